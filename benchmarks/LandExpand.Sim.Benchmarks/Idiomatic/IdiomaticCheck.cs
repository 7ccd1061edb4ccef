using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Benchmarks.Idiomatic;

/// <summary>
/// Is it the same model? Means of NRR, GRR and ARR at month 24, twin against engine, within four standard errors of their difference, on mixes 1 to 4; and a
/// twin that forgets to replace champions, where they leave, must fail the same check.
/// </summary>
internal static class IdiomaticCheck
{
    private const int EngineReplications = 1600;
    private const int TwinReplications = 160;
    private const double StandardErrors = 4;

    /// <summary>True where the twin agrees and the wrong one does not.</summary>
    public static bool Run() => Mixes.All.Select(Check).ToList().TrueForAll(good => good);

    private static bool Check(string mix)
    {
        var scenario = Mixes.Load(mix);
        var engine = Engine(scenario);
        var twin = new ModelParameters(scenario);
        var good = Agrees(mix, engine, Twin(twin));
        return twin.ChampionLeaves > 0 ? good & !Agrees(mix + ", champions not replaced (must differ)", engine, Twin(twin with { ChampionReplaced = 0 })) : good;
    }

    private static Dictionary<string, List<double>> Engine(Scenario scenario)
    {
        var outcomes = Simulator.Run(scenario, new SimulationOptions { Replications = EngineReplications, Seed = 7, Threads = 1 });
        return new Metric[] { MetricCatalogue.Nrr, MetricCatalogue.Grr, MetricCatalogue.Arr }
            .ToDictionary(metric => metric.Title, metric => outcomes.Column(metric, Mixes.Months).ToArray().Select(value => (double)value).ToList());
    }

    private static Dictionary<string, List<double>> Twin(ModelParameters parameters)
    {
        var months = IdiomaticRun.LastMonths(parameters, TwinReplications, seed: 20261);
        return new()
        {
            [MetricCatalogue.Nrr.Title] = [.. months.Select(month => month.Nrr)],
            [MetricCatalogue.Grr.Title] = [.. months.Select(month => month.Grr)],
            [MetricCatalogue.Arr.Title] = [.. months.Select(month => 12 * month.Mrr)],
        };
    }

    private static bool Agrees(string name, Dictionary<string, List<double>> engine, Dictionary<string, List<double>> twin)
    {
        var agrees = true;
        foreach (var (metric, values) in engine)
        {
            var ((mean, error), (twinMean, twinError)) = (MeanAndError(values), MeanAndError(twin[metric]));
            var z = (twinMean - mean) / Math.Sqrt((error * error) + (twinError * twinError));
            agrees &= Math.Abs(z) < StandardErrors;
            Console.WriteLine(FormattableString.Invariant($"{name}: {metric} at month 24: engine {mean:G6}, idiomatic twin {twinMean:G6}, {z:+0.0;-0.0} standard errors apart"));
        }

        return agrees;
    }

    private static (double Mean, double Error) MeanAndError(List<double> values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count));
    }
}
