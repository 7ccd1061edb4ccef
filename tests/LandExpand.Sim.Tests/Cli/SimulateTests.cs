using System.Text.Json;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Tests.Cli;

public sealed class SimulateTests : CommandLine
{
    private static readonly string[] Compared = [RunFolder.SummaryFile, RunFolder.MonthlyFile, RunFolder.ReplicationsFile, RunFolder.CurvesFile, RunFolder.ReportFile];

    [Theory]
    [InlineData("default.json")]
    [InlineData("real-book.json")]
    public void The_resolved_scenario_of_a_run_gives_the_same_files_again(string scenario)
    {
        Assert.Equal(0, Simulate(Shipped(scenario), "first", "--replications", "48", "--seed", "7", "--set", "churn.annualRate={\"uniform\":{\"min\":0.05,\"max\":0.1}}").Code);
        Assert.Equal(0, Simulate(At("first", RunFolder.ResolvedFile), "again").Code);
        Assert.All([.. Compared, RunFolder.ResolvedFile], file => Assert.Equal(File.ReadAllBytes(At("first", file)), File.ReadAllBytes(At("again", file))));
    }

    [Fact]
    public void One_two_and_five_threads_write_the_same_bytes_and_another_seed_does_not()
    {
        Simulate(Shipped("default.json"), "one", "--replications", "70", "--threads", "1");
        Simulate(Shipped("default.json"), "two", "--replications", "70", "--threads", "2");
        Simulate(Shipped("default.json"), "five", "--replications", "70", "--threads", "5");
        Simulate(Shipped("default.json"), "other", "--replications", "70", "--seed", "0");
        Assert.All(Compared, file =>
        {
            Assert.Equal(File.ReadAllBytes(At("one", file)), File.ReadAllBytes(At("two", file)));
            Assert.Equal(File.ReadAllBytes(At("one", file)), File.ReadAllBytes(At("five", file)));
        });
        Assert.NotEqual(File.ReadAllBytes(At("one", RunFolder.ReplicationsFile)), File.ReadAllBytes(At("other", RunFolder.ReplicationsFile)));
    }

    [Fact]
    public void The_summary_keeps_its_contract()
    {
        Simulate(Shipped("default.json"), "run", "--replications", "32", "--set", "plan={\"12\":29000000,\"24\":36000000}");
        using var json = JsonDocument.Parse(File.ReadAllText(At("run", RunFolder.SummaryFile)));
        var root = json.RootElement;
        Assert.Equal(1, root.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(32, root.GetProperty("replications").GetInt32());
        Assert.False(root.GetProperty("partial").GetBoolean());
        var resolved = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(At("run", RunFolder.ResolvedFile))));
        Assert.Equal(resolved, root.GetProperty("scenario").GetProperty("sha256").GetString());
        var metrics = root.GetProperty("metrics");
        foreach (var metric in MetricCatalogue.All.Where(metric => metric.InSummary))
        {
            var points = metrics.GetProperty(metric.Key).GetProperty(metric.Clock == MetricClock.Month ? "months" : "tenures");
            Assert.Equal(Points(metric), points.EnumerateObject().Select(point => point.Name));
        }

