using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import;

/// <summary>A billing record as read.</summary>
/// <param name="Panel">MRR by customer and month.</param>
/// <param name="Quality">What the record is like, and what was done to read it.</param>
public sealed record RecordReading(MrrPanel Panel, DataQuality Quality);

/// <summary>What a billing record is like, and what was done to read it.</summary>
/// <param name="Kind">What a row is.</param>
/// <param name="Files">How each file was read.</param>
/// <param name="Rows">Rows under the headers, empty ones apart.</param>
/// <param name="RowsLeftOut">Of them, those that do not count: duplicates, bad rows, totals, other currencies.</param>
/// <param name="Customers">Customers that ever paid.</param>
/// <param name="CustomerMonths">Months in which a customer paid, summed over customers.</param>
/// <param name="FirstMonth">The first month paid.</param>
/// <param name="LastMonth">The last month of the panel.</param>
/// <param name="LastMrr">The MRR of that month.</param>
/// <param name="LastCustomers">Customers that pay in it.</param>
/// <param name="Currency">ISO code; null where neither record nor user says one.</param>
/// <param name="Gaps">Times that a customer stopped and came back.</param>
/// <param name="GapCustomers">Customers who did.</param>
/// <param name="LongestGap">In months; 0 without gaps.</param>
/// <param name="Overlaps">Rows that begin before an earlier row of their customer has ended; they add up.</param>
/// <param name="OverlapCustomers">Customers with such rows.</param>
/// <param name="NegativeAmounts">Rows with an amount under 0: refunds, credits, discounts. They are subtracted.</param>
/// <param name="NegativeSum">Their sum, at most 0.</param>
/// <param name="ZeroAmounts">Rows with an amount of 0.</param>
/// <param name="Edge">What is odd about the last months; null for nothing.</param>
/// <param name="Repairs">Everything that was guessed, changed or left out, a sentence each.</param>
public sealed record DataQuality(
    RecordKind Kind,
    IReadOnlyList<RecordFile> Files,
    int Rows,
    int RowsLeftOut,
    int Customers,
    long CustomerMonths,
    YearMonth FirstMonth,
    YearMonth LastMonth,
    double LastMrr,
    int LastCustomers,
    string? Currency,
    int Gaps,
    int GapCustomers,
    int LongestGap,
    int Overlaps,
    int OverlapCustomers,
    int NegativeAmounts,
    double NegativeSum,
    int ZeroAmounts,
    EdgeFinding? Edge,
    IReadOnlyList<string> Repairs);

/// <summary>How a file was read.</summary>
/// <param name="File">Its path.</param>
/// <param name="Rows">Rows under its header, empty ones apart.</param>
/// <param name="Encoding">How its text is written.</param>
/// <param name="Separator">What parts its cells.</param>
/// <param name="Dates">The order of day, month and year; null where every date says it by itself.</param>
/// <param name="DecimalMark">What parts decimals; null where no amount needed to know.</param>
/// <param name="Columns">The header of each column read, by what it holds.</param>
/// <param name="MonthColumns">Columns that are months.</param>
/// <param name="NotRead">Headers of the other columns.</param>
public sealed record RecordFile(
    string File,
    int Rows,
    string Encoding,
    string Separator,
    DateOrder? Dates,
    DecimalMark? DecimalMark,
    IReadOnlyDictionary<RecordColumn, string> Columns,
    int MonthColumns,
    IReadOnlyList<string> NotRead);
