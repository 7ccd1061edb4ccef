using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Tests.Cli;

public sealed class ReportTests : CommandLine
{
    [Fact]
    public void The_page_of_a_stored_run_equals_the_one_that_simulate_wrote()
    {
        Simulate(Shipped("mid-market.json"), "run", "--replications", "48", "--set", "startMonth=2026-04");
        var (code, output, error) = Run("report", At("run"), "--out", At("board"));
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(At("board", "report.html"), output.Trim());
        Assert.Equal(File.ReadAllBytes(At("run", RunFolder.ReportFile)), File.ReadAllBytes(At("board", "report.html")));
    }

    [Fact]
    public void A_run_with_a_book_of_accounts_is_read_from_its_folder_alone()
    {
        Simulate(Shipped("real-book.json"), "run", "--replications", "16");
        Directory.Move(At("run"), At("moved"));
        Assert.Equal(0, Run("report", At("moved"), "--out", At("board")).Code);
    }

    [Fact]
    public void Several_runs_get_a_folder_each_by_their_names()
    {
        Simulate(Shipped("default.json"), Path.Combine("a", "run"), "--replications", "16");
        Simulate(Shipped("default.json"), Path.Combine("b", "run"), "--replications", "16", "--seed", "2");
        Simulate(Shipped("default.json"), "run-2", "--replications", "16", "--seed", "3");
        Assert.Equal(0, Run("report", At("a", "run"), At("b", "run"), At("run-2"), "--out", At("board")).Code);
        Assert.Equal(["comparison", "run", "run-2", "run-2-2"], Directory.GetDirectories(At("board")).Select(Path.GetFileName).Order());
        Assert.Equal(File.ReadAllBytes(At("b", "run", "report.html")), File.ReadAllBytes(At("board", "run-2", "report.html")));
    }