        var nrr = metrics.GetProperty("nrr").GetProperty("months").GetProperty("24");
        string[] fields = ["n", "mean", "sd", "standardError", "low", "high", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "quantileIntervals", "cvar5"];
        Assert.All(fields, field => Assert.True(nrr.TryGetProperty(field, out _), field));
        Assert.Equal(["elite", "strong", "average", "weak", "failing"], root.GetProperty("bands").GetProperty("24").EnumerateObject().Select(band => band.Name));
        Assert.Equal(1, root.GetProperty("bands").GetProperty("24").EnumerateObject().Sum(band => band.Value.GetProperty("probability").GetDouble()), 12);
        Assert.Equal(36e6, root.GetProperty("plan").GetProperty("months").GetProperty("24").GetProperty("targetArr").GetDouble());
    }

    [Fact]
    public void The_tables_agree_with_each_other_and_with_the_summary()
    {
        Simulate(Shipped("default.json"), "run", "--replications", "40");
        var rows = File.ReadAllLines(At("run", RunFolder.ReplicationsFile)).Select(line => line.Split(',')).ToList();
        Assert.Equal(41, rows.Count);
        var column = Array.IndexOf(rows[0], "nrr.24");
        var mean = rows.Skip(1).Average(row => (double)float.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture)) /* written so that they read back to the same single-precision bits */;
        using var json = JsonDocument.Parse(File.ReadAllText(At("run", RunFolder.SummaryFile)));
        Assert.Equal(mean, json.RootElement.GetProperty("metrics").GetProperty("nrr").GetProperty("months").GetProperty("24").GetProperty("mean").GetDouble(), 9);
        var monthly = File.ReadAllLines(At("run", RunFolder.MonthlyFile)).Single(line => line.StartsWith("24,nrr,", StringComparison.Ordinal)).Split(',');
        Assert.Equal(mean, double.Parse(monthly[2], System.Globalization.CultureInfo.InvariantCulture), 9);
    }

    [Fact]
    public void The_former_run_is_kept_as_previous()
    {
        Simulate(Shipped("default.json"), "run", "--replications", "16");
        var former = File.ReadAllText(At("run", RunFolder.SummaryFile));
        Simulate(Shipped("default.json"), "run", "--replications", "32");
        Assert.Equal(former, File.ReadAllText(At("run.previous", RunFolder.SummaryFile)));
        Assert.NotEqual(former, File.ReadAllText(At("run", RunFolder.SummaryFile)));
        Assert.Equal(["run", "run.previous"], Directory.GetDirectories(Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_left_alone()
    {
        Directory.CreateDirectory(At("photos"));
        File.WriteAllText(At("photos", "holiday.txt"), "sun");
        var (code, _, error) = Simulate(Shipped("default.json"), "photos", "--replications", "16");
        Assert.Equal(2, code);
        Assert.Contains("holds something else", error, StringComparison.Ordinal);
        Assert.Equal(["holiday.txt"], Directory.GetFileSystemEntries(At("photos")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("--set", "churn.annualRate=12")]
    [InlineData("--set", "churn.anualRate=0.1")]
    [InlineData("--replications", "0")]
    [InlineData("--replications", "many")]
    [InlineData("--replications", "")]
    [InlineData("--seed", "-1")]
    [InlineData("--seed", "18446744073709551616")]
    [InlineData("--threads", "-1")]
    [InlineData("--sed", "1")]
    public void A_wrong_option_ends_with_code_2_and_words_and_writes_nothing(string option, string value)
    {
        var (code, _, error) = Simulate(Shipped("default.json"), "run", option, value);
        Assert.Equal(2, code);
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public void A_bad_book_is_refused_whole_and_runs_without_its_bad_rows_where_asked_to()
    {
        File.WriteAllText(At("book.csv"), "account,mrr,usage\na,100,5000\nb,50,20\nc,0,100\nd,200,9000\n");
        File.WriteAllText(At("book.json"), """{ "name": "b", "opening": { "bookFile": "book.csv" }, "pricing": { "model": "usage", "usagePrice": 1, "usageAllowance": 100 } }""");
        var refused = Simulate(At("book.json"), "run", "--replications", "16");
        Assert.Equal(2, refused.Code);
        Assert.Contains("book.csv:4", refused.Error, StringComparison.Ordinal);
        var skipped = Simulate(At("book.json"), "run", "--replications", "16", "--skip-bad-rows");
        Assert.Equal(0, skipped.Code);
        Assert.Contains("2 bad rows with 50.00 USD of MRR are left out; 2 accounts are used", skipped.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Folder, File.ReadAllText(At("run", RunFolder.SummaryFile)), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(At("run", RunFolder.SummaryFile)));
        Assert.Equal(3600, json.RootElement.GetProperty("metrics").GetProperty("arr").GetProperty("months").GetProperty("0").GetProperty("p50").GetDouble(), 1);
    }

    [Fact]
    public void A_run_under_a_year_speaks_of_the_time_since_opening()
    {
        var (_, output, _) = Simulate(Shipped("default.json"), "run", "--replications", "32", "--set", "horizonMonths=6");
        Assert.Contains("leave in a year", output, StringComparison.Ordinal);
        Assert.DoesNotContain("left in a year", output, StringComparison.Ordinal);
        Assert.DoesNotContain("over the 12 months to", File.ReadAllText(At("run", RunFolder.ReportFile)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_history_is_one()
    {
        Assert.StartsWith("default\n1 history, 24 months, seed 1\n", Simulate(Shipped("default.json"), "run", "--replications", "1").Output, StringComparison.Ordinal);
        Assert.Contains("1 simulated history<", File.ReadAllText(At("run", RunFolder.ReportFile)), StringComparison.Ordinal);
    }

    [Fact]
    public void More_replications_than_memory_holds_are_refused_before_they_run()
    {
        var (code, _, error) = Simulate(Shipped("default.json"), "run", "--replications", "100000000", "--design", "sobol", "--set", "horizonMonths=240"); // a design holds every replication
        Assert.Equal(2, code);
        Assert.Contains("GB of memory", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_that_cannot_fill_its_opening_book_is_refused_in_words()
    {
        var (code, _, error) = Simulate(Shipped("default.json"), "run", "--set", "churn.annualRate=0.95");
        Assert.Equal(2, code);
        Assert.Contains("Lower churn.annualRate", error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Points(Metric metric) => metric switch
    {
        { Key: "arr" } => ["0", "12", "24"],
        { Key: "expandedBy" } => ["6", "12", "18", "24"],
        _ => ["12", "24"],
    };
}
