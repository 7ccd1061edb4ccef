using System.Diagnostics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

var scenario = ScenarioLoader.Load(args[0], args.Skip(2));
var replications = int.Parse(args[1]);
for (var k = 0; k < 3; k++)
{
    var clock = Stopwatch.StartNew();
    var outcomes = Simulator.Run(scenario, new SimulationOptions { Replications = replications, Seed = scenario.Seed, Threads = k == 0 ? 1 : k });
    Console.WriteLine($"{clock.Elapsed.TotalSeconds:F2} s, {outcomes.AccountMonths / clock.Elapsed.TotalSeconds / 1e6:F0} M/s");
    foreach (var metric in MetricCatalogue.All)
    {
        foreach (var point in outcomes.Points(metric).Where(p => k == 0 && (p is 12 or 24 || (metric.Key == "arr" && p == 0))))
        {
            var column = outcomes.Column(metric, point).ToArray().Where(float.IsFinite).Select(v => (double)v).ToArray();
            if (column.Length > 0)
            {
                Console.WriteLine($"{metric.Key,-32} {point,3} {column.Average(),16:F4}");
            }
        }
    }
}
