namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>Scenarios by a figure, in a sentence short enough for a title.</summary>
internal static class RankedText
{
    private const int MostNamed = 3;

    /// <summary>"Median ARR in Dec 2027: $31.2M under A, $29.9M under B", highest first; of many only the first and the last.</summary>
    public static string Of(string what, IEnumerable<(string Name, double Value)> runs, Func<double, string> text)
    {
        var ranked = runs.OrderByDescending(run => run.Value).Select(run => $"{text(run.Value)} under {run.Name}").ToArray();
        return ranked.Length <= MostNamed ? $"{what}: {string.Join(", ", ranked)}" : $"{what}: from {ranked[0]} down to {ranked[^1]}";
    }
}
