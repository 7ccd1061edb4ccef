using System.Text.Json;
using System.Text.RegularExpressions;
using LandExpand.Sim.Tests.Reporting;

namespace LandExpand.Sim.Tests.Cli;

public sealed class DecisionTests : CommandLine
{
    private static readonly string[] Small = ["--set", "opening.accounts=100", "--set", "lands.perMonth=2", "--set", "churn.annualRate={\"uniform\":{\"min\":0.04,\"max\":0.14}}", "--replications", "400"];

    [Fact]
    public void Value_says_what_to_learn_before_choosing_and_writes_page_table_and_json()
    {
        var (code, output, _) = Run(["value", Shipped("pricing-seat.json"), Shipped("pricing-usage.json"), "--out", At("value"), "--set", "usage.monthlyDrift={\"normal\":{\"mean\":0.005,\"sd\":0.01}}", .. Small]);
        Assert.Equal(0, code);
        GoldenFile.Matches("value.txt", Regex.Replace(output, "(?m)^  .*[/\\\\]", "  "));
        using var json = JsonDocument.Parse(File.ReadAllText(At("value", "value.json")));
        Assert.Equal("arr.24", json.RootElement.GetProperty("metric").GetString());
        Assert.Equal("usage.monthlyDrift", json.RootElement.GetProperty("evppi")[0].GetProperty("parameter").GetString());
        Assert.StartsWith("kind,name,value,standardError,low,high,bias\nall,everything,", File.ReadAllText(At("value", "value.csv")), StringComparison.Ordinal);
        Assert.Contains("id=\"chart-information\"", File.ReadAllText(At("value", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Value_refuses_what_is_no_money()
    {
        var (code, _, error) = Run(["value", Shipped("pricing-seat.json"), Shipped("pricing-usage.json"), "--value", "nrr.24", .. Small]);
        Assert.Equal(2, code);
        Assert.Contains("--value: nrr.24; expected an amount of money", error, StringComparison.Ordinal);
        var (twice, _, same) = Run(["value", Shipped("pricing-seat.json"), Shipped("pricing-seat.json"), "--value", "nrr.24", .. Small]);
        Assert.Equal(2, twice);
        Assert.Contains("pricing-seat.json, 2 times; expected different files", same, StringComparison.Ordinal);
        Assert.Contains("--value: nrr.24", same, StringComparison.Ordinal);
    }

    [Fact]
    public void Discover_says_when_a_condition_comes_about()
    {
        var (code, output, _) = Run(["discover", Shipped("default.json"), "--when", "nrr.24 < 1", "--out", At("found"), .. Small]);
        Assert.Equal(0, code);
        GoldenFile.Matches("discover.txt", Regex.Replace(output, "(?m)^  .*[/\\\\]", "  "));
        Assert.Contains("id=\"chart-box-1\"", File.ReadAllText(At("found", "report.html")), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(At("found", "discovery.json")));
        Assert.Equal("churn.annualRate", json.RootElement.GetProperty("boxes")[0].GetProperty("limits")[0].GetProperty("parameter").GetString());
    }

    [Fact]
    public void Discover_asks_for_a_condition()
    {
        Assert.Equal(2, Run("discover", Shipped("default.json")).Code);
        var (code, _, error) = Run("discover", Shipped("default.json"), "--when", "nr.24 < 1", "--parameters", "churn.anualRate");
        Assert.Equal(2, code);
        Assert.Contains("--parameters: churn.anualRate; expected churn.annualRate", error, StringComparison.Ordinal);
        Assert.Contains("--when: nr; expected nrr", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Solve_says_what_it_takes_and_everything_wrong_with_the_question_at_once()
    {
        var (code, output, _) = Run(["solve", Shipped("default.json"), "--vary", "churn.annualRate", "--between", "0.02,0.3", "--target", "nrr.24 >= 1", "--out", At("solved"),
            "--set", "opening.accounts=100", "--set", "lands.perMonth=0", "--replications", "100"]);
        Assert.Equal(0, code);
        GoldenFile.Matches("solve.txt", Regex.Replace(output, "(?m)^  .*[/\\\\]", "  "));
        Assert.Contains("id=\"chart-solve\"", File.ReadAllText(At("solved", "report.html")), StringComparison.Ordinal);

        var (refused, _, error) = Run("solve", Shipped("default.json"), "--vary", "churn.anualRate", "--between", "0.02,0.3", "--target", "nrr.24 > 2");
        Assert.Equal(2, refused);
        Assert.Contains("--vary: churn.anualRate; expected churn.annualRate", error, StringComparison.Ordinal);
        Assert.Contains("--target: \"nrr.24 > 2\"; expected a statistic", error, StringComparison.Ordinal);
        Assert.Contains("two numbers", Run("solve", Shipped("default.json"), "--vary", "churn.annualRate", "--between", "3", "--target", "nrr.24 >= 1").Error, StringComparison.Ordinal);
    }
}
