using BenchmarkDotNet.Running;
using LandExpand.Sim.Benchmarks;

string[] mixes = ["1-churn-only", "2-seats-and-teams", "3-usage-monthly", "4-everything"];
if (args is ["step", .. var rest])
{
    StepProbe.Run(mixes.Where(mix => rest.Length == 0 || rest.Contains(mix[..1])), drivers: rest.Contains("drivers"), rounds: rest.Contains("long") ? 61 : 7);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(StepProbe).Assembly).Run(args);
