using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Backtesting;

/// <summary>How a record is used to test forecasts made from its own past.</summary>
public sealed record BacktestOptions
{
    /// <summary>How far each forecast looks ahead, in months, at least 1.</summary>
    public int HoldoutMonths { get; init; } = 12;

    /// <summary>Simulated histories of each forecast.</summary>
    public int Histories { get; init; } = 1000;

    /// <summary>Months between the origins of forecasts.</summary>
    public int StepMonths { get; init; } = 3;

    /// <summary>The most origins to forecast from.</summary>
    public int MostOrigins { get; init; } = 12;

    /// <summary>The fewest months that a fit needs before its origin.</summary>
    public int FewestMonths { get; init; } = 15;

    public ulong Seed { get; init; } = 1;

    /// <summary>Workers; 0: one per processor. Has no influence on any result.</summary>
    public int Threads { get; init; }

    /// <summary>How each part of the record is fitted.</summary>
    public FitOptions Fit { get; init; } = new();

    /// <summary>Values to put in the place of what a fit wrote or left at its default, in every forecast.</summary>
    public IReadOnlyList<ScenarioChange> Changes { get; init; } = [];

    /// <summary>Told how much is done, of how much.</summary>
    public Action<long, long>? Progress { get; init; }

    /// <summary>Stops it with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancel { get; init; }
}
