using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>A setting simulated while searching.</summary>
/// <param name="Values">One a decision.</param>
/// <param name="Estimates">The objective's, then the constraints'; null where it could not be simulated, or a statistic does not exist.</param>
/// <param name="Feasible">The probability that every constraint holds, by these estimates.</param>
/// <param name="Spread">Whether it belongs to the points laid out before the search, rather than being sought.</param>
public sealed record TriedSetting(IReadOnlyList<double> Values, IReadOnlyList<StatisticEstimate>? Estimates, double Feasible, bool Spread);
