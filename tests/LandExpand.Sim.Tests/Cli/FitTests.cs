using System.Text.Json;

namespace LandExpand.Sim.Tests.Cli;

public sealed class FitTests : CommandLine
{
    private static readonly string Record = Path.Combine(Repository.Root, "scenarios", "records", "subscription-periods.csv");

    [Fact]
    public void Fit_writes_a_scenario_that_validates_and_runs_over_its_opening_book_and_a_report()
    {
        var (code, output, _) = Run("fit", Record, "--out", At("ours.json"), "--report", At("report"));
        Assert.Equal(0, code);
        Assert.Contains("9 parameters fitted to 48 customers, 2017-09 to 2019-11", output, StringComparison.Ordinal);
        Assert.Contains("macro: not identified from 27 months", output, StringComparison.Ordinal);

        var (valid, said, complained) = Run("validate", At("ours.json"));
        Assert.Equal((0, string.Empty), (valid, complained));
        Assert.Contains("42 opening accounts from ours-book.csv", said, StringComparison.Ordinal);
        Assert.Equal(0, Simulate(At("ours.json"), "run", "--replications", "50").Code);

        using var json = JsonDocument.Parse(File.ReadAllText(At("report", "fit.json")));
        var churn = json.RootElement.GetProperty("parameters").EnumerateArray().Single(one => one.GetProperty("path").GetString() == "churn.annualRate");
        Assert.InRange(churn.GetProperty("estimate").GetDouble(), churn.GetProperty("interval90")[0].GetDouble(), churn.GetProperty("interval90")[1].GetDouble());
        var page = File.ReadAllText(At("report", "report.html"));
        Assert.All(new[] { "survival", "land-size", "monthly-churn", "monthly-growth" }, chart => Assert.Contains($"id=\"chart-{chart}\"", page, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", page[..page.IndexOf("<script", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_keeps_a_scenario_that_a_person_wrote_and_renews_its_own()
    {
        File.WriteAllText(At("mine.json"), "{ }");
        var (code, _, error) = Run("fit", Record, "--out", At("mine.json"), "--report", At("report"));
        Assert.Equal(2, code);
        Assert.Contains("was not written by fit", error, StringComparison.Ordinal);
        Assert.Equal("{ }", File.ReadAllText(At("mine.json")));
        Assert.Equal(0, Run("fit", Record, "--out", At("mine.json"), "--report", At("report"), "--force", "--reactivation", "pause").Code);
        Assert.Equal(0, Run("fit", Record, "--out", At("mine.json"), "--report", At("report")).Code);
        Assert.Equal(2, Run("fit", Record, "--out", At("folder"), "--report", At("report")).Code);
    }

    [Fact]
    public void Fit_with_a_holdout_backtests_as_well_and_says_that_the_model_loses()
    {
        var (code, output, _) = Run("fit", Record, "--out", At("ours.json"), "--report", At("report"), "--holdout", "9");
        Assert.Equal(0, code);
        Assert.Contains("9 parameters fitted to 48 customers", output, StringComparison.Ordinal);
        Assert.Contains("ARR: the model LOSES to last year's NRR", output, StringComparison.Ordinal);
        Assert.True(File.Exists(At("report", "report.html")));
        Assert.True(File.Exists(At("report-backtest", "backtest.json")));

        var (refused, _, error) = Run("fit", Record, "--out", At("none.json"), "--report", At("none"), "--holdout", "20");
        Assert.Equal(2, refused);
        Assert.Contains("at least 35: 15 to fit on and 20 to hold out", error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("none.json")));
    }

    [Fact]
    public void Backtest_shows_where_what_came_lay_in_the_forecast_and_refuses_too_long_a_holdout()
    {
        var (code, output, _) = Run("backtest", Record, "--holdout", "9", "--replications", "100", "--out", At("back"));
        Assert.Equal(0, code);
        Assert.Contains("From 2019-02, ARR 9 months later was forecast at", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(At("back", "backtest.json")));
        Assert.Equal(2, json.RootElement.GetProperty("origins").GetArrayLength());
        Assert.Equal(["model", "last year's NRR", "constant growth"], json.RootElement.GetProperty("scores").GetProperty("arr").EnumerateArray().Select(score => score.GetProperty("name").GetString()));
        Assert.Contains("id=\"chart-holdout\"", File.ReadAllText(At("back", "report.html")), StringComparison.Ordinal);

        var (refused, _, error) = Run("backtest", Record, "--holdout", "20", "--out", At("back"));
        Assert.Equal(2, refused);
        Assert.Contains("at least 35: 15 to fit on and 20 to hold out", error, StringComparison.Ordinal);
    }
}
