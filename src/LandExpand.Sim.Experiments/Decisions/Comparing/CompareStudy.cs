using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Difference;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary>What a comparison yields.</summary>
/// <param name="Outcomes">All that each scenario's histories yield, in the order given.</param>
/// <param name="Columns">By metric of <paramref name="Figures"/>: a column per scenario, a value per history, NaN where absent.</param>
/// <param name="Figures">What they say about the choice.</param>
public sealed record CompareResults(IReadOnlyList<Outcomes> Outcomes, IReadOnlyList<double[][]> Columns, DecisionFigures Figures);

/// <summary>
/// Several scenarios under common random numbers: all live through the same luck and, name by name, the same draws of uncertain parameters, so that history by history their
/// difference is the effect of what differs between them.
/// </summary>
public static class CompareStudy
{
    /// <summary>What decides where nobody asks: NRR, ARR and GRR at the horizon; gross margin, too, where every scenario states its costs.</summary>
    public static IReadOnlyList<Metric> DefaultMetrics(IEnumerable<Scenario> scenarios) =>
        [MetricCatalogue.Nrr, MetricCatalogue.Arr, MetricCatalogue.Grr, .. scenarios.All(scenario => scenario.GivesCosts) ? [MetricCatalogue.GrossMargin] : Array.Empty<Metric>()];

    /// <summary>Everything for which scenarios cannot be compared.</summary>
    public static IEnumerable<InputProblem> Obstacles(IReadOnlyList<Scenario> scenarios)
    {
        var first = scenarios[0];
        return
        [
            .. scenarios.Count < 2 ? [new("scenarios", 0, string.Empty, $"{first.Name} alone", "at least two scenarios to compare")] : Array.Empty<InputProblem>(),
            .. scenarios.Where(other => other.HorizonMonths != first.HorizonMonths).Select(other => new InputProblem(
                other.Name, 0, "horizonMonths", FormattableString.Invariant($"{other.HorizonMonths}"), FormattableString.Invariant($"{first.HorizonMonths}, as in {first.Name}; --set horizonMonths={first.HorizonMonths} gives all the same"))),
            .. scenarios.Where(other => other.Currency != first.Currency).Select(other => new InputProblem(other.Name, 0, "currency", other.Currency, $"{first.Currency}, as in {first.Name}")),
        ];
    }

    /// <summary>Runs the scenarios, and compares them.</summary>
    /// <param name="contenders">At least two, without <see cref="Obstacles"/>.</param>
    /// <param name="metrics">What to compare them by.</param>
    /// <param name="histories">How many all of them live through.</param>
    /// <param name="settings">How to run.</param>
    /// <param name="pick">Which of them to pick, and how surely; null for none. The pick may take more histories than the figures are of.</param>
    /// <exception cref="InputException">A metric is in no history there in every scenario.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CompareResults Run(IReadOnlyList<Contender> contenders, IReadOnlyList<MetricPoint> metrics, int histories, StudySettings settings, PickRules? pick = null)
    {
        var total = (long)histories * contenders.Count;
        Outcomes[] outcomes = [.. contenders.Select((contender, place) =>
        {
            var before = (long)place * histories;
            var own = settings with { Book = contender.Book, Progress = (done, _) => settings.Progress?.Invoke(before + done, total) };
            return new StudyRuns(contender.Scenario, metrics, own, total).Everything(histories);
        })];
        var results = Of(contenders, metrics, outcomes, settings.Seed);
        return pick is null ? results : results with
        {
            Figures = results.Figures with { Pick = PickStudy.Run(contenders, pick, [.. outcomes.Select(run => Wide.Of(run.Column(pick.Metric.Metric, pick.Metric.Point)))], settings) },
        };
    }

    private static CompareResults Of(IReadOnlyList<Contender> contenders, IReadOnlyList<MetricPoint> metrics, Outcomes[] outcomes, ulong seed)
    {
        var decisions = new List<MetricDecision>();
        var columns = new List<double[][]>();
        var absent = new List<InputProblem>();
        foreach (var metric in metrics)
        {
            double[][] values = [.. outcomes.Select(run => Wide.Of(run.Column(metric.Metric, metric.Point)))];
            if (MetricDecisions.Of(metric, PresentRows.Of(values), seed) is { } decision)
            {
                decisions.Add(decision);
                columns.Add(values);
            }
            else
            {
                absent.Add(new("--metric", 0, string.Empty, metric.Name, "a metric that is there in some history of every scenario"));
            }
        }

        return absent.Count > 0 ? throw new InputException(absent) : new(outcomes, columns, new(
            DistinctNames.Of([.. contenders.Select(contender => (contender.Scenario.Name, contender.Label))]), contenders[0].Scenario.Currency, seed, outcomes[0].Replications, StartingPoints.Of(outcomes), decisions, DifferenceBridges.Of(outcomes)));
    }
}
