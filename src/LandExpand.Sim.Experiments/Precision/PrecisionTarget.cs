using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Precision;

/// <summary>How near a statistic is to be known.</summary>
/// <param name="Statistic">The statistic.</param>
/// <param name="HalfWidth">Half the width wanted of its 95 % interval, over 0.</param>
/// <param name="IsRelative">Whether it is a share of the estimate, in place of an amount in the statistic's unit.</param>
public sealed record PrecisionTarget(MetricStatistic Statistic, double HalfWidth, bool IsRelative)
{
    /// <summary>The half-width wanted, in the statistic's unit, given its estimate.</summary>
    public double Wanted(double estimate) => IsRelative ? HalfWidth * Math.Abs(estimate) : HalfWidth;
}
