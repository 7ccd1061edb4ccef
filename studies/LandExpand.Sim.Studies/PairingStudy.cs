using System.Globalization;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Studies;

/// <summary>
/// By how much shared luck reduces the variance of a difference on shipped scenarios, beside the most that the two spreads allow; with each scenario's own history and with a shared one. The
/// wrong twin gives the second scenario other luck.
/// </summary>
internal static class PairingStudy
{
    private const int Histories = 8000;
    private const ulong Seed = 1;

    private static readonly (string Name, string[] First, string[] Second)[] Pairs =
    [
        ("flat against seat", ["pricing-flat"], ["pricing-seat"]),
        ("seat against hybrid", ["pricing-seat"], ["pricing-hybrid"]),
        ("seat against usage", ["pricing-seat"], ["pricing-usage"]),
        ("default, churn one point higher", ["default"], ["default", "churn.annualRate=0.08"]),
    ];

    public static IEnumerable<string> Lines()
    {
        yield return $"Variance of a difference under separate luck ÷ under shared luck, {Histories:N0} histories of the shipped scenarios, seed {Seed}; 95 % intervals by jackknife. Bound: (σ1² + σ2²) ÷ (σ1 − σ2)².";
        yield return string.Empty;
        yield return "| scenarios | history | metric | variance cut | 95 % interval | bound | correlation | wrong twin: other luck |";
        yield return "|---|---|---|---|---|---|---|---|";
        foreach (var (name, firstLayers, secondLayers) in Pairs)
        {
            var (first, second) = (Load(firstLayers), Load(secondLayers));
            var (one, apart) = (Run(first, Seed), Run(second, Seed + 1));
            foreach (var (history, other) in new[] { ("own", Run(second, Seed)), ("shared", Run(SharedHistory.Of(second, first), Seed)) })
            {
                foreach (var metric in new[] { MetricCatalogue.Nrr, MetricCatalogue.Arr })
                {
                    var (gain, twin) = (Gain(one, other, metric), Gain(one, apart, metric));
                    yield return string.Create(CultureInfo.InvariantCulture,
                        $"| {name} | {history} | {metric.Title} at month 24 | {gain.Gain:F1} × | {gain.Low:F1} to {gain.High:F1} | {gain.Bound:F1} × | {gain.Correlation:F3} | {twin.Gain:F2} × |");
                }
            }
        }
    }

    private static Scenario Load(string[] layers) => ScenarioLoader.Load($"scenarios/{layers[0]}.json", layers[1..], new Dictionary<string, string>());

    private static Outcomes Run(Scenario scenario, ulong seed) =>
        Simulator.Run(scenario, new() { Replications = Histories, Seed = seed, Kept = [(MetricCatalogue.Nrr, 24), (MetricCatalogue.Arr, 24)] });

    private static PairingGain Gain(Outcomes one, Outcomes other, Metric metric) => PairingGain.Of(Wide(one.Column(metric, 24)), Wide(other.Column(metric, 24)))!;

    private static double[] Wide(ReadOnlySpan<float> column) => [.. column.ToArray().Select(value => (double)value)];
}
