using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary>What is to be picked, and how surely.</summary>
/// <param name="Metric">Whose best mean is sought.</param>
/// <param name="Confidence">Of picking the best, where it is ahead of all others by the indifference zone.</param>
/// <param name="Indifference">The difference of means worth detecting, in the metric's unit.</param>
public sealed record PickRules(MetricPoint Metric, double Confidence, double Indifference);

/// <summary>Who was picked, and what it cost.</summary>
/// <param name="Rules">What was asked for.</param>
/// <param name="Best">The place of the one picked.</param>
/// <param name="Contenders">By scenario, in the order given.</param>
/// <param name="Histories">Histories simulated for the contest, of all scenarios together.</param>
/// <param name="EqualAllocation">Histories that the same guarantee takes with as many for every scenario (Clark and Yang 1986).</param>
public sealed record PickResults(PickRules Rules, int Best, IReadOnlyList<PickedContender> Contenders, long Histories, long EqualAllocation);

/// <summary>How a scenario fared in the contest.</summary>
/// <param name="Histories">Histories simulated of it.</param>
/// <param name="SortedOutBy">The place of the one that sorted it out; null for the one picked.</param>
/// <param name="SortedOutAfter">Histories that both had lived through by then; null for the one picked.</param>
public sealed record PickedContender(long Histories, int? SortedOutBy, long? SortedOutAfter);
