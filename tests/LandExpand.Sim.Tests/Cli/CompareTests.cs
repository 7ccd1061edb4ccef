using System.Text.Json;
using System.Text.RegularExpressions;
using LandExpand.Sim.Tests.Reporting;

namespace LandExpand.Sim.Tests.Cli;

public sealed class CompareTests : CommandLine
{
    private static readonly string[] Small = ["--set", "opening.accounts=100", "--set", "lands.perMonth=2", "--replications", "200"];

    [Fact]
    public void Compare_says_first_what_is_equal_then_who_wins_how_often_and_why_and_writes_page_table_and_json()
    {
        var (code, output, _) = Run(["compare", Shipped("pricing-flat.json"), Shipped("pricing-seat.json"), Shipped("pricing-hybrid.json"), "--out", At("compared"), "--format", "svg,pptx,xlsx", .. Small]);
        Assert.Equal(0, code);
        GoldenFile.Matches("compare.txt", Regex.Replace(output, @"(?m)^  \S*[/\\]", "  "));
        using var json = JsonDocument.Parse(File.ReadAllText(At("compared", "compare.json")));
        var nrr = json.RootElement.GetProperty("metrics")[0];
        Assert.Equal("nrr.24", nrr.GetProperty("metric").GetString());
        Assert.Equal(1, nrr.GetProperty("scenarios").EnumerateArray().Sum(scenario => scenario.GetProperty("probabilityOfBest").GetProperty("probability").GetDouble()), 1e-9);
        Assert.Equal(3, nrr.GetProperty("pairs").GetArrayLength());
        string[] rows = File.ReadAllLines(At("compared", "compare.csv"));
        Assert.StartsWith("replication,nrr.24 Flat pricing,nrr.24 Seat pricing,nrr.24 Hybrid pricing,arr.24 Flat pricing,", rows[0], StringComparison.Ordinal);
        Assert.Equal(201, rows.Length);
        Assert.Contains("What is held equal", File.ReadAllText(At("compared", "report.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(At("compared", "svg", "compared-arr-difference.svg")) && File.Exists(At("compared", "report.pptx")) && File.Exists(At("compared", "report.xlsx")));
    }

    [Fact]
    public void Everything_wrong_with_a_comparison_is_told_at_once()
    {
        var (code, _, error) = Run(["compare", Shipped("default.json"), Shipped("default.json"), At("none.json"), "--metric", "nr.24", "--format", "htm"]);
        Assert.Equal(2, code);
        Assert.Contains("--format: htm; expected html", error, StringComparison.Ordinal);
        Assert.Contains("2 times; expected different files", error, StringComparison.Ordinal);
        Assert.Contains("no such file", error, StringComparison.Ordinal);
        Assert.Contains("--metric: nr; expected nrr", error, StringComparison.Ordinal);
        (code, _, error) = Run("compare", Shipped("default.json"));
        Assert.Equal(2, code);
        Assert.Contains("default alone; expected at least two scenarios", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_attack_the_page_or_a_spreadsheet_are_only_text_and_a_design_gives_way_to_independent_draws()
    {
        var hostile = At("hostile.json");
        File.WriteAllText(hostile, """{ "name": "=<script>alert(1)</script>", "churn": { "annualRate": "0.05 to 0.1" }, "sampling": { "design": "sobol" } }""");
        var (code, output, _) = Run(["compare", Shipped("default.json"), hostile, "--equal-footing", "15000", "--out", At("hostile"), .. Small]);
        Assert.Equal(0, code);
        Assert.Contains("Uncertain parameters are drawn independently here", output, StringComparison.Ordinal);
        Assert.StartsWith("replication,nrr.24 default,nrr.24 =<script>alert(1)</script>,", File.ReadAllText(At("hostile", "compare.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", File.ReadAllText(At("hostile", "report.html")), StringComparison.Ordinal);
    }
}
