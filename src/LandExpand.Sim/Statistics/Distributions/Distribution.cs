namespace LandExpand.Sim.Statistics;

/// <summary>
/// A probability distribution known by its quantile function, for uncertain parameters and account-level quantities (model, section 7).
/// Immutable; made by <see cref="DistributionForm.Create"/>.
/// </summary>
public abstract class Distribution
{
    /// <summary>The name of the kind in a scenario file, such as <c>logNormal</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The smallest and largest possible value; infinite where unbounded.</summary>
    public abstract (double Low, double High) Support { get; }

    public abstract double Mean { get; }

    /// <summary>0 for a constant. Infinite only for a metalog with one bound and a heavy tail.</summary>
    public abstract double StandardDeviation { get; }

    /// <summary>Whether only one value is possible.</summary>
    public bool IsConstant => Support.Low == Support.High;

    /// <summary>
    /// The value that a draw does not exceed with probability <paramref name="u"/>, for u in (0, 1): non-decreasing in u, finite, never NaN for u in [1e-9, 1 − 1e-9];
    /// relative error at most 1e-9 for smooth kinds. At 0 and 1 the ends of the support.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">u is outside [0, 1] or NaN.</exception>
    public double Quantile(double u)
    {
        if (u > 0 && u < 1)
        {
            return QuantileInside(u);
        }

        return u == 0 ? Support.Low : u == 1 ? Support.High : throw new ArgumentOutOfRangeException(nameof(u), u, "A probability in [0, 1] is expected.");
    }

    /// <summary>The quantile for u strictly inside (0, 1).</summary>
    protected abstract double QuantileInside(double u);
}
