namespace LandExpand.Sim.Statistics;

/// <summary>
/// A density smoothed by a Gaussian kernel (Rosenblatt 1956, Parzen 1962) whose standard deviation is Silverman's rule of thumb (1986, equation 3.31):
/// 0.9 · min(standard deviation, interquartile range ÷ 1.34) · n^(−1/5), with the standard deviation alone where the quartiles coincide. For pictures: it is
/// wider than the truth by the kernel, and rounds off corners and edges.
/// </summary>
/// <param name="Bandwidth">The kernel's standard deviation, in the unit of the values.</param>
/// <param name="Positions">Evenly spaced, ascending.</param>
/// <param name="Densities">Per unit of the values, 0 or above; over the whole line they integrate to 1.</param>
public sealed record KernelDensity(double Bandwidth, double[] Positions, double[] Densities)
{
    private const double Reach = 5; // kernels end after as many bandwidths, where they are 4e-6 of their height
    private const int StepsPerBandwidth = 8;
    private const int MostSteps = 1 << 14;

    /// <summary>Silverman's rule of thumb for values in ascending order; null for fewer than two values, or where all are equal to 9 digits.</summary>
    public static double? BandwidthOf(ReadOnlySpan<double> sorted)
    {
        if (MeanEstimate.Of(sorted) is not { StandardDeviation: { } sd } mean || sd <= 1e-9 * Math.Abs(mean.Mean))
        {
            return null;
        }

        double quartiles = (SampleQuantile.Of(sorted, 0.75)!.Value - SampleQuantile.Of(sorted, 0.25)!.Value) / 1.34;
        return 0.9 * (quartiles > 0 ? Math.Min(sd, quartiles) : sd) * Math.Pow(sorted.Length, -0.2);
    }

    /// <summary>
    /// The density at <paramref name="count"/> (2 or more) positions from <paramref name="from"/> to <paramref name="to"/>, of values in ascending order, whether they lie
    /// between those or not; null as <see cref="BandwidthOf"/>. Values are shared between the two nearest of many grid points (Wand 1994), so that the cost does not grow with
    /// values × positions.
    /// </summary>
    public static KernelDensity? Of(ReadOnlySpan<double> sorted, double from, double to, int count)
    {
        if (BandwidthOf(sorted) is not { } bandwidth)
        {
            return null;
        }

        double low = sorted[0], span = sorted[^1] - low;
        int steps = (int)Math.Clamp(Math.Ceiling(StepsPerBandwidth * span / bandwidth), 1, MostSteps);
        double step = span / steps;
        double[] weights = Shared(sorted, low, step, steps);
        double[] positions = new double[count], densities = new double[count];
        double scale = 1 / (sorted.Length * bandwidth * Math.Sqrt(2 * Math.PI));
        for (int i = 0; i < count; i++)
        {
            double x = from + (to - from) * i / (count - 1), sum = 0;
            int first = (int)Math.Clamp(Math.Ceiling((x - Reach * bandwidth - low) / step), 0, steps + 1);
            int last = (int)Math.Clamp(Math.Floor((x + Reach * bandwidth - low) / step), -1, steps);
            for (int k = first; k <= last; k++)
            {
                double z = (low + k * step - x) / bandwidth;
                sum += weights[k] * Math.Exp(-0.5 * z * z);
            }

            (positions[i], densities[i]) = (x, sum * scale);
        }

        return new(bandwidth, positions, densities);
    }

    private static double[] Shared(ReadOnlySpan<double> sorted, double low, double step, int steps)
    {
        double[] weights = new double[steps + 1];
        foreach (double value in sorted)
        {
            double place = (value - low) / step;
            int left = Math.Min((int)place, steps - 1);
            weights[left] += 1 - (place - left);
            weights[left + 1] += place - left;
        }

        return weights;
    }
}
