using System.Text.Json;
using System.Text.RegularExpressions;
using LandExpand.Sim.Tests.Reporting;

namespace LandExpand.Sim.Tests.Cli;

public sealed class CalibrateTests : CommandLine
{
    private static readonly string[] Small =
    [
        "--set", "opening.accounts=100", "--set", "lands.perMonth=2", "--set", "horizonMonths=12", "--vary", "churn.annualRate=0.02..0.2", "--vary", "expansion.monthlyRatePerTeam=0..0.05",
        "--replications", "32", "--points", "20",
    ];

    [Fact]
    public void Calibrate_writes_the_set_as_page_table_json_and_a_scenario_that_runs()
    {
        var targets = Targets("""{ "metric": "nrr.12", "value": "103 %", "tolerance": "2 %" }, { "metric": "grr.12", "value": "90 %", "tolerance": "2 %", "source": "<b>&", "use": "heldOut" }""");
        var (code, output, error) = Run(["calibrate", Shipped("default.json"), "--targets", targets, "--out", At("set"), .. Small]);
        Assert.True(code == 0, error);
        GoldenFile.Matches("calibrate.txt", Regex.Replace(output, "(?m)^  .*[/\\\\]", "  "));
        var page = File.ReadAllText(At("set", "report.html"));
        Assert.Contains("id=\"chart-set\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;&amp;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>&", page, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(At("set", "calibration.json")));
        Assert.False(json.RootElement.GetProperty("empty").GetBoolean());
        Assert.Equal("heldOut", json.RootElement.GetProperty("targets")[1].GetProperty("use").GetString());
        Assert.StartsWith("wave,histories,implausibility,inSet,churn.annualRate,expansion.monthlyRatePerTeam,nrr.12,nrr.12 se,",
            File.ReadAllText(At("set", "points.csv")), StringComparison.Ordinal);
        Assert.Equal(0, Simulate(At("set", "calibrated.json"), "run", "--replications", "16").Code);
        Assert.Equal(0, Simulate(At("set", "one-point.json"), "point", "--replications", "16").Code);
    }

    [Fact]
    public void Where_nothing_is_left_calibrate_names_the_figures_that_conflict_and_the_nearest_point()
    {
        var targets = Targets("""{ "metric": "nrr.12", "value": "90 %", "tolerance": "1 %" }, { "metric": "grr.12", "value": "93 %", "tolerance": "1 %" }""");
        var (code, output, _) = Run(["calibrate", Shipped("default.json"), "--targets", targets, "--out", At("none"), .. Small]);
        Assert.Equal(0, code);
        Assert.StartsWith("Nothing is left: no values tried of 2 parameters meet all figures at once.", output, StringComparison.Ordinal);
        Assert.Contains("nrr.12 and grr.12 are met nowhere together", output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.True(File.Exists(At("none", "nearest-point.json")));
        Assert.False(File.Exists(At("none", "calibrated.json")));
    }

    [Fact]
    public void Calibrate_tells_everything_that_is_wrong_at_once_and_writes_nothing()
    {
        var (code, _, error) = Run("calibrate", Shipped("default.json"), "--targets", Targets("""{ "metric": "nrr.12", "value": "much", "tolerance": -1 }"""), "--vary", "churn.anualRate=0..1", "--out", At("bad"));
        Assert.Equal(2, code);
        Assert.Contains("targets.json:2 targets.0.value: \"much\"; expected a number", error, StringComparison.Ordinal);
        Assert.Contains("targets.json:2 targets.0.tolerance: -1; expected how far off", error, StringComparison.Ordinal);
        Assert.Contains("--vary: churn.anualRate; expected churn.annualRate", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("bad")));
    }

    private string Targets(string rows)
    {
        File.WriteAllText(At("targets.json"), $$"""
            {
              "targets": [ {{rows}} ],
            }
            """);
        return At("targets.json");
    }
}
