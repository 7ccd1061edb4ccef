using LandExpand.Sim.Data.Import.Cells;
using LandExpand.Sim.Data.Import.Files;
using LandExpand.Sim.Data.Import.Rows;
using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Data.Import;

/// <summary>Says what was guessed, changed or left out.</summary>
internal static class RepairText
{
    /// <summary>Of a file by itself.</summary>
    public static List<string> OfFile(RecordTable table, DateReading dates, RecordFile file, bool several)
    {
        var all = new List<string>();
        if (table.Encoding != "UTF-8")
        {
            all.Add($"The text is {table.Encoding}.");
        }

        if (table.LinesBefore > 0)
        {
            all.Add($"{Rows(table.LinesBefore, "line", "lines")} above the header {Are(table.LinesBefore)} passed over.");
        }

        if (dates.Order is { } order)
        {
            all.Add($"Dates are read as {DateOrders.Name(order)}.");
        }

        if (file.DecimalMark == DecimalMark.Comma)
        {
            all.Add("Amounts have a decimal comma.");
        }

        if (dates.HasSerials)
        {
            all.Add("Some dates are day numbers of a spreadsheet, counted from 1899-12-30.");
        }

        if (dates.HasTimes)
        {
            all.Add("Times of day beside dates are left out.");
        }

        if (table.Map.AnnualAmounts)
        {
            all.Add($"{table.Map.Header[table.Map.Columns[RecordColumn.Amount]]} is for a year: a month has a twelfth of it.");
        }

        return several ? [.. all.Select(sentence => $"{Path.GetFileName(table.File)}: {sentence}")] : all;
    }

    /// <summary>Of the record as a whole.</summary>
    public static IEnumerable<string> Of(RecordKind kind, RowTally rows, PanelTally panel, MrrPanel read, EndDay ends, EndDay? guessed,
        ImportOptions options, int? ahead, string? currency)
    {
        string Money(double amount) => currency is null ? NumberText.Fixed(amount, 2) : $"{NumberText.Fixed(amount, 2)} {currency}";
        (int Count, Func<int, string> Say)[] sentences =
        [
            (rows.Empty, n => $"{Rows(n)} hold{S(n)} nothing."),
            (rows.Duplicates, n => $"{Rows(n)} repeat{S(n)} an earlier row in every cell and {Are(n)} left out; --keep-duplicates counts {(n == 1 ? "it" : "them")}."),
            (rows.Bad, n => $"{Rows(n)} cannot be read and {Are(n)} left out, with {Money(rows.BadAmount)} as far as it can be told."),
            (rows.Totals, n => $"{Rows(n)} of totals {Are(n)} no customer and {Are(n)} left out."),
            (rows.Short, n => $"{Rows(n)} {(n == 1 ? "has" : "have")} fewer cells than the header; what is missing is empty."),
            (rows.Unwrapped, n => $"{Rows(n)} name{S(n)} the customer in the form by which spreadsheets mark text (=\"…\" or '…), or with characters that do not show; these are taken off."),
            (rows.BlankAmounts, n => $"{Rows(n)} {(n == 1 ? "has" : "have")} no amount and count{S(n)} as 0."),
            (rows.OtherCurrency, n => $"{Rows(n)} in other currencies, or in none, {Are(n)} left out."),
            (rows.WithoutCurrency, n => $"{Rows(n)} name{S(n)} no currency and {Are(n)} taken as {currency}."),
            (rows.Open, n => $"{Rows(n)} {(n == 1 ? "has" : "have")} no end and run{S(n)} on to the last month."),
            (rows.NeverEnding, n => $"{Rows(n)} end{S(n)} after {DateCell.LastYear}, which stands for no end."),
            (panel.EmptySpans, n => $"{Rows(n)} cover{S(n)} the last day of no month and so count{S(n)} in none ({Money(panel.EmptySpanAmount)} a month)."),
            (panel.NegativeMonths, n => $"In {Rows(n, "month of a customer", "months of customers")} refunds are larger than what was paid; such a month counts as 0, which leaves {Money(-panel.NegativeMonthAmount)} of refunds out."),
            (panel.NeverPaid, n => $"{Rows(n, "customer", "customers")} never paid anything up to the last month and {Are(n)} left out."),
            (panel.WithoutSeats == read.Accounts.Count ? 0 : panel.WithoutSeats, n =>
                $"{Rows(n, "customer has", "customers have")} months without a number of seats; {(n == 1 ? "its" : "their")} seats are not used."),
            (panel.PlanChanges, n => $"{Rows(n, "customer changes", "customers change")} plan; the last one stands."),
            (panel.SegmentChanges, n => $"{Rows(n, "customer changes", "customers change")} segment; the last one stands."),
        ];
        foreach (var (count, say) in sentences.Where(sentence => sentence.Count > 0))
        {
            yield return say(count);
        }

        if (LookAlikes.Of(read.Accounts) is (> 0 and var alike, var example))
        {
            yield return $"{Rows(alike, "customer differs", "customers differ")} from another in nothing but capitals or spaces, such as {example}; each counts by itself. If they are one, give them one id.";
        }

        if (options.Ends is null && kind is RecordKind.Periods or RecordKind.Invoices)
        {
            yield return (guessed, ends) switch
            {
                (null, _) => "Nothing tells whether the end of a period is its last day or the day after; it is taken as the day after (--ends last, otherwise).",
                (_, EndDay.Last) => "The end of a period is taken as its last day, as periods follow each other (--ends after, otherwise).",
                _ => "The end of a period is taken as the day after its last, as periods follow each other (--ends last, otherwise).",
            };
        }

        if (panel.TermsFromPeriods)
        {
            yield return "Nearly all periods last whole years: they are taken as contracts, their ends as renewals.";
        }

        if (ahead is not null)
        {
            yield return $"The last period starts in {read.LastMonth}: what periods say of the months after it, up to {new YearMonth(ahead.Value / 12, (ahead.Value % 12) + 1)}, is a plan and not used (--as-of MONTH, otherwise).";
        }
    }

    private static string Rows(int count, string one = "row", string many = "rows") => NumberText.Counted(count, one, many);

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string S(int count) => count == 1 ? "s" : string.Empty;
}
