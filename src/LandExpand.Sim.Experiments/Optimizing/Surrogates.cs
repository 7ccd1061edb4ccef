using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>
/// What the settings tried say of those that were not: a Gaussian process for the objective and one for each constraint. All settings live through the same luck, so its common part is no
/// noise between them (Chen, Ankenman and Nelson 2012); it is error of every constraint alike, and is counted where feasibility is judged.
/// </summary>
internal sealed class Surrogates
{
    private readonly OptimizePlan _plan;
    private readonly GaussianProcess[] _processes;
    private readonly double[] _errors;

    /// <param name="plan">The plan.</param>
    /// <param name="tried">Settings with estimates, at least two.</param>
    public Surrogates(OptimizePlan plan, IReadOnlyList<TriedSetting> tried)
    {
        _plan = plan;
        double[][] places = [.. tried.Select(setting => Places(plan, setting.Values))];
        _processes = [.. Enumerable.Range(0, plan.Goal.Constraints.Count + 1).Select(statistic =>
            GaussianProcess.Fit(places, [.. tried.Select(setting => setting.Estimates![statistic].Value)]))];
        _errors = [.. Enumerable.Range(1, plan.Goal.Constraints.Count).Select(statistic => tried.Average(setting => OptimizeGoal.Deviation(setting.Estimates![statistic])))];
    }

    /// <summary>Where a setting lies in the unit cube.</summary>
    public static double[] Places(OptimizePlan plan, IReadOnlyList<double> values) => [.. plan.Decisions.Select((decision, i) => decision.Place(values[i]))];

    /// <summary>What is expected of a setting: the objective, what is not known of it, and the probability that it is feasible.</summary>
    public Expected At(IReadOnlyList<double> values)
    {
        var places = Places(_plan, values);
        var (mean, deviation) = _processes[0].At(places);
        Span<double> beyond = stackalloc double[_errors.Length], deviations = stackalloc double[_errors.Length];
        for (var i = 0; i < beyond.Length; i++)
        {
            var (constraint, unknown) = _processes[i + 1].At(places);
            beyond[i] = _plan.Goal.Constraints[i].Beyond(constraint);
            deviations[i] = Math.Sqrt((unknown * unknown) + (_errors[i] * _errors[i]));
        }

        return new(mean, deviation, OptimizeGoal.Feasible(beyond, deviations));
    }
}

/// <param name="Objective">Its expectation.</param>
/// <param name="Deviation">What is not known of it.</param>
/// <param name="Feasible">The probability that every constraint holds.</param>
internal readonly record struct Expected(double Objective, double Deviation, double Feasible)
{
    /// <summary>As a statistic with its 95 % interval.</summary>
    public StatisticEstimate Estimate => new(Objective, Objective - (1.96 * Deviation), Objective + (1.96 * Deviation));
}
