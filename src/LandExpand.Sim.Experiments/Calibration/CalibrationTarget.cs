using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>A figure to meet, published or known.</summary>
/// <param name="Statistic">What of the simulation is held against it: a mean, a percentile or a probability.</param>
/// <param name="Figure">The figure and its tolerance, in the statistic's unit, and whether it is held out.</param>
/// <param name="Source">Who says so; empty where nobody is named.</param>
/// <param name="Company">Which of the companies simulated it belongs to, from 0: the scenario itself, then the others that targets name.</param>
public sealed record CalibrationTarget(MetricStatistic Statistic, MatchTarget Figure, string Source, int Company);

/// <summary>A parameter that is sought.</summary>
/// <param name="Path">As the user writes it, such as <c>churn.annualRate</c> or <c>land.teams.logNormal.high</c>.</param>
/// <param name="Slot">Its name in the scenario where it is uncertain; as <paramref name="Path"/>, but for numbers that every account has alike.</param>
/// <param name="Prior">What it may be before any figure is looked at.</param>
public sealed record CalibratedParameter(string Path, string Slot, Distribution Prior);
