namespace LandExpand.Sim.Experiments.Solving;

/// <summary>What a goal seek found.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Currency">Of its amounts.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Histories">Histories at each value.</param>
/// <param name="Target">What is to be reached.</param>
/// <param name="Range">The parameter and where it was sought.</param>
/// <param name="Answer">Null where the target is nowhere just reached.</param>
/// <param name="AlwaysReached">Whether, without an answer, every value tried reaches it; otherwise none does.</param>
/// <param name="Crossings">How often the goal is crossed over the range: more than once, and the answer is the crossing nearest to the scenario's own value.</param>
/// <param name="Tried">Everything tried, ascending.</param>
/// <param name="Refusal">Why some of the values could not be simulated; null where all could.</param>
/// <param name="Frontier">With a second parameter: its values, and for each the answer of the first.</param>
public sealed record SolveResults(
    string Scenario, string Currency, ulong Seed, int Histories, SolveTarget Target, SolveRange Range, SolveAnswer? Answer, bool AlwaysReached, int Crossings,
    IReadOnlyList<SolvePoint> Tried, string? Refusal, SolveFrontier? Frontier)
{
    /// <summary>The value tried that comes nearest to the target, or goes furthest beyond it; null where the statistic nowhere exists.</summary>
    public SolvePoint? Best => Tried.MaxBy(point => Target.Beyond(point.Estimate.Value));
}

/// <summary>The value at which the target is just reached.</summary>
/// <param name="Value">The last value, of those tried, that reaches it.</param>
/// <param name="Low">95 % interval; null where it goes beyond the range.</param>
/// <param name="High">See <paramref name="Low"/>.</param>
/// <param name="UpTo">True: values up to this one reach it; false: values from this one on.</param>
public sealed record SolveAnswer(double Value, double? Low, double? High, bool UpTo);

/// <summary>Which pairs of two parameters just reach a target.</summary>
/// <param name="Range">The second parameter and its range.</param>
/// <param name="Points">In the order of the second parameter.</param>
public sealed record SolveFrontier(SolveRange Range, IReadOnlyList<FrontierPair> Points);

/// <param name="Second">The value of the second parameter.</param>
/// <param name="First">The value of the first that just reaches the target; null where none does or all do.</param>
/// <param name="AlwaysReached">Without one: whether all do.</param>
public sealed record FrontierPair(double Second, SolveAnswer? First, bool AlwaysReached);
