using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary>What several scenarios are worth beside one another, from histories that all of them lived through.</summary>
/// <param name="Names">Of the scenarios, in the order given; the first is the one that the others are held against.</param>
/// <param name="Currency">Of all amounts.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Histories">Histories that every scenario lived through.</param>
/// <param name="Starts">Where each scenario starts from.</param>
/// <param name="Metrics">By metric.</param>
/// <param name="Bridges">Why the others' ARR at the horizon differs from the first one's, for each of the others.</param>
public sealed record DecisionFigures(
    IReadOnlyList<string> Names, string Currency, ulong Seed, int Histories, IReadOnlyList<StartingPoint> Starts, IReadOnlyList<MetricDecision> Metrics, IReadOnlyList<DifferenceBridge> Bridges)
{
    /// <summary>Whether all opening books are aged under the first scenario.</summary>
    public bool SharesHistory { get; init; }

    /// <summary>Who was picked by ranking and selection; null where nobody asked.</summary>
    public PickResults? Pick { get; init; }

    /// <summary>What a reader must know of how the histories were had, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Where a scenario starts from, as measured: what differs here is no effect of the months simulated.</summary>
/// <param name="OpeningArr">ARR at month 0.</param>
/// <param name="LandAcv">First ARR of a new customer: new ARR ÷ lands of the last 12 months, means over histories; null where none lands.</param>
/// <param name="LandAcvApart">The same minus that of the first scenario, in shared luck, with its error as a ratio of means; null with <paramref name="LandAcv"/> of either, and with one history.</param>
public sealed record StartingPoint(MeanEstimate OpeningArr, double? LandAcv, MeanEstimate? LandAcvApart);

/// <summary>The scenarios by one metric.</summary>
/// <param name="Metric">The metric, at a month or tenure.</param>
/// <param name="Histories">Histories in which every scenario defines it; the figures are of these.</param>
/// <param name="Alternatives">By scenario.</param>
/// <param name="Pairs">Every pair of scenarios.</param>
public sealed record MetricDecision(MetricPoint Metric, int Histories, IReadOnlyList<AlternativeFigures> Alternatives, IReadOnlyList<PairFigures> Pairs)
{
    /// <summary>Places from the best mean to the worst.</summary>
    public IReadOnlyList<int> Ranking { get; } =
        [.. Enumerable.Range(0, Alternatives.Count).OrderByDescending(place => Metric.Metric.LessIsBetter ? -Alternatives[place].Mean.Mean : Alternatives[place].Mean.Mean)];

    /// <summary>The pair of two places, in the order asked for.</summary>
    public PairFigures Pair(int from, int to)
    {
        var pair = Pairs.Single(pair => (pair.From, pair.To) == (Math.Min(from, to), Math.Max(from, to)));
        return from < to ? pair : pair.Turned();
    }
}

/// <summary>One scenario by one metric, in the metric's unit.</summary>
/// <param name="Mean">Its mean.</param>
/// <param name="P10">Its tenth percentile.</param>
/// <param name="P50">Its median.</param>
/// <param name="P90">Its ninetieth percentile.</param>
/// <param name="Downside">The mean of the worst 5 % of histories (CVaR): the lowest values, or the highest where less is better.</param>
/// <param name="ProbabilityOfBest">In how many histories it is the best of all.</param>
/// <param name="Regret">What choosing it costs on average against what turns out best in the same history.</param>
/// <param name="Efficient">No other is at least as good by mean and downside and better by one, in this sample.</param>
/// <param name="SurelyBeatenBy">The place of one that beats it by both beyond sampling error (95 %); null where there is none.</param>
public sealed record AlternativeFigures(
    MeanEstimate Mean, double P10, double P50, double P90, ConditionalValueAtRisk Downside, WilsonInterval ProbabilityOfBest, MeanEstimate Regret, bool Efficient, int? SurelyBeatenBy);

/// <summary>Two scenarios by one metric, history by history.</summary>
/// <param name="From">The place of the one held against.</param>
/// <param name="To">The place of the other.</param>
/// <param name="Difference">Of the other minus the one held against, in the metric's unit.</param>
/// <param name="P10">Tenth percentile of the difference.</param>
/// <param name="P90">Ninetieth percentile of the difference.</param>
/// <param name="Better">In how many histories the other is the better one.</param>
/// <param name="Worse">In how many it is the worse one; what is left are ties.</param>
/// <param name="Gain">How much shared luck reduced the variance of the difference; null where the difference does not vary.</param>
/// <param name="FirstOrder">First-order stochastic dominance, the other being the first; null with fewer than two histories.</param>
/// <param name="SecondOrder">At second order.</param>
public sealed record PairFigures(
    int From, int To, MeanEstimate Difference, double P10, double P90, WilsonInterval Better, WilsonInterval Worse, PairingGain? Gain, StochasticDominance? FirstOrder, StochasticDominance? SecondOrder)
{
    /// <summary>The same seen from the other side.</summary>
    public PairFigures Turned() => new(
        To, From, Difference with { Mean = -Difference.Mean, Low = -Difference.High, High = -Difference.Low }, -P90, -P10, Worse, Better, Gain, Turned(FirstOrder), Turned(SecondOrder));

    private static StochasticDominance? Turned(StochasticDominance? dominance) => dominance is null ? null : dominance with { First = dominance.Second, Second = dominance.First };
}

/// <summary>Why ARR at the horizon differs from the first scenario's: the differences of opening ARR and of each driver, which add up to it.</summary>
/// <param name="To">The place of the other scenario.</param>
/// <param name="From">Mean ARR of the first scenario at the horizon.</param>
/// <param name="Opening">Difference of ARR at month 0.</param>
/// <param name="Drivers">Difference of what each driver moved since.</param>
/// <param name="Total">Difference of ARR at the horizon.</param>
public sealed record DifferenceBridge(int To, MeanEstimate From, MeanEstimate Opening, IReadOnlyList<(Driver Driver, MeanEstimate Difference)> Drivers, MeanEstimate Total);
