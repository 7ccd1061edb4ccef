using BenchmarkDotNet.Running;
using LandExpand.Sim.Benchmarks;
using LandExpand.Sim.Engine;

string[] mixes = ["1-churn-only", "2-seats-and-teams", "3-usage-monthly", "4-everything"];
if (args is ["step", .. var rest])
{
    var named = mixes.Where(mix => rest.Contains(mix[..1])).ToList();
    StepProbe.Run(named.Count > 0 ? named : mixes, rest.Contains("all") ? Ledgers.All : rest.Contains("drivers") ? Ledgers.Drivers : Ledgers.Core, rounds: rest.Contains("long") ? 151 : 15);
    return;
}

if (args is ["mechanisms", var one])
{
    MechanismProbe.Run(mixes.First(mix => mix.StartsWith(one)));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(StepProbe).Assembly).Run(args);
