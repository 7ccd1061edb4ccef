using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>
/// A set of points as a scenario can carry it: each parameter by the deciles of its values, joined by rank correlations. Simpler than the set: how many of
/// its draws lie in the set is checked and told.
/// </summary>
/// <param name="Deciles">Per parameter, in the uniforms of its prior: least, the nine deciles, greatest.</param>
/// <param name="Correlations">Spearman's, between parameters by index; those under a tenth are left out.</param>
public sealed record WrittenSet(IReadOnlyList<double[]> Deciles, IReadOnlyList<(int First, int Second, double Rank)> Correlations)
{
    private const double Slight = 0.1;

    internal static WrittenSet Of(IReadOnlyList<CalibratedParameter> parameters, IReadOnlyList<MatchedPoint> kept)
    {
        double[][] columns = [.. parameters.Select((_, k) => kept.Select(point => point.Place[k]).ToArray())];
        double[][] deciles = [.. columns.Select(column =>
        {
            double[] sorted = [.. column.Order()];
            return Enumerable.Range(0, 11).Select(i => SampleQuantile.Of<double>(sorted, i / 10.0)!.Value).ToArray();
        })];
        var pairs = Enumerable.Range(0, columns.Length).SelectMany(i =>
            Enumerable.Range(0, i).Select(j => (First: j, Second: i, Rank: Math.Round(RankCorrelation.Of(columns[j], columns[i]) ?? 0, 2))))
            .Where(pair => Math.Abs(pair.Rank) >= Slight).Select(pair => pair with { Rank = Math.Clamp(pair.Rank, -0.98, 0.98) }).ToArray();
        return new(deciles, Possible(pairs));
    }

    /// <summary>Places in the unit cube, as the written scenario draws them.</summary>
    internal IEnumerable<double[]> Draws(int count, ulong seed)
    {
        var ranks = new double[Deciles.Count, Deciles.Count];
        for (var i = 0; i < Deciles.Count; i++)
        {
            ranks[i, i] = 1;
        }

        foreach (var (first, second, rank) in Correlations)
        {
            (ranks[first, second], ranks[second, first]) = (rank, rank);
        }

        var (copula, random) = (GaussianCopula.Of(ranks)!, new WordStream(seed, uint.MaxValue - 1));
        for (var i = 0; i < count; i++)
        {
            double[] uniforms = [.. Enumerable.Range(0, Deciles.Count).Select(_ => random.Uniform())];
            copula.Join(uniforms);
            yield return [.. uniforms.Select((u, k) => SampleQuantile.Of<double>(Deciles[k], u)!.Value)];
        }
    }

    // Rounded, and with slight ones left out, correlations may contradict each other; the nearest possible ones are written.
    private static IReadOnlyList<(int First, int Second, double Rank)> Possible((int First, int Second, double Rank)[] pairs)
    {
        static string Name(int i) => FormattableString.Invariant($"{i:000}");
        var matrix = CorrelationMatrix.Of([.. pairs.Select(pair => new Correlation(Name(pair.First), Name(pair.Second), pair.Rank))]);
        if (pairs.Length == 0 || matrix.Copula() is not null)
        {
            return pairs;
        }

        var changed = matrix.Nearest().ToDictionary(
            pair => (Math.Min(Index(pair.First), Index(pair.Second)), Math.Max(Index(pair.First), Index(pair.Second))), pair => pair.Rank);
        return [.. pairs.Select(pair => changed.TryGetValue((pair.First, pair.Second), out var rank) ? pair with { Rank = rank } : pair)
            .Concat(changed.Where(pair => !pairs.Any(known => (known.First, known.Second) == pair.Key))
                .Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)))];
        static int Index(string name) => int.Parse(name, System.Globalization.CultureInfo.InvariantCulture);
    }
}
