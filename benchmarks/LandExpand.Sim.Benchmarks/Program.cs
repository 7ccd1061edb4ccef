using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LandExpand.Sim.Benchmarks;
using LandExpand.Sim.Benchmarks.Idiomatic;
using LandExpand.Sim.Benchmarks.Peers;
using LandExpand.Sim.Benchmarks.Probes;
using LandExpand.Sim.Engine;

// The parts of benchmarks/peers, a probe for work on the engine, or BenchmarkDotNet.
switch (args)
{
    case ["peers", var reference, var python, var numpyKernel]:
        PeerRace.Run(reference, python, numpyKernel);
        return 0;
    case ["ratios"]:
        FeatureRatios.Run();
        return 0;
    case ["threads"]:
        return ThreadScaling.Run() ? 0 : 1;
    case ["shares"]:
        TimeShares.Run();
        return 0;
    case ["check"]:
        return IdiomaticCheck.Run() ? 0 : 1;
    case ["reports", var folder]:
        ReportProbe.Run(folder);
        return 0;
    case ["reports", var folder, var format, var how]:
        ReportProbe.Measure(folder, format, prepared: how == "prepared");
        return 0;
    case ["idiomatic", var mix]:
        Console.WriteLine(IdiomaticRun.MillionsPerSecond(Mixes.Load(mix), seconds: 0.4).ToString(CultureInfo.InvariantCulture));
        return 0;
    case ["step", .. var rest]:
        var named = Mixes.All.Where(mix => rest.Contains(mix[..1])).ToList();
        StepProbe.Run(named.Count > 0 ? named : Mixes.All, rest.Contains("all") ? Ledgers.All : rest.Contains("drivers") ? Ledgers.Drivers : Ledgers.Core, rounds: rest.Contains("long") ? 151 : 15);
        return 0;
    default:
        // In this process: on the core it is held to, and compiled as the product is.
        BenchmarkSwitcher.FromAssembly(typeof(Mixes).Assembly).Run(args, DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(80)));
        return 0;
}
