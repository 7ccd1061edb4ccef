namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>How a best setting is sought.</summary>
/// <param name="Goal">What for.</param>
/// <param name="Decisions">What may be set, at least one.</param>
/// <param name="Own">The scenario's own values; null where one of them is none of a decision's.</param>
/// <param name="Seed">The seed.</param>
public sealed record OptimizePlan(OptimizeGoal Goal, IReadOnlyList<Decision> Decisions, IReadOnlyList<double>? Own, ulong Seed)
{
    /// <summary>Settings simulated while searching.</summary>
    public int Budget { get; init; } = 40;

    /// <summary>Histories at each setting of the search.</summary>
    public int Histories { get; init; } = 1000;

    /// <summary>Fresh histories on which the settings of the short list are told apart, and as many again on which the answer is judged.</summary>
    public int Validation { get; init; } = 4000;

    /// <summary>The probability with which a setting must be feasible to be chosen, in (0.5, 1).</summary>
    public double Confidence { get; init; } = 0.9;

    /// <summary>The most histories that the plan can take.</summary>
    public long MostHistories => ((long)Budget * Histories) + ((2L * ShortList.Most) + 1) * Validation;
}

/// <summary>The columns of a setting over a range of histories, one a statistic; histories with the same number share their luck. No values: the scenario as it is. Null where it cannot be simulated.</summary>
/// <param name="values">One a decision, or null.</param>
/// <param name="first">The first history.</param>
/// <param name="count">How many.</param>
internal delegate float[][]? SimulateSetting(IReadOnlyList<double>? values, long first, int count);
