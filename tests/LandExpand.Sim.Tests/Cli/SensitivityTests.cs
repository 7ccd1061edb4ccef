using System.Text.Json;
using System.Text.RegularExpressions;
using LandExpand.Sim.Tests.Reporting;

namespace LandExpand.Sim.Tests.Cli;

public sealed class SensitivityTests : CommandLine
{
    private static readonly string[] Quick =
        ["--rows", "64", "--set", "opening.accounts=30", "--set", "lands.perMonth=1", "--set", "churn.annualRate={\"uniform\":{\"min\":0.05,\"max\":0.15}}", "--set", "renewal.uplift={\"uniform\":{\"min\":0,\"max\":0.06}}"];

    [Fact]
    public void The_study_is_written_as_a_page_a_table_and_json_and_summed_up_in_the_terminal()
    {
        var (code, output, _) = Run(["sensitivity", Shipped("default.json"), "--out", At("study"), "--metric", "nrr.24,arr.12", "--pairs", .. Quick]);
        Assert.Equal(0, code);
        GoldenFile.Matches("sensitivity.txt", Regex.Replace(output, "(?m)^  .*[/\\\\]", "  "));
        using var json = JsonDocument.Parse(File.ReadAllText(At("study", "sensitivity.json")));
        Assert.Equal(["nrr.24", "arr.12"], json.RootElement.GetProperty("metrics").EnumerateArray().Select(metric => metric.GetProperty("metric").GetString()));
        Assert.Equal(1, json.RootElement.GetProperty("metrics")[0].GetProperty("pairs").GetArrayLength());
        var lines = File.ReadAllLines(At("study", "sensitivity.csv"));
        Assert.Equal("metric,input,measure,value,low,high", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("nrr.24,churn.annualRate,first,0.", StringComparison.Ordinal));
        Assert.Contains("id=\"chart-tornado-nrr.24\"", File.ReadAllText(At("study", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_study_again_replaces_the_folder_and_writes_the_same_bytes()
    {
        Run(["sensitivity", Shipped("default.json"), "--out", At("study"), .. Quick]);
        Run(["sensitivity", Shipped("default.json"), "--out", At("study"), .. Quick]);
        Assert.All(["report.html", "sensitivity.json", "sensitivity.csv"], file => Assert.Equal(File.ReadAllBytes(At("study", file)), File.ReadAllBytes(At("study.previous", file))));
    }

    [Fact]
    public void Everything_that_is_wrong_with_the_options_is_told_at_once()
    {
        var (code, _, error) = Run("sensitivity", Shipped("default.json"), "--metric", "nr.24,arr.99,grossMargin.7", "--parameters", "churn.anualRate", "--theme", At("none.json"));
        Assert.Equal(2, code);
        Assert.Contains("--metric: nr; expected nrr", error, StringComparison.Ordinal);
        Assert.Contains("--metric: arr.99; expected arr at month 0 to 24", error, StringComparison.Ordinal);
        Assert.Contains("--metric: grossMargin.7; expected grossMargin at month 12, 24", error, StringComparison.Ordinal);
        Assert.Contains("--parameters: churn.anualRate; expected churn.annualRate", error, StringComparison.Ordinal);
        Assert.Contains("none.json", error, StringComparison.Ordinal);
        Assert.Equal(2, Run("sensitivity", Shipped("default.json"), "--spread", "120%").Code);
        Assert.Equal(2, Run("sensitivity", Shipped("default.json"), "--rows", "3").Code);
    }

    [Fact]
    public void A_hostile_name_stays_text()
    {
        const string Hostile = "</script><img src=x onerror=alert(1)>";
        File.WriteAllText(At("hostile.json"), $$"""{ "name": "{{Hostile}}", "opening": { "accounts": 30 }, "churn": { "annualRate": { "uniform": { "min": 0.05, "max": 0.15 } } } }""");
        Assert.Equal(0, Run("sensitivity", At("hostile.json"), "--out", At("study"), "--rows", "64").Code);
        var page = File.ReadAllText(At("study", "report.html"));
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Regex.Count(page, "<script"), Regex.Count(page, "</script"));
    }
}
