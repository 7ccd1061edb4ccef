using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary>What a sensitivity study is asked for.</summary>
public sealed record SensitivityOptions
{
    /// <summary>At least one.</summary>
    public required IReadOnlyList<MetricPoint> Metrics { get; init; }

    /// <summary>Paths of the parameters to study; empty: every uncertain one.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>How far a parameter that is certain is spread to either side of its value, as a share of it, in (0, 1).</summary>
    public double Spread { get; init; } = 0.2;

    /// <summary>Rows of each Sobol' matrix, at least 16.</summary>
    public int Rows { get; init; } = 1024;

    /// <summary>Morris trajectories.</summary>
    public int Trajectories { get; init; } = 64;

    /// <summary>Histories at each end of a tornado's bar.</summary>
    public int TornadoHistories { get; init; } = 512;

    /// <summary>The most inputs that get Sobol' indices of their own: the first by screening. The others are taken together.</summary>
    public int MostIndices { get; init; } = 20;

    /// <summary>Whether indices of pairs are wanted; they need no further run.</summary>
    public bool Pairs { get; init; }

    public required StudySettings Settings { get; init; }
}
