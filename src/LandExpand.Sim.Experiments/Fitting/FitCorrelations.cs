using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>
/// Rank correlations between estimates: of the two parameters of one likelihood from its curvature; of all other pairs by leaving out groups of customers in turn (the delete-a-group jackknife:
/// Kott 2001), where they are more than noise. A correlation r of normal estimates is a rank correlation of 6/π·asin(r/2) (Pearson 1907).
/// </summary>
internal static class FitCorrelations
{
    private const double LeastWritten = 0.05, Significant = 2.6, Most = 0.98;

    /// <summary>The pairs known from a likelihood.</summary>
    public static IEnumerable<Correlation> OfLikelihoods(PopulationFit all, LandRateFit? lands)
    {
        (string?, string?, double?)[] pairs =
        [
            ("churn.annualRate", "churn.weibullShape", ChurnValues.Correlation(all.Churn)),
            ("lands.perMonth", "lands.monthlyGrowth", lands?.Correlation),
            (all.LandSize?.Mean.DrawName, all.LandSize?.Sd.DrawName, all.LandSize?.Correlation),
            ("usage.monthlyDrift", "usage.reversion", all.Usage?.Correlation),
        ];
        foreach (var (first, second, value) in pairs)
        {
            if (first is not null && second is not null && value is { } correlation && Math.Abs(correlation) >= LeastWritten)
            {
                yield return new(first, second, Rank(correlation));
            }
        }
    }

    /// <summary>The other pairs.</summary>
    /// <param name="panel">The record.</param>
    /// <param name="groups">How many groups, at least 10.</param>
    /// <param name="names">Names of draws to look at.</param>
    /// <param name="refit">Estimates by name from a part of the customers.</param>
    public static IEnumerable<Correlation> ByJackknife(MrrPanel panel, int groups, IReadOnlyList<string> names, Func<MrrPanel, IReadOnlyDictionary<string, double>> refit)
    {
        IReadOnlyDictionary<string, double>[] without = new IReadOnlyDictionary<string, double>[groups];
        Parallel.For(0, groups, group => without[group] = refit(panel with { Accounts = [.. panel.Accounts.Where((_, index) => index % groups != group)] }));
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var both = without.Where(values => values.ContainsKey(names[i]) && values.ContainsKey(names[j])).Select(values => (A: values[names[j]], B: values[names[i]])).ToArray();
                if (both.Length == groups && Pearson(both) is var r && Math.Abs(r) > Significant / Math.Sqrt(groups))
                {
                    yield return new(names[j], names[i], Rank(r));
                }
            }
        }
    }

    /// <summary>The same correlations where they can hold together; otherwise all of them shrunk until they can.</summary>
    public static IReadOnlyList<Correlation> Possible(IReadOnlyList<Correlation> correlations)
    {
        var possible = correlations;
        for (var shrink = 0; shrink < 40 && possible.Count > 0 && CorrelationMatrix.Of(possible).Copula() is null; shrink++)
        {
            possible = [.. possible.Select(pair => pair with { Rank = Math.Round(0.9 * pair.Rank, 3) })];
        }

        return possible;
    }

    private static double Rank(double correlation) => Math.Round(GaussianCopula.RankOf(Math.Clamp(correlation, -Most, Most)), 3);

    private static double Pearson((double A, double B)[] pairs)
    {
        var (a, b) = (pairs.Average(pair => pair.A), pairs.Average(pair => pair.B));
        var joint = pairs.Sum(pair => (pair.A - a) * (pair.B - b));
        var spread = Math.Sqrt(pairs.Sum(pair => (pair.A - a) * (pair.A - a)) * pairs.Sum(pair => (pair.B - b) * (pair.B - b)));
        return spread > 0 ? joint / spread : 0;
    }
}
