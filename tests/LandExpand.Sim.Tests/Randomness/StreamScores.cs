using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Randomness;

/// <summary>
/// Statistics of words that belong to [month][purpose][account][replication], replication fastest: the order in which the engine draws them. Each is a
/// number of its own standard deviations from what independent uniform words give.
/// </summary>
internal static class StreamScores
{
    /// <summary>Each of the 32 bits; cells of one, two, three and four words that follow each other; the low bits, which thresholds hardly see.</summary>
    public static Dictionary<string, double> Equidistribution(uint[] words)
    {
        double Ones(int bit) => words.Sum(word => (double)((word >> bit) & 1));
        var scores = Enumerable.Range(0, 32).ToDictionary(bit => $"bit {bit}", bit => (Ones(bit) - (words.Length / 2.0)) / Math.Sqrt(words.Length / 4.0));
        foreach (var (dimensions, bits) in new[] { (1, 12), (2, 6), (3, 4), (4, 3) })
        {
            var points = words.Chunk(dimensions).Where(chunk => chunk.Length == dimensions);
            var cells = points.Select(point => point.Aggregate(0u, (cell, word) => (cell << bits) | (word >> (32 - bits))));
            scores[$"{dimensions} at a time"] = Cells(cells, 1 << (dimensions * bits));
        }

        scores["low bits"] = Cells(words.Select(word => word & 0xfff), 4096);
        return scores;
    }

    /// <summary>Correlation with the word a number of places later.</summary>
    public static Dictionary<string, double> Serial(uint[] words, params int[] lags) =>
        lags.ToDictionary(lag => $"lag {lag}", lag => Correlation(words.AsSpan(0, words.Length - lag), words.AsSpan(lag)));

    /// <summary>
    /// Correlation of every stream with every other, where a stream holds the words of one value of a coordinate: the sum of squares over all pairs, and
    /// the largest as the normal quantile of its probability among so many.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="values">How many values the coordinate has.</param>
    /// <param name="stride">Places from one value to the next.</param>
    public static Dictionary<string, double> CrossStream(uint[] words, int values, int stride)
    {
        var streams = Enumerable.Range(0, values).Select(value => words.Where((_, i) => i / stride % values == value).ToArray()).ToArray();
        var all = Enumerable.Range(0, values)
            .SelectMany(first => Enumerable.Range(0, first).Select(second => Correlation(streams[first], streams[second]))).ToList();
        var largest = Math.Pow(1 - (2 * NormalCdf.Of(-all.Max(Math.Abs))), all.Count);
        return new()
        {
            ["all pairs"] = (all.Sum(score => score * score) - all.Count) / Math.Sqrt(2 * all.Count),
            ["the largest"] = NormalQuantile.Of(Math.Clamp(largest, 1e-12, 1 - 1e-12)),
        };
    }

    /// <summary>
    /// Marsaglia's birthday spacings: equal spacings are Poisson with mean n³ / 4k. In one dimension 512 birthdays in 2^25 days, over and over; in two,
    /// as L'Ecuyer and Simard (2001) have it, 65,536 points in 2^40 cells.
    /// </summary>
    public static Dictionary<string, double> Birthdays(uint[] words)
    {
        var many = words.Chunk(512).Where(chunk => chunk.Length == 512).ToList();
        var points = words.Chunk(2).Take(1 << 16).Select(pair => ((ulong)(pair[0] >> 12) << 20) | (pair[1] >> 12));
        return new()
        {
            ["one dimension"] = Poisson(many.Sum(chunk => EqualSpacings(chunk.Select(word => (ulong)(word >> 7)))), many.Count),
            ["two dimensions"] = Poisson(EqualSpacings(points), 64),
        };
    }

    private static double Poisson(int count, double mean) => (count - mean) / Math.Sqrt(mean);

    private static int EqualSpacings(IEnumerable<ulong> days)
    {
        var sorted = days.Order().ToArray();
        var spacings = sorted.Zip(sorted.Skip(1), (a, b) => b - a).Order().ToArray();
        return spacings.Zip(spacings.Skip(1), (a, b) => a == b ? 1 : 0).Sum();
    }

    private static double Cells(IEnumerable<uint> cells, int count)
    {
        var (filled, total) = (new int[count], 0);
        foreach (var cell in cells)
        {
            filled[cell]++;
            total++;
        }

        var expected = (double)total / count;
        return (filled.Sum(number => (number - expected) * (number - expected) / expected) - (count - 1)) / Math.Sqrt(2.0 * (count - 1));
    }

    /// <summary>Of uniforms on (−½, ½) the mean product has standard deviation 1/12/√n.</summary>
    private static double Correlation(ReadOnlySpan<uint> first, ReadOnlySpan<uint> second)
    {
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            sum += ((first[i] / 4294967296.0) - 0.5) * ((second[i] / 4294967296.0) - 0.5);
        }

        return sum * 12 / Math.Sqrt(first.Length);
    }
}
