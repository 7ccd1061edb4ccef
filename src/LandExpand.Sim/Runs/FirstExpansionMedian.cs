using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Runs;

/// <summary>
/// The median time to first expansion: of the Kaplan–Meier curve pooled over replications, the first tenure at which at most half have not expanded.
/// A median moves in whole months, so a jackknife of it says nothing; the delete-one jackknife over replications (over whole randomisations of a design) gives the error of the curve at each
/// tenure, and from those the interval of the median (Brookmeyer and Crowley, 1982). The standard error is the jackknife's of the median
/// read between months by linear interpolation.
/// </summary>
internal static class FirstExpansionMedian
{
    /// <summary>Null where nobody landed, or the pooled curve stays above one half.</summary>
    public static Estimate? Of(Outcomes outcomes)
    {
        var tenures = outcomes.FirstExpansions.Length;
        var points = outcomes.RandomisationPoints; // what is left out at a time must be independent of the rest
        var sums = new double[(outcomes.Held + points - 1) / points * 2 * tenures];
        var seen = 0;
        for (var replication = 0; replication < outcomes.Held; replication++)
        {
            var any = false;
            for (var tenure = 0; tenure < tenures; tenure++)
            {
                var at = (replication / points * 2 * tenures) + tenure;
                var (events, censored) = (outcomes.FirstExpansions[tenure][replication], outcomes.Censored[tenure][replication]);
                sums[at] += events;
                sums[at + tenures] += censored;
                any |= events + censored > 0;
            }

            seen += any ? 1 : 0;
        }

        var pooled = new double[2 * tenures];
        for (var i = 0; i < sums.Length; i++)
        {
            pooled[i % (2 * tenures)] += sums[i];
        }

        var survival = Survival(pooled);
        if (seen == 0 || KaplanMeier.Median(survival) is not { } median)
        {
            return null;
        }

        var errors = new double[tenures];
        for (var tenure = 0; tenure < tenures; tenure++)
        {
            var at = tenure;
            errors[tenure] = Jackknife.Of(sums, 2 * tenures, counts => Survival(counts)[at])?.StandardError ?? double.NaN;
        }

        var (low, high) = KaplanMeier.MedianInterval(survival, errors);
        var error = Jackknife.Of(sums, 2 * tenures, counts => Crossing(Survival(counts)))?.StandardError;
        return new Estimate(seen, median, null, error, low, high, null, null, null, median, null, null, null, new Dictionary<string, double?[]> { ["p50"] = [low, high] }, null);
    }

    private static double[] Survival(ReadOnlySpan<double> counts)
    {
        var tenures = counts.Length / 2;
        var survival = new double[tenures];
        KaplanMeier.Survival(counts[..tenures], counts[tenures..], survival);
        return survival;
    }

    /// <summary>Where the curve, its points joined by lines, falls to one half; NaN where it does not.</summary>
    private static double Crossing(ReadOnlySpan<double> survival)
    {
        for (var tenure = 1; tenure < survival.Length; tenure++)
        {
            if (survival[tenure] <= 0.5)
            {
                return tenure - ((0.5 - survival[tenure]) / (survival[tenure - 1] - survival[tenure]));
            }
        }

        return double.NaN;
    }
}
