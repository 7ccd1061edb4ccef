using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>Points of the unit cube at which a function is low.</summary>
/// <param name="Points">Spread evenly over the part of the cube where the function is at or under <paramref name="Reached"/>.</param>
/// <param name="Share">The volume of that part, an estimate; 0 where <paramref name="Reached"/> is over the level asked for.</param>
/// <param name="Reached">The level asked for, or the lowest that was found.</param>
public sealed record LevelSample(IReadOnlyList<double[]> Points, double Share, double Reached);

/// <summary>
/// Draws evenly from the part of the unit cube where a function is at or under a level, and tells its volume, however small it is: subset simulation (Au and
/// Beck 2001). From scrambled Sobol' points on,
/// each stage keeps the lowest fifth and grows it again by a Markov chain that stays under that stage's level; its steps are differences of other points (ter
/// Braak and Vrugt 2008), so that they
/// follow a thin and slanted part.
/// </summary>
public static class LevelSampling
{
    private const double Kept = 0.2, LeastShare = 1e-12;

    // Where the level is out of reach the search ends in a region around the lowest place, not in a single point, from which nothing could be learnt.
    private const double FarAbove = 1.2, NearlyLowest = 0.05;
    private const int Steps = 12;

    /// <summary>The sample. A function of the arguments alone.</summary>
    /// <param name="dimension">Of the cube, at least 1.</param>
    /// <param name="height">The function; NaN counts as infinitely high.</param>
    /// <param name="level">The level.</param>
    /// <param name="points">How many points, a power of two, at least 64.</param>
    /// <param name="seed">The seed.</param>
    public static LevelSample Of(int dimension, Func<double[], double> height, double level, int points, ulong seed)
    {
        double Height(double[] place) => height(place) is var value && double.IsNaN(value) ? double.PositiveInfinity : value;
        var design = new SobolDesign(points, seed);
        double[][] places = [.. Enumerable.Range(0, points).Select(i =>
            Enumerable.Range(0, dimension).Select(k => design.Uniform((uint)i, $"input {k}", k)).ToArray())];
        double[] heights = [.. places.Select(Height)];
        var (share, random) = (1.0, new WordStream(seed, (uint)dimension));
        while (true)
        {
            double[] sorted = [.. heights.Order()];
            double threshold = Math.Max(sorted[(int)(Kept * points)], level);
            int[] under = [.. Enumerable.Range(0, points).Where(i => heights[i] <= threshold)];
            double even = sorted[0] > FarAbove * level ? NearlyLowest : 1e-6;
            bool isStuck = threshold > level && (sorted[^1] - sorted[0] <= even * Math.Abs(sorted[0]) || share < LeastShare || under.Length == points);
            if (isStuck)
            {
                return new(places, 0, sorted[0]);
            }

            share *= under.Length / (double)points;
            (places, heights) = Grown(places, heights, under, threshold, Height, ref random);
            if (threshold <= level)
            {
                return new(places, share, level);
            }
        }
    }

    private static (double[][] Places, double[] Heights) Grown(
        double[][] places, double[] heights, int[] under, double threshold, Func<double[], double> height, ref WordStream random)
    {
        int points = places.Length, dimension = places[0].Length;
        double[][] seeds = [.. under.Select(i => places[i])];
        var grown = new double[points][];
        var found = new double[points];
        for (int i = 0; i < points; i++)
        {
            var (at, here) = (seeds[i % seeds.Length], heights[under[i % seeds.Length]]);
            for (int step = 0; step < Steps; step++)
            {
                double[] to = Moved(at, seeds, step % 4 == 3 ? 1 : 2.38 / Math.Sqrt(2 * dimension), ref random);
                if (to.All(u => u is > 0 and < 1) && height(to) is var there && there <= threshold)
                {
                    (at, here) = (to, there);
                }
            }

            (grown[i], found[i]) = (at, here);
        }

        return (grown, found);
    }

    private static double[] Moved(double[] at, double[][] seeds, double scale, ref WordStream random)
    {
        double[] one = seeds[random.Below(seeds.Length)], other = seeds[random.Below(seeds.Length)], to = new double[at.Length];
        double length = scale * random.Uniform() * 2;
        for (int k = 0; k < to.Length; k++)
        {
            to[k] = at[k] + (length * (one[k] - other[k])) + (2e-3 * (random.Uniform() - 0.5));
        }

        return to;
    }
}
