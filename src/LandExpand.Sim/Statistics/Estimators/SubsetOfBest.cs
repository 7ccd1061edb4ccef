namespace LandExpand.Sim.Statistics;

/// <summary>
/// Which of several systems may be the best, given the means that were estimated of them: the screening of Nelson, Swann, Goldsman and Song (2001, Operations
/// Research 49(6)). A system is kept unless another beats it by more than chance explains; with probability of at least <see cref="Confidence"/> the truly best is among those kept.
/// </summary>
public static class SubsetOfBest
{
    /// <summary>The probability that the truly best system is kept.</summary>
    public const double Confidence = 0.95;

    // A system can only be thrown out by one whose mean is higher; fewer rivals only keep more, so the promise holds.
    private const int MostRivals = 500;

    /// <summary>For each system, whether it may be the best, the highest mean being best.</summary>
    /// <param name="means">Estimated means.</param>
    /// <param name="standardErrors">Of the means; 0 for one that is known exactly.</param>
    /// <param name="n">Replications behind each mean, at least 2.</param>
    /// <returns>True for those that cannot be told from the best; all of them false where there is none.</returns>
    /// <remarks>
    /// Errors are taken as independent between systems. Where systems share their random numbers their differences are smaller in truth, and fewer could be kept.
    /// </remarks>
    public static bool[] Of(ReadOnlySpan<double> means, ReadOnlySpan<double> standardErrors, ReadOnlySpan<int> n)
    {
        var kept = new bool[means.Length];
        var order = Enumerable.Range(0, means.Length).ToArray();
        var sorted = means.ToArray();
        Array.Sort(sorted, order);
        Array.Reverse(order);
        var t = Quantiles(n, means.Length);
        var rivals = order.AsSpan(0, Math.Min(MostRivals, order.Length));
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = true;
            foreach (var rival in rivals)
            {
                if (means[rival] <= means[i])
                {
                    break;
                }

                // W of the paper, with each system's own quantile.
                var slack = Math.Sqrt(Square(t[i] * standardErrors[i]) + Square(t[rival] * standardErrors[rival]));
                if (means[rival] - means[i] > slack)
                {
                    kept[i] = false;
                    break;
                }
            }
        }

        return kept;
    }

    /// <summary>Student's t at (1 − α)^(1/(k − 1)), one-sided, for each system's degrees of freedom.</summary>
    private static double[] Quantiles(ReadOnlySpan<int> n, int systems)
    {
        var each = Math.Pow(Confidence, 1.0 / Math.Max(systems - 1, 1));
        var known = new Dictionary<int, double>();
        var t = new double[n.Length];
        for (var i = 0; i < t.Length; i++)
        {
            if (!known.TryGetValue(n[i], out t[i]))
            {
                known[n[i]] = t[i] = StudentQuantile.TwoSided((2 * each) - 1, n[i] - 1);
            }
        }

        return t;
    }

    private static double Square(double value) => value * value;
}
