namespace LandExpand.Sim.Tests.Statistical;

/// <summary>Small exact chains: what a simulated share or mean must come to.</summary>
internal static class MarkovChain
{
    /// <summary>The distribution after some steps; <paramref name="step"/> gives, for a step from 1 on and a state, where it goes with which weight.</summary>
    public static Dictionary<TState, double> After<TState>(int steps, TState start, Func<int, TState, IEnumerable<(TState To, double Weight)>> step)
        where TState : notnull
    {
        var now = new Dictionary<TState, double> { [start] = 1 };
        for (var at = 1; at <= steps; at++)
        {
            var next = new Dictionary<TState, double>();
            foreach (var (state, weight) in now)
            {
                foreach (var (to, share) in step(at, state))
                {
                    next[to] = next.GetValueOrDefault(to) + (weight * share);
                }
            }

            now = next;
        }

        return now;
    }

    public static double Mean<TState>(this Dictionary<TState, double> distribution, Func<TState, double> value)
        where TState : notnull => distribution.Sum(entry => entry.Value * value(entry.Key));

    /// <summary>E f(Z) of a standard normal Z: the trapezoidal rule, which is exact to rounding for smooth f.</summary>
    public static double NormalMean(Func<double, double> f)
    {
        const double Step = 1.0 / 64;
        return Enumerable.Range(-10 * 64, (20 * 64) + 1).Select(i => i * Step).Sum(z => f(z) * Math.Exp(-z * z / 2)) * Step / Math.Sqrt(2 * Math.PI);
    }
}
