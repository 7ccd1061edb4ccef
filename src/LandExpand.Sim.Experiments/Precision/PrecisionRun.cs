using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Precision;

/// <summary>What a run to a precision is allowed.</summary>
/// <param name="Minimum">Replications at the first look at the least, at least 2.</param>
/// <param name="Maximum">Replications at the most, at least the minimum.</param>
public sealed record PrecisionLimits(int Minimum, int Maximum);

/// <summary>A run that ended when its targets were reached, or at its maximum.</summary>
/// <param name="Outcomes">To the bit those of a plain run of as many replications.</param>
/// <param name="Pilot">Replications of the pilot, from which the first look was planned; they are no part of the outcomes.</param>
/// <param name="Looks">The sizes of the sample at which it was looked at, ascending.</param>
/// <param name="Targets">What was asked for and what was reached, in the order asked.</param>
public sealed record PrecisionRun(Outcomes Outcomes, int Pilot, IReadOnlyList<int> Looks, IReadOnlyList<PrecisionReached> Targets)
{
    private const long PilotReplication = 1L << 31;
    private const int PilotReplications = 1000, PilotRandomisations = 12;

    /// <summary>Whether every target was reached.</summary>
    public bool IsReached => Targets.All(target => target.IsReached);

    /// <summary>
    /// Runs a scenario until every target is reached (see <see cref="PlannedLooks"/>), the same at any number of threads. Where cancelled, the outcomes are what was done and marked partial.
    /// </summary>
    /// <param name="scenario">With the seed of the run and its points of a randomisation.</param>
    /// <param name="targets">At least one.</param>
    /// <param name="limits">Rounded up to whole randomisations.</param>
    /// <param name="options">Threads, book; the range is set here.</param>
    /// <param name="progress">Told of replications done and those that the present look needs.</param>
    /// <param name="stop">Ends it after the replications begun.</param>
    /// <exception cref="InputException">A target's metric is in no history of the pilot.</exception>
    public static PrecisionRun Until(
        Scenario scenario, IReadOnlyList<PrecisionTarget> targets, PrecisionLimits limits, SimulationOptions options, Action<long, long>? progress = null, CancellationToken stop = default)
    {
        var plan = scenario.Sampling;
        var (least, most) = (plan.Whole(Math.Max(limits.Minimum, plan.HasRandomisations ? PilotRandomisations * plan.Points : 2)), plan.Whole(limits.Maximum));
        var pilot = plan.Whole(Math.Min(Math.Max(PilotReplications, plan.HasRandomisations ? PilotRandomisations * plan.Points : 0), limits.Maximum));
        Outcomes Run(long first, int count, Action<long>? done) => Simulator.Run(scenario, options with { FirstReplication = first, Replications = count, Progress = done }, stop);

        var asked = targets.Select(target => (target.Statistic.Metric, target.Statistic.Point)).ToArray();
        Outcomes Pilot(long first, int count, Action<long>? done) =>
            Simulator.Run(scenario, options with { FirstReplication = first, Replications = count, Progress = done, Kept = asked }, stop);
        var pilotRun = Pilot((PilotReplication + plan.Points - 1) / plan.Points * plan.Points, pilot, done => progress?.Invoke(done, pilot));
        if (!pilotRun.Partial)
        {
            RefuseWhatNoHistoryHas(pilotRun, targets);
        }

        var size = pilotRun.Partial ? least : (int)Math.Clamp(FirstLook(pilotRun, targets, most), Math.Min(least, most), most);
        var (looks, outcomes) = (new List<int>(), (Outcomes?)null);
        while (true)
        {
            size = plan.Whole(size);
            var (before, target) = (outcomes?.Replications ?? 0, size);
            var added = Run(before, size - before, done => progress?.Invoke(before + done, target));
            outcomes = outcomes is null ? added : OutcomeRanges.Join(outcomes, added);
            looks.Add(outcomes.Replications);
            PrecisionReached[] reached = [.. targets.Select(wanted => Reached(outcomes, wanted, looks.Count - 1))];
            if (outcomes.Partial || size >= most || reached.All(wanted => wanted.IsReached))
            {
                return new(outcomes, pilot, looks, reached);
            }

            size = (int)Math.Min(PlannedLooks.Next(size), most);
        }
    }

    /// <summary>A metric that is in none of the pilot's histories would only be found absent again, at the maximum.</summary>
    private static void RefuseWhatNoHistoryHas(Outcomes pilot, IReadOnlyList<PrecisionTarget> targets)
    {
        InputProblem[] absent =
        [
            .. targets.Where(target => Estimate(pilot, target.Statistic, look: 0) is null).Select(target => new InputProblem(
                "--precision", 0, string.Empty, target.Statistic.Key, FormattableString.Invariant($"a metric that some history has; none of the first {pilot.Replications:N0} has this one"))),
        ];
        if (absent.Length > 0)
        {
            throw new InputException(absent);
        }
    }

    /// <summary>The largest sample that some target needs; the maximum where the pilot cannot tell.</summary>
    private static double FirstLook(Outcomes pilot, IReadOnlyList<PrecisionTarget> targets, int most) => targets.Max(target =>
        Estimate(pilot, target.Statistic, look: 0) is { HalfWidth: { } half } estimate && target.Wanted(estimate.Value) is > 0 and var wanted
            ? PlannedLooks.First(pilot.Replications, half, wanted)
            : most);

    private static PrecisionReached Reached(Outcomes outcomes, PrecisionTarget target, int look)
    {
        var estimate = Estimate(outcomes, target.Statistic, look);
        var wanted = estimate is null ? (double?)null : target.Wanted(estimate.Value);
        return new(target, estimate, wanted, PlannedLooks.Confidence(look), estimate?.HalfWidth <= wanted);
    }

    private static StatisticEstimate? Estimate(Outcomes outcomes, MetricStatistic statistic, int look) =>
        statistic.Of(outcomes, PlannedLooks.Confidence(look));
}

/// <summary>What was reached of a target.</summary>
/// <param name="Target">The target.</param>
/// <param name="Estimate">The statistic with the interval of the last look; null where no replication defines it.</param>
/// <param name="Wanted">The half-width wanted, in the statistic's unit.</param>
/// <param name="Confidence">Of the interval at the last look alone; over all looks it is at least 95 %.</param>
/// <param name="IsReached">Whether the half-width is no larger than wanted.</param>
public sealed record PrecisionReached(PrecisionTarget Target, StatisticEstimate? Estimate, double? Wanted, double Confidence, bool IsReached);
