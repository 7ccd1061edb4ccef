namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>What a search for the best setting found.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Currency">Of its amounts.</param>
/// <param name="Plan">What was asked for.</param>
/// <param name="Tried">Every setting simulated while searching, in that order.</param>
/// <param name="Judged">The short list on fresh histories, the answer first, then by objective; empty where nothing could be simulated.</param>
/// <param name="IsFeasible">Whether the first of <paramref name="Judged"/> is an answer: it was feasible with the confidence asked for when it was chosen; otherwise it is the one that comes nearest.</param>
/// <param name="Curse">What believing the search would have cost; null where nothing was judged.</param>
/// <param name="Present">The scenario as it is; null where it cannot be simulated.</param>
/// <param name="Slices">One a decision, from what the search learnt.</param>
/// <param name="Surface">Over the two decisions that matter most; null with only one.</param>
/// <param name="Histories">Histories simulated in all.</param>
/// <param name="Refusal">Why some settings could not be simulated; null where all could.</param>
public sealed record OptimizeResults(
    string Scenario, string Currency, OptimizePlan Plan, IReadOnlyList<TriedSetting> Tried, IReadOnlyList<JudgedSetting> Judged, bool IsFeasible, WinnersCurse? Curse, PresentSetting? Present,
    IReadOnlyList<DecisionSlice> Slices, DecisionSurface? Surface, long Histories, string? Refusal)
{
    /// <summary>The recommended setting; null where no feasible one was found.</summary>
    public JudgedSetting? Answer => IsFeasible ? Judged[0] : null;

    /// <summary>The setting that the others are compared with: the answer, or without one the nearest to feasible.</summary>
    public JudgedSetting? First => Judged.Count > 0 ? Judged[0] : null;

    /// <summary>Settings of the short list that are likely feasible and not told apart from the answer.</summary>
    public IEnumerable<JudgedSetting> AsGood => Judged.Skip(1).Where(setting => setting.IsAsGood && setting.Feasible >= 0.5);
}
