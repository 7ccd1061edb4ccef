using System.Text.Json.Nodes;

namespace LandExpand.Sim.Tests.Cli;

public sealed class PrecisionTests : CommandLine
{
    private static readonly string[] Few = ["--set", "opening.accounts=20", "--set", "horizonMonths=12", "--set", "lands.perMonth=1"];

    [Fact]
    public void The_run_says_what_it_reached_and_what_it_cost_and_can_be_run_again_by_number()
    {
        var (code, output, _) = Simulate(Shipped("default.json"), "run", [.. Few, "--precision", "nrr.12=1%", "--precision", "P(nrr.12>=1.2)=0.03"]);
        Assert.Equal(0, code);
        Assert.Contains("Mean NRR at month 12:", output, StringComparison.Ordinal);
        Assert.Contains("reached", output, StringComparison.Ordinal);
        Assert.Contains("after a pilot of 1,000", output, StringComparison.Ordinal);
        var summary = JsonNode.Parse(File.ReadAllText(At("run", "summary.json")))!;
        Assert.Equal(["nrr.12", "P(nrr.12>=1.2)"], summary["precision"]!["targets"]!.AsArray().Select(target => target!["statistic"]!.GetValue<string>()));
        Simulate(Shipped("default.json"), "again", [.. Few, "--replications", summary["replications"]!.ToString()]);
        Assert.Equal(File.ReadAllBytes(At("run", "replications.csv")), File.ReadAllBytes(At("again", "replications.csv")));
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var (code, _, error) = Simulate(Shipped("default.json"), "run", "--precision", "nrr.24=0", "--precision", "nrr.99=0.1", "--replications", "10", "--min-replications", "50", "--max-replications", "20");
        Assert.Equal(2, code);
        Assert.Equal(4, error.TrimEnd().Split('\n').Length);
        Assert.Contains("half the width wanted", error, StringComparison.Ordinal);
        Assert.Contains("nrr at month 1 to 24", error, StringComparison.Ordinal);
        Assert.Contains("--replications: beside --precision; expected --min-replications", error, StringComparison.Ordinal);
        Assert.Contains("at most the 20", error, StringComparison.Ordinal);
        Assert.Equal(2, Simulate(Shipped("default.json"), "run", "--max-replications", "20").Code);
    }
}
