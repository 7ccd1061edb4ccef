using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>What is to be large or small, and what must hold.</summary>
/// <param name="Objective">The statistic.</param>
/// <param name="Maximise">Whether it is to be large.</param>
/// <param name="Constraints">What must hold, each a statistic at least or at most a number.</param>
public sealed record OptimizeGoal(MetricStatistic Objective, bool Maximise, IReadOnlyList<SolveTarget> Constraints)
{
    private const double TwoSided95 = 1.959963984540054;

    /// <summary>Every statistic of a setting: the objective, then those of the constraints.</summary>
    public IReadOnlyList<MetricStatistic> Statistics => [Objective, .. Constraints.Select(constraint => constraint.Statistic)];

    /// <summary>The objective with the sign that makes more better.</summary>
    public double Gain(double objective) => Maximise ? objective : -objective;

    /// <summary>
    /// The probability that every constraint holds, given estimates with normal errors: at least one less what each may fail by (Bonferroni), as they live through one luck. 1 without constraints.
    /// </summary>
    /// <param name="beyond">How far beyond its goal each constraint is estimated.</param>
    /// <param name="deviations">The standard error of each, at least 0.</param>
    public static double Feasible(ReadOnlySpan<double> beyond, ReadOnlySpan<double> deviations)
    {
        var failing = 0.0;
        for (var i = 0; i < beyond.Length; i++)
        {
            failing += deviations[i] > 0 ? NormalCdf.UpperTail(beyond[i] / deviations[i]) : beyond[i] >= 0 ? 0 : 1;
        }

        return Math.Max(1 - failing, 0);
    }

    /// <summary>As above, from the estimates of a setting, the objective's first.</summary>
    public double Feasible(IReadOnlyList<StatisticEstimate> estimates) => Feasible(Beyond(estimates), [.. estimates.Skip(1).Select(Deviation)]);

    /// <summary>How far the constraint that is worst off is beyond its goal, in standard errors: tells apart settings none of which is feasible. Infinite without constraints.</summary>
    public double Worst(IReadOnlyList<StatisticEstimate> estimates) =>
        Beyond(estimates).Zip(estimates.Skip(1), (beyond, estimate) => beyond / Math.Max(Deviation(estimate), 1e-12)).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>The standard error behind a 95 % interval; 0 where there is none.</summary>
    public static double Deviation(StatisticEstimate estimate) => (estimate.HalfWidth ?? 0) / TwoSided95;

    private double[] Beyond(IReadOnlyList<StatisticEstimate> estimates) => [.. Constraints.Select((constraint, i) => constraint.Beyond(estimates[i + 1].Value))];
}
