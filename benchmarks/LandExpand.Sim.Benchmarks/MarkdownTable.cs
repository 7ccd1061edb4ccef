namespace LandExpand.Sim.Benchmarks;

/// <summary>A table for people: a line of headings, then the rows as they come.</summary>
internal static class MarkdownTable
{
    public static void Head(params string[] headings)
    {
        Row(headings);
        Row([.. headings.Select((_, i) => i == 0 ? "---" : "---:")]);
    }

    public static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    /// <summary>Three significant digits, thousands grouped.</summary>
    public static string Number(double value) => value >= 1000 ? FormattableString.Invariant($"{Math.Round(value / 10) * 10:N0}")
        : value >= 100 ? FormattableString.Invariant($"{value:F0}")
        : value >= 10 ? FormattableString.Invariant($"{value:F1}")
        : FormattableString.Invariant($"{value:F2}");

    public static string Percent(double share) => FormattableString.Invariant($"{100 * share:F0} %");
}
