using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>The quality of a billing record in words, the same for terminal and page.</summary>
internal static class QualityText
{
    private const int OthersShown = 20;

    /// <summary>What each column read holds, and which are not read.</summary>
    public static IEnumerable<string> Columns(RecordFile file)
    {
        var columns = file.Columns.OrderBy(column => column.Key).Select(column => $"{column.Key.ToString().ToLowerInvariant()} = {column.Value}");
        columns = file.MonthColumns > 0 ? columns.Append($"{file.MonthColumns} months") : columns;
        string[] others = [.. file.NotRead.Where(name => name.Length > 0)];
        var more = others.Length > OthersShown ? $" and {NumberText.Count(others.Length - OthersShown)} more" : string.Empty;
        return others.Length > 0 ? columns.Append($"not read: {string.Join(", ", others.Take(OthersShown))}{more}") : columns;
    }

    /// <summary>The figures.</summary>
    public static IReadOnlyList<(string Name, string Value)> Figures(DataQuality quality)
    {
        string Count(int count, string one, string many) => NumberText.Counted(count, one, many);
        string Money(double amount) => quality.Currency is null ? NumberText.Fixed(amount, 2) : $"{NumberText.Fixed(amount, 2)} {quality.Currency}";
        var months = ((quality.LastMonth.Year - quality.FirstMonth.Year) * 12) + quality.LastMonth.Month - quality.FirstMonth.Month + 1;
        return
        [
            ("Rows", Count(quality.Rows, "row", "rows") + (quality.RowsLeftOut > 0 ? $", of which {NumberText.Count(quality.RowsLeftOut)} left out" : "")),
            ("Customers", $"{NumberText.Count(quality.Customers)}, of which {NumberText.Count(quality.LastCustomers)} pay in the last month"),
            ("Months", $"{quality.FirstMonth} to {quality.LastMonth}: {NumberText.Months(months)}, {NumberText.Count(quality.CustomerMonths)} paid customer-months"),
            ("MRR of the last month", Money(quality.LastMrr)),
            ("Currency", quality.Currency ?? "the record says none (--currency names it)"),
            ("Gaps", quality.Gaps == 0 ? "none"
                : $"{Count(quality.GapCustomers, "customer", "customers")} stopped and came back, {Count(quality.Gaps, "time", "times")} in all; the longest gap is {NumberText.Months(quality.LongestGap)}"),
            ("Overlaps", quality.Overlaps == 0 ? "none"
                : $"{Count(quality.Overlaps, "row begins", "rows begin")} before an earlier one of the same customer has ended ({Count(quality.OverlapCustomers, "customer", "customers")}); they add up"),
            ("Negative amounts", quality.NegativeAmounts == 0 ? "none"
                : $"{Count(quality.NegativeAmounts, "row", "rows")}, {Money(quality.NegativeSum)} in all; they are subtracted"),
            ("Zero amounts", quality.ZeroAmounts == 0 ? "none" : Count(quality.ZeroAmounts, "row", "rows")),
        ];
    }

    /// <summary>What was guessed, changed or left out, the edge first.</summary>
    public static IReadOnlyList<string> Sentences(DataQuality quality) => quality.Edge is { } edge ? [Edge(edge, quality), .. quality.Repairs]
        : quality.Repairs;

    private static string Edge(EdgeFinding edge, DataQuality quality)
    {
        var months = edge.FirstMonth == edge.LastMonth ? $"in {edge.LastMonth}" : $"from {edge.FirstMonth} to {edge.LastMonth}";
        var seen = $"The edge of the export: {NumberText.Count(edge.Stopped)} customers stop {months}, where {NumberText.Count(edge.Paying)} paid before and {NumberText.Share(edge.UsualShare, 1)} a month is usual.";
        var inside = edge.LandedInside == 0 ? "" : $", without {NumberText.Counted(edge.LandedInside, "customer", "customers")} who landed later";
        return edge.Taken == EdgeReading.Censor
            ? $"{seen} Taken as the end of the export, not of the customers: the record is read up to {quality.LastMonth}{inside}. If they left, say --edge churn."
            : $"{seen} Taken as churn, as you say.";
    }
}
