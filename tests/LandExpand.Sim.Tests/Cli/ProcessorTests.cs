using System.Diagnostics;
using LandExpand.Sim.Cli;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Tests.Cli;

public sealed class ProcessorTests : CommandLine
{
    [Theory]
    [InlineData("default.json")]
    [InlineData("datadog-like.json")]
    public void A_processor_without_wide_vectors_gives_the_same_bits(string scenario)
    {
        var here = Replications(scenario, "here");
        Assert.Equal(here, Replications(scenario, "avx2", "DOTNET_EnableAVX512"));
        Assert.Equal(here, Replications(scenario, "sse", "DOTNET_EnableAVX512", "DOTNET_EnableAVX2"));
        Assert.Equal(here, Replications(scenario, "none", "DOTNET_EnableHWIntrinsic"));
    }

    /// <summary>The bytes of the replications, computed by a process of its own with some instructions switched off.</summary>
    private byte[] Replications(string scenario, string folder, params string[] switchedOff)
    {
        var start = new ProcessStartInfo("dotnet", [
            typeof(CommandRunner).Assembly.Location, "simulate", Shipped(scenario), "--out", At(folder), "--replications", "5",
            "--set", "opening.accounts=7", "--set", "lands.perMonth=0.5", "--set", "horizonMonths=15"])
        {
            RedirectStandardOutput = true,
        };
        foreach (var name in switchedOff)
        {
            start.Environment[name] = "0";
        }

        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return File.ReadAllBytes(At(folder, RunFolder.ReplicationsFile));
    }
}
