using System.Text.Json;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios.Difference;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary><c>compare.json</c>: what is held equal, and everything that the comparison found; absent values are null.</summary>
public static class CompareJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="figures">What was found.</param>
    /// <param name="differences">Between the first scenario and each of the others.</param>
    public static void Write(Stream stream, DecisionFigures figures, IReadOnlyList<ScenarioDifference> differences)
    {
        JsonSerializer.Serialize(
            stream,
            new
            {
                schemaVersion = 1,
                scenarios = figures.Names,
                figures.Currency,
                figures.Seed,
                figures.Histories,
                heldEqual = differences.SelectMany(difference => ComparisonRemarks.HeldEqual(difference, isOneOfMany: differences.Count > 1, figures.SharesHistory)).Distinct(),
                warnings = differences.SelectMany(ComparisonRemarks.Warnings).Distinct(),
                starts = figures.Starts.Select((start, place) => new { scenario = figures.Names[place], start.OpeningArr, start.LandAcv, start.LandAcvApart }),
                metrics = figures.Metrics.Select(metric => Of(figures, metric)),
                bridges = figures.Bridges.Select(bridge => new
                {
                    metric = "arr",
                    from = figures.Names[0],
                    to = figures.Names[bridge.To],
                    bridge.Opening,
                    drivers = bridge.Drivers.ToDictionary(entry => MetricCatalogue.KeyOf(entry.Driver), entry => entry.Difference),
                    bridge.Total,
                }),
                pick = figures.Pick is { } pick ? Of(figures, pick) : null,
                figures.SharesHistory,
                figures.Notes,
            },
            Options);
        stream.WriteByte((byte)'\n');
    }

    private static object Of(DecisionFigures figures, MetricDecision metric) => new
    {
        metric = metric.Metric.Name,
        better = metric.Metric.Metric.LessIsBetter ? "less" : "more",
        metric.Histories,
        ranking = metric.Ranking.Select(place => figures.Names[place]),
        scenarios = metric.Alternatives.Select((alternative, place) => new
        {
            scenario = figures.Names[place],
            alternative.Mean,
            alternative.P10,
            alternative.P50,
            alternative.P90,
            worst5Percent = alternative.Downside,
            alternative.ProbabilityOfBest,
            expectedRegret = alternative.Regret,
            alternative.Efficient,
            surelyBeatenBy = alternative.SurelyBeatenBy is { } by ? figures.Names[by] : null,
        }),
        pairs = metric.Pairs.Select(pair => new
        {
            from = figures.Names[pair.From],
            to = figures.Names[pair.To],
            pair.Difference,
            pair.P10,
            pair.P90,
            pair.Better,
            pair.Worse,
            varianceReduction = pair.Gain is null ? null : new { pair.Gain.Gain, pair.Gain.Low, pair.Gain.High, pair.Gain.Correlation, bound = double.IsFinite(pair.Gain.Bound) ? pair.Gain.Bound : (double?)null },
            dominance = new[] { pair.FirstOrder, pair.SecondOrder }.OfType<StochasticDominance>().Select(dominance => new
            {
                dominance.Order,
                verdict = Verdict(dominance.Verdict),
                violationOfTo = dominance.First,
                violationOfFrom = dominance.Second,
            }),
        }),
    };

    private static object Of(DecisionFigures figures, PickResults pick) => new
    {
        metric = pick.Rules.Metric.Name,
        pick.Rules.Confidence,
        pick.Rules.Indifference,
        best = figures.Names[pick.Best],
        pick.Histories,
        equalAllocation = pick.EqualAllocation,
        scenarios = pick.Contenders.Select((contender, place) => new
        {
            scenario = figures.Names[place],
            contender.Histories,
            sortedOutBy = contender.SortedOutBy is { } by ? figures.Names[by] : null,
            contender.SortedOutAfter,
        }),
    };

    private static string Verdict(DominanceVerdict verdict) => verdict switch
    {
        DominanceVerdict.First => "onlyToMayDominate",
        DominanceVerdict.Second => "onlyFromMayDominate",
        DominanceVerdict.Neither => "neither",
        _ => "undecided",
    };
}
