using System.Diagnostics;
using LandExpand.Sim.Cli;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Tests.Randomness;

namespace LandExpand.Sim.Tests.Cli;

/// <summary>Other processors, played by processes of their own with some instructions switched off.</summary>
public sealed class ProcessorTests : CommandLine
{
    private static readonly string[] OnlyAvx2 = ["DOTNET_EnableAVX512"];
    private static readonly string[] OnlySse = ["DOTNET_EnableAVX512", "DOTNET_EnableAVX2"];
    private static readonly string[] NoVectors = ["DOTNET_EnableHWIntrinsic"];

    [Theory]
    [InlineData("default.json")]
    [InlineData("datadog-like.json")]
    [InlineData("subscription-export.json")]
    public void A_processor_without_wide_vectors_gives_the_same_bits(string scenario)
    {
        var here = Replications(scenario, "here");
        Assert.Equal(here, Replications(scenario, "avx2", OnlyAvx2));
        Assert.Equal(here, Replications(scenario, "sse", OnlySse));
        Assert.Equal(here, Replications(scenario, "none", NoVectors));
    }

    [Fact]
    public void Words_normals_exp_and_log_have_the_same_bits_on_every_processor_all_over_their_range()
    {
        var here = Bits();
        Assert.Equal(BitsProgram.Functions.Count, here.Length);
        Assert.Equal(here.Length, here.Distinct().Count());
        Assert.Equal(here, Bits(OnlyAvx2));
        Assert.Equal(here, Bits(OnlySse));
        Assert.Equal(here, Bits(NoVectors));
    }

    [Fact]
    public void What_is_switched_off_is_off()
    {
        Assert.DoesNotContain("512", Widths(OnlyAvx2));
        Assert.DoesNotContain("256", Widths(OnlySse));
        Assert.Equal(string.Empty, Widths(NoVectors));
    }

    private static string[] Bits(params string[] switchedOff) =>
        Output(switchedOff, typeof(BitsProgram).Assembly.Location, "bits").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Widths(string[] switchedOff) => Output(switchedOff, typeof(BitsProgram).Assembly.Location, "widths").Trim();

    /// <summary>The bytes of the replications.</summary>
    private byte[] Replications(string scenario, string folder, params string[] switchedOff)
    {
        string[] accounts = scenario == "subscription-export.json" ? [] : ["--set", "opening.accounts=7"];
        Output(switchedOff, [
            typeof(CommandRunner).Assembly.Location, "simulate", Shipped(scenario), "--out", At(folder), "--replications", "5",
            "--set", "lands.perMonth=0.5", "--set", "horizonMonths=15", .. accounts]);
        return File.ReadAllBytes(At(folder, RunFolder.ReplicationsFile));
    }

    private static string Output(string[] switchedOff, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        foreach (var name in switchedOff)
        {
            start.Environment[name] = "0";
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