    [Fact]
    public void Several_runs_get_a_joint_report_beside_their_folders()
    {
        Simulate(Shipped("pricing-flat.json"), "flat", "--replications", "32");
        Simulate(Shipped("pricing-seat.json"), "seat", "--replications", "32");
        var (code, output, error) = Run("report", At("flat"), At("seat"), "--format", "html,svg,pptx,xlsx", "--out", At("board"));
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["comparison", "flat", "seat"], Directory.GetDirectories(At("board")).Select(Path.GetFileName).Order());
        Assert.Equal(["report.html", "report.pptx", "report.xlsx"], Directory.GetFiles(At("board", "comparison")).Select(Path.GetFileName).Order());
        Assert.Equal(5, Directory.GetFiles(At("board", "comparison", "svg")).Length);
        Assert.Contains(At("board", "comparison", "report.pptx"), output, StringComparison.Ordinal);
        var page = File.ReadAllText(At("board", "comparison", "report.html"));
        Assert.Contains("The runs share their luck: seed 1 and 32 histories.", page, StringComparison.Ordinal);
        Assert.Contains("pricing.seatPrice", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_the_joint_report_stands_beside_the_first_run_and_replaces_no_run()
    {
        Simulate(Shipped("default.json"), "comparison", "--replications", "16");
        Simulate(Shipped("default.json"), "other", "--replications", "16", "--seed", "2");
        var before = File.ReadAllText(At("comparison", "summary.json"));
        Assert.Equal(0, Run("report", At("comparison"), At("other")).Code);
        Assert.Contains("their seeds differ (1 and 2)", File.ReadAllText(At("comparison-2", "report.html")), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(At("comparison", "summary.json")));
        Assert.DoesNotContain("Comparison of scenarios", File.ReadAllText(At("comparison", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_in_two_currencies_get_their_own_reports_and_no_joint_one()
    {
        Simulate(Shipped("default.json"), "a", "--replications", "16");
        Simulate(Shipped("default.json"), "b", "--replications", "16", "--set", "currency=EUR");
        var (code, _, error) = Run("report", At("a"), At("b"), "--out", At("board"));
        Assert.Equal((0, "No joint report of these runs: their amounts are in USD and in EUR, and nothing converts them."), (code, error.Trim()));
        Assert.Equal(["a", "b"], Directory.GetDirectories(At("board")).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("4:3", "9144000")]
    [InlineData("16:9", "12192000")]
    public void Slides_have_the_shape_asked_for(string shape, string width)
    {
        Simulate(Shipped("default.json"), "run", "--replications", "16");
        Assert.Equal(0, Run("report", At("run"), "--format", "pptx", "--slides", shape, "--out", At("board")).Code);
        using var zip = System.IO.Compression.ZipFile.OpenRead(At("board", "report.pptx"));
        using var reader = new StreamReader(zip.GetEntry("ppt/presentation.xml")!.Open());
        Assert.Contains($"cx=\"{width}\"", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_shape_of_slides_and_one_beside_a_template_are_refused()
    {
        File.WriteAllText(At("t.pptx"), "");
        var (code, _, error) = Run("report", At("nowhere"), "--slides", "4x3", "--template", At("t.pptx"));
        Assert.Equal(2, code);
        Assert.Contains("--slides: 4x3; expected 4:3", error, StringComparison.Ordinal);
        Assert.Contains("--slides: 4x3; expected to be left out beside --template", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Simulate_writes_pictures_beside_the_page_and_report_writes_the_same_ones()
    {
        Assert.Equal(0, Simulate(Shipped("default.json"), "run", "--replications", "32", "--format", "svg").Code);
        Assert.Equal(0, Run("report", At("run"), "--format", "html,svg", "--out", At("board")).Code);
        var pictures = Directory.GetFiles(At("run", "svg")).Select(file => Path.GetFileName(file)!).Order().ToArray();
        Assert.Contains("arr-fan.svg", pictures);
        Assert.All(pictures, picture => Assert.Equal(File.ReadAllBytes(At("run", "svg", picture)), File.ReadAllBytes(At("board", "svg", picture))));
        Assert.True(File.Exists(At("run", "report.html")));
        Assert.DoesNotContain(Directory.GetFiles(Folder, "*.tmp", SearchOption.AllDirectories), _ => true);
    }

    [Theory]
    [InlineData(RunFolder.SummaryFile, "", "damaged")]
    [InlineData(RunFolder.SummaryFile, "[1]", "damaged")]
    [InlineData(RunFolder.SummaryFile, "{\"schemaVersion\": 1, \"seed\": 1}", "damaged")]
    [InlineData(RunFolder.SummaryFile, "{\"schemaVersion\": 2}", "schemaVersion: 2; expected 1; another version of landexpand")]
    [InlineData(RunFolder.SummaryFile, "{}", "schemaVersion: absent")]
    [InlineData(RunFolder.CurvesFile, "{\"schemaVersion\": 1, \"months\": [", "damaged")]
    [InlineData(RunFolder.MonthlyFile, "month,metric\n1,arr\n", "damaged: line 2: 2 values where 11 stand")]
    [InlineData(RunFolder.MonthlyFile, "month,metric,mean,standardError,p5,p10,p25,p50,p75,p90,p95\n1,arr,x,,,,,,,,\n", "line 2: \"x\" is no number")]
    [InlineData(RunFolder.ReplicationsFile, "replication,nrr.24\n0,1.1\n", "damaged: 1 rows where summary.json says 16 replications")]
    [InlineData(RunFolder.ReplicationsFile, "replication,arr.0,nrr.24\n0,1\n", "line 2 ends early")]
    [InlineData(RunFolder.ResolvedFile, "{}", "its fingerprint differs")]
    [InlineData(RunFolder.ResolvedFile, null, "no such file")]
    public void A_damaged_run_is_refused_in_words(string file, string? content, string said)
    {
        Simulate(Shipped("default.json"), "run", "--replications", "16");
        File.Delete(At("run", file));
        if (content is not null)
        {
            File.WriteAllText(At("run", file), content);
        }

        var (code, _, error) = Run("report", At("run"), "--out", At("board"));
        Assert.Equal(2, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("board")));
    }

    [Fact]
    public void Everything_wrong_with_a_command_line_is_said_at_once()
    {
        File.WriteAllText(At("theme.json"), "{ \"logos\": 1 }");
        Directory.CreateDirectory(At("empty"));
        var (code, _, error) = Run("report", At("nowhere"), At("empty"), "--format", "htm,xyz123", "--theme", At("theme.json"));
        Assert.Equal(2, code);
        Assert.All(["nowhere: no such folder", "empty: a folder without a run", "--format: htm; expected html", "--format: xyz123; expected one or more of html, svg", "logos: unknown; expected logo"],
            part => Assert.Contains(part, error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_wrong_format_is_said_before_the_run_with_what_is_wrong_with_the_scenario()
    {
        var (code, _, error) = Simulate(Shipped("default.json"), "run", "--format", "paper", "--set", "churn.anualRate=0.1");
        Assert.Equal(2, code);
        Assert.Contains("churn.anualRate", error, StringComparison.Ordinal);
        Assert.Contains("--format: paper", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public void Every_format_has_a_key_of_its_own() => Assert.Distinct(ReportFormats.All.Select(format => format.Key));
}
