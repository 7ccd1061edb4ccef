using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary>Where scenarios start from: opening ARR, and the first ARR of a new customer.</summary>
internal static class StartingPoints
{
    /// <summary>By scenario.</summary>
    public static IReadOnlyList<StartingPoint> Of(IReadOnlyList<Outcomes> outcomes)
    {
        Ratio?[] ratios = [.. outcomes.Select(LandAcv)];
        return
        [
            .. outcomes.Select((run, place) => new StartingPoint(
                MeanEstimate.Of(run.Column(MetricCatalogue.Arr, 0))!, ratios[place]?.Value,
                ratios[0] is { } first && ratios[place] is { } own ? MeanEstimate.Of<double>([.. own.Values.Zip(first.Values, (other, one) => other - one)]) : null)),
        ];
    }

    // Σ new ARR ÷ Σ lands. By history: the ratio and the history's residual over mean lands, whose mean is the ratio and whose spread its error (Cochran 1977, section 2.9).
    private static Ratio? LandAcv(Outcomes run)
    {
        var (amounts, lands) = (Wide.Of(run.Column(MetricCatalogue.NewArr, run.HorizonMonths)), Wide.Of(run.Column(MetricCatalogue.Lands, run.HorizonMonths)));
        var mean = lands.Average();
        if (!(mean > 0))
        {
            return null;
        }

        var ratio = amounts.Average() / mean;
        return new(ratio, [.. amounts.Zip(lands, (amount, count) => ratio + ((amount - (ratio * count)) / mean))]);
    }

    private sealed record Ratio(double Value, double[] Values);
}
