using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Backtesting;

/// <summary>A forecast of one number, and what came.</summary>
/// <param name="Came">What came.</param>
/// <param name="P5">5th percentile of the forecast.</param>
/// <param name="P50">Median.</param>
/// <param name="P95">95th percentile.</param>
/// <param name="Place">Share of simulated histories below what came.</param>
/// <param name="Crps">The forecast's score: lower is better.</param>
/// <param name="Naive">Other forecasts of the same number, by name: each one number, whose score is its absolute error.</param>
public sealed record Forecast(double Came, double P5, double P50, double P95, double Place, double Crps, IReadOnlyDictionary<string, double> Naive)
{
    /// <summary>Whether what came lay between the 5th and the 95th percentile.</summary>
    public bool Covered => P5 <= Came && Came <= P95;

    internal static Forecast Of(IEnumerable<double> histories, double came, IReadOnlyDictionary<string, double> naive)
    {
        double[] sorted = [.. histories.Where(double.IsFinite).Order()];
        double At(double p) => SampleQuantile.Of<double>(sorted, p) ?? double.NaN;
        return new(came, At(0.05), At(0.5), At(0.95), ForecastScore.Place(sorted, came), ForecastScore.Crps(sorted, came), naive);
    }
}
