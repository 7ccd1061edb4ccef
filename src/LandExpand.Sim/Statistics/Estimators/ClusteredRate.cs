namespace LandExpand.Sim.Statistics;

/// <summary>
/// A rate Σ amount ÷ Σ exposure over clusters that may differ from each other, such as events of customers. The error is that between clusters (Cochran
/// 1977, section 6.3, for ratios), so amounts of a cluster may hang together as they like; the interval is that of a gamma variable of as many events as
/// the error is worth, plus one half (Jeffreys; Brown, Cai and DasGupta 2001), which serves few events too.
/// </summary>
/// <param name="Value">0 where nothing was seen.</param>
/// <param name="Low">Low end of the 90 % interval.</param>
/// <param name="High">High end.</param>
/// <param name="Events">The number of independent events of equal size that would leave the same relative error; 0 where nothing was seen.</param>
public sealed record ClusteredRate(double Value, double Low, double High, double Events)
{
    // Beyond this a rate is as good as known.
    private const double Jeffreys = 0.5, MostEvents = 1e8;

    /// <summary>The rate; null without exposure.</summary>
    /// <param name="amounts">Of each cluster, at least 0.</param>
    /// <param name="exposures">Of each cluster, at least 0.</param>
    /// <param name="dispersion">By how much the variance exceeds that between independent clusters, at least 1.</param>
    public static ClusteredRate? Of(ReadOnlySpan<double> amounts, ReadOnlySpan<double> exposures, double dispersion = 1)
    {
        double amount = 0, exposure = 0;
        for (var i = 0; i < amounts.Length; i++)
        {
            amount += amounts[i];
            exposure += exposures[i];
        }

        if (!(exposure > 0))
        {
            return null;
        }

        var rate = amount / exposure;
        if (!(amount > 0))
        {
            return new(0, 0, new GammaDistribution(Jeffreys, 1 / exposure).Quantile(0.95), 0);
        }

        var squares = 0.0;
        for (var i = 0; i < amounts.Length; i++)
        {
            var residual = amounts[i] - (rate * exposures[i]);
            squares += residual * residual;
        }

        var events = Math.Clamp(amount * amount / Math.Max(squares * dispersion, double.Epsilon), 0.5, MostEvents);
        var gamma = new GammaDistribution(events + Jeffreys, rate / events);
        return new(rate, gamma.Quantile(0.05), gamma.Quantile(0.95), events);
    }
}
