namespace LandExpand.Sim.Experiments.Sweeps.Running;

/// <summary>How far a sweep is.</summary>
/// <param name="Done">Pieces of work stored, those of earlier runs included.</param>
/// <param name="Total">All that are to be done here.</param>
/// <param name="Failed">Pieces that failed.</param>
/// <param name="DoneNow">Pieces stored by this process.</param>
/// <param name="AccountMonths">Account-months advanced by this process.</param>
/// <param name="EngineSeconds">Thread-seconds it spent in the engine.</param>
public sealed record SweepProgress(long Done, long Total, long Failed, long DoneNow, long AccountMonths, double EngineSeconds)
{
    /// <summary>The point with the highest mean of the plan's first metric so far, among this process's; null before the first.</summary>
    public (long Point, double Mean)? Highest { get; init; }
}

/// <summary>How a run of a sweep ended.</summary>
public enum SweepEnd
{
    /// <summary>Nothing is left to do.</summary>
    Done,

    /// <summary>Paused on request; what was finished is stored.</summary>
    Paused,

    /// <summary>Stopped at the first failure, as asked.</summary>
    Failed,
}
