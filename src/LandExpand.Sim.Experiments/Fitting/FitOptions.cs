namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>How a record is fitted.</summary>
public sealed record FitOptions
{
    /// <summary>What a customer is that comes back.</summary>
    public Reactivation Reactivation { get; init; }

    /// <summary>Contract term in months where the record has none; null to tell it from when customers leave.</summary>
    public int? TermMonths { get; init; }

    /// <summary>Groups of customers of which each is left out once, for the correlations between estimates; 0 for none.</summary>
    public int JackknifeGroups { get; init; } = 40;

    /// <summary>Told how much is done, of how much.</summary>
    public Action<long, long>? Progress { get; init; }

    /// <summary>Stops it with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancel { get; init; }
}
