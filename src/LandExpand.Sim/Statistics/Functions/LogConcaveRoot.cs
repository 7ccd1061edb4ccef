namespace LandExpand.Sim.Statistics;

/// <summary>Newton's method on the logarithm of a tail that is monotone and log-concave, as the tails of log-gamma and logit-beta are: it converges from any side.</summary>
internal static class LogConcaveRoot
{
    /// <summary>
    /// The t at which the logarithm of the tail equals <paramref name="target"/>. <paramref name="tail"/> returns that logarithm and its slope at t.
    /// A step that leaves the bracket found so far is replaced by its midpoint.
    /// </summary>
    public static double Find(Func<double, (double Value, double Slope)> tail, double target, double guess)
    {
        double low = double.NegativeInfinity, high = double.PositiveInfinity, t = guess;
        for (int i = 0; i < 500; i++)
        {
            (double value, double slope) = tail(t);
            double excess = value - target;
            if (excess == 0)
            {
                return t;
            }

            bool rootIsRight = (excess < 0) == (slope > 0);
            (low, high) = rootIsRight ? (t, high) : (low, t);
            double step = -excess / slope;
            if (!double.IsFinite(step))
            {
                step = rootIsRight ? 1 : -1;
            }

            if (Math.Abs(step) <= 1e-10)
            {
                return t + step;
            }

            double next = t + step;
            t = next > low && next < high ? next : 0.5 * (low + high);
        }

        return t;
    }
}
