namespace LandExpand.Sim.Statistics;

/// <summary>A hazard of its own for each stretch of ages, constant inside it; the last stretch has no end.</summary>
/// <param name="ends">Where each stretch but the last ends, in rising order, each over 0: [3, 12] is ages 1–3, 4–12 and 13 on.</param>
public sealed class TableHazard(IReadOnlyList<int> ends) : HazardFamily
{
    public override string Name => "table by tenure";

    /// <summary>Where each stretch but the last ends.</summary>
    public IReadOnlyList<int> Ends => ends;

    public override IReadOnlyList<string> ParameterNames { get; } =
        [.. Enumerable.Range(0, ends.Count + 1).Select(i => FormattableString.Invariant($"rate from {(i == 0 ? 1 : ends[i - 1] + 1)}"))];

    /// <summary>
    /// Of the stretches that <paramref name="wanted"/> ends, those kept when neighbours are joined until each holds at least <paramref name="fewest"/> events
    /// (counted where an interval ends): a stretch without events has no estimate.
    /// </summary>
    public static TableHazard Of(IReadOnlyList<RiskInterval> intervals, IReadOnlyList<int> wanted, double fewest)
    {
        var kept = new List<int>();
        var from = 0;
        foreach (var end in wanted)
        {
            if (Events(intervals, from, end) >= fewest && Events(intervals, end, int.MaxValue) >= fewest)
            {
                kept.Add(end);
                from = end;
            }
        }

        return new(kept);
    }

    public override double[] Start(IReadOnlyList<RiskInterval> intervals)
    {
        var logs = new double[ends.Count + 1];
        for (var i = 0; i < logs.Length; i++)
        {
            var (from, to) = (i == 0 ? 0 : ends[i - 1], i == ends.Count ? int.MaxValue : ends[i]);
            RiskInterval[] inside = [.. intervals.Where(interval => interval.To > from && interval.To <= to)];
            logs[i] = Math.Log(CrudeRate(inside.Length == 0 ? intervals : inside));
        }

        return logs;
    }

    public override void Fill(ReadOnlySpan<double> logs, Span<double> cumulative)
    {
        cumulative[0] = 0;
        for (int t = 1, stretch = 0; t < cumulative.Length; t++)
        {
            stretch += stretch < ends.Count && t > ends[stretch] ? 1 : 0;
            cumulative[t] = cumulative[t - 1] + Math.Exp(logs[stretch]);
        }
    }

    private static double Events(IReadOnlyList<RiskInterval> intervals, int from, int to) =>
        intervals.Where(interval => interval.To > from && interval.To <= to).Sum(interval => interval.Events);
}
