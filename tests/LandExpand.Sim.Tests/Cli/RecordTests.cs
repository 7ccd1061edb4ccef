using System.Text.Json;
using System.Text.RegularExpressions;
using LandExpand.Sim.Tests.Data;
using LandExpand.Sim.Tests.Reporting;

namespace LandExpand.Sim.Tests.Cli;

public sealed class RecordTests : CommandLine
{
    [Fact]
    public void The_book_that_import_writes_runs_in_a_simulation_that_starts_at_the_records_arr()
    {
        var (code, output, _) = Run("import", Records.Shipped, "--book", At("book.csv"), "--quality", At("quality.json"));
        Assert.Equal(0, code);
        GoldenFile.Matches("import.txt", Plain(output));
        using var quality = JsonDocument.Parse(File.ReadAllText(At("quality.json")));
        var mrr = quality.RootElement.GetProperty("quality").GetProperty("lastMrr").GetDouble();
        Assert.Equal("2019-11", quality.RootElement.GetProperty("quality").GetProperty("lastMonth").GetString());

        var run = Simulate(Shipped("default.json"), "run", "--set", "opening.accounts=null", "--set", $"opening.bookFile={At("book.csv")}", "-r", "20");
        Assert.Equal(0, run.Code);
        Assert.Contains("--set opening.accounts=null --set opening.bookFile=", output, StringComparison.Ordinal);
        using var summary = JsonDocument.Parse(File.ReadAllText(At("run", "summary.json")));
        Assert.Equal(12 * mrr, summary.RootElement.GetProperty("metrics").GetProperty("arr").GetProperty("months").GetProperty("0").GetProperty("mean")
            .GetDouble(), 1e-6 * mrr);
    }

    [Fact]
    public void A_book_tells_tenure_since_the_last_gap_renewal_seats_and_segments_where_they_are_wanted()
    {
        File.WriteAllText(At("record.csv"),
            "customer,start,end,mrr,seats,term,renewal_date,segment,plan\nA,2023-01-01,2023-03-01,10,2,,,smb,Pro\nA,2023-06-01,,12.5,3,12,2024-06-01,smb,Pro\nB,2023-11-01,,7,,1,,,\nGone,2023-01-01,2023-02-01,7,,,,,\n");
        Run("import", At("record.csv"), "--as-of", "2024-01", "--book", At("book.csv"));
        Assert.Equal("account_id,mrr,tenure_months,seats,term_months,months_to_renewal,record_segment,record_plan\nA,12.5,7,3,12,5,smb,Pro\nB,7,2,,1,1,,\n",
            File.ReadAllText(At("book.csv")));
        Run("import", At("record.csv"), "--as-of", "2024-01", "--book", At("book.csv"), "--book-segments");
        Assert.StartsWith("account_id,mrr,tenure_months,seats,term_months,months_to_renewal,segment,", File.ReadAllText(At("book.csv")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_is_written_as_a_page_tables_and_json_and_summed_up_in_the_terminal()
    {
        var (code, output, _) = Run("history", Records.Shipped, "--out", At("history"));
        Assert.Equal(0, code);
        GoldenFile.Matches("history.txt", Plain(output));
        var page = File.ReadAllText(At("history", "report.html"));
        Assert.All(["history-arr", "history-movements", "history-retention", "history-cohorts", "history-cohort-logos"], key =>
            Assert.Contains($"id=\"chart-{key}\"", page, StringComparison.Ordinal));
        GoldenFile.Matches("history-months.csv", File.ReadAllText(At("history", "months.csv")));

        using var json = JsonDocument.Parse(File.ReadAllText(At("history", "history.json")));
        var months = json.RootElement.GetProperty("months").EnumerateArray().ToArray();
        var movements = File.ReadAllLines(At("history", "movements.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.All(["new", "expansion", "contraction", "churn", "reactivation"], kind => Assert.Equal(
            months.Sum(month => month.GetProperty("moved").GetProperty(kind).GetDouble()),
                movements.Where(row => row[2] == kind).Sum(row => double.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture)), 9));
    }

    [Fact]
    public void The_same_history_again_replaces_the_folder_and_writes_the_same_bytes()
    {
        Run("history", Records.Shipped, "--out", At("history"));
        Run("history", Records.Shipped, "--out", At("history"));
        Assert.All(["report.html", "history.json", "months.csv", "movements.csv", "cohorts.csv"], file =>
            Assert.Equal(File.ReadAllBytes(At("history", file)), File.ReadAllBytes(At("history.previous", file))));
    }

    [Fact]
    public void A_record_of_one_month_or_of_one_customer_has_a_history_too()
    {
        File.WriteAllText(At("one.csv"), "customer,month,mrr\nA,2024-01,10\nB,2024-01,20\n");
        Assert.Equal(0, Run("history", At("one.csv"), "--out", At("one")).Code);
        File.WriteAllText(At("two.csv"), "customer,month,mrr\nA,2024-01,10\nA,2024-02,20\n");
        Assert.Equal(0, Run("history", At("two.csv"), "--out", At("two")).Code);
    }

    [Fact]
    public void Hostile_names_stay_text_in_the_page_and_no_formula_in_the_tables()
    {
        const string Hostile = "</script><img src=x onerror=alert(1)>";
        File.WriteAllText(At("hostile.csv"), $"customer,month,mrr,{Hostile}\n{Hostile},2024-01,10,\n+1+cmd,2024-01,10,\n{Hostile},2024-02,20,\n");
        Assert.Equal(0, Run("history", At("hostile.csv"), "--out", At("history"), "--as-of", "2024-02").Code);
        var page = File.ReadAllText(At("history", "report.html"));
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Regex.Count(page, "<script"), Regex.Count(page, "</script"));
        Assert.Contains(",\"'+1+cmd\",churn,", File.ReadAllText(At("history", "movements.csv")), StringComparison.Ordinal);
    }

    private string Plain(string output) =>
        Regex.Replace(output.Replace(Folder, "FOLDER", StringComparison.Ordinal), @"(?m)^  .*[/\\](?=[\w-]+\.(html|json|csv)$)", "  ");
}
