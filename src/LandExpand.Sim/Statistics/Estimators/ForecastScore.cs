namespace LandExpand.Sim.Statistics;

/// <summary>
/// The continuous ranked probability score, E|X − y| − ½·E|X − X′| for a forecast X and what came, y: 0 is perfect, in the unit of y, and the absolute error of a forecast that is one number
/// (Gneiting and Raftery 2007). Proper: nobody scores better on average than by saying what he believes.
/// </summary>
public static class ForecastScore
{
    /// <summary>The score of a forecast given by a sample, in ascending order; NaN for an empty one.</summary>
    public static double Crps(ReadOnlySpan<double> sorted, double came)
    {
        var n = sorted.Length;
        double error = 0, spread = 0;
        for (var i = 0; i < n; i++)
        {
            error += Math.Abs(sorted[i] - came);
            spread += ((2.0 * i) - n + 1) * sorted[i];
        }

        // Σ over all pairs i < j of the difference is Σ (2i − n + 1)·x_i; each pair counts twice among n² draws of two.
        return (error / n) - (spread / ((double)n * n));
    }

    /// <summary>Where in the forecast came what came: the share of the sample below, ties by half; near 0 or 1 is a surprise.</summary>
    public static double Place(ReadOnlySpan<double> sorted, double came)
    {
        double below = 0;
        foreach (var value in sorted)
        {
            below += value < came ? 1 : value == came ? 0.5 : 0;
        }

        return below / sorted.Length;
    }
}
