using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import;

/// <summary>The order of day, month and year in dates such as 03-04-2024.</summary>
public enum DateOrder
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

/// <summary>What parts whole numbers from fractions.</summary>
public enum DecimalMark
{
    Dot,
    Comma,
}

/// <summary>What it means that far more customers than usual stop in the last months of an export.</summary>
public enum EdgeReading
{
    /// <summary>The export stops there, not the customers: the panel ends before those months.</summary>
    Censor,

    /// <summary>They left.</summary>
    Churn,
}

/// <summary>Which day the end of a period is.</summary>
public enum EndDay
{
    /// <summary>The last day of the period: 1 January to 31 January.</summary>
    Last,

    /// <summary>The day after it: 1 January to 1 February.</summary>
    After,
}

/// <summary>What a user says of a billing record; everything left out is guessed from the record, and the guess is stated.</summary>
public sealed record ImportOptions
{
    /// <summary>What a row is; null to tell it from the columns.</summary>
    public RecordKind? Kind { get; init; }

    /// <summary>Names of columns, as in the header; those left out are guessed.</summary>
    public IReadOnlyDictionary<RecordColumn, string> Columns { get; init; } = new Dictionary<RecordColumn, string>();

    /// <summary>How to read dates; null to tell it from the column, where one reading alone is possible.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>How to read amounts; null to tell it from the column, where one reading alone is possible.</summary>
    public DecimalMark? Decimal { get; init; }

    /// <summary>Which day an end is; null to tell it from how periods follow each other.</summary>
    public EndDay? Ends { get; init; }

    /// <summary>The ISO code of the currency to read; rows in others are left out. Null where the record has one currency or says none.</summary>
    public string? Currency { get; init; }

    /// <summary>How to take a mass of ends in the last months.</summary>
    public EdgeReading Edge { get; init; } = EdgeReading.Censor;

    /// <summary>The last month to read; null to tell it from the record.</summary>
    public YearMonth? AsOf { get; init; }

    /// <summary>True to count rows that repeat an earlier one cell by cell; otherwise they are left out.</summary>
    public bool KeepDuplicates { get; init; }

    /// <summary>True to go on without rows that cannot be read, which the quality report counts.</summary>
    public bool SkipBadRows { get; init; }

    /// <summary>Told how many bytes of how many are read.</summary>
    public Action<long, long>? Progress { get; init; }

    /// <summary>Stops the reading.</summary>
    public CancellationToken Cancel { get; init; }
}
