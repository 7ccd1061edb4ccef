using LandExpand.Sim.Scenarios.Schema;
using LandExpand.Sim.Tests.Reporting;

namespace LandExpand.Sim.Tests.Cli;

public sealed class ValidateTests : CommandLine
{
    [Fact]
    public void Good_files_are_summarised_on_a_line_each()
    {
        var (code, output, error) = Run("validate", Shipped("default.json"), Shipped("real-book.json"), Shipped("devtools-per-seat.json"));
        Assert.Equal((0, string.Empty), (code, error));
        GoldenFile.Matches("validate.txt", output.Replace(Shipped(string.Empty) + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_problem_of_every_file_is_told_and_good_files_are_still_told_good()
    {
        var (bad, worse) = (At("bad.json"), At("worse.json"));
        File.WriteAllText(bad, "{\n\"chrun\": {},\n\"churn\": { \"annualRate\": 12 } }");
        File.WriteAllText(worse, "{");
        var (code, output, error) = Run("validate", bad, Shipped("default.json"), worse);
        Assert.Equal(2, code);
        Assert.StartsWith("ok  ", output, StringComparison.Ordinal);
        string[] lines = error.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"{bad}:2 chrun", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{bad}:3 churn.annualRate", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{worse}:1", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_row_of_the_book_and_an_override_are_told()
    {
        File.WriteAllText(At("book.csv"), "account,mrr\na,100\nb,-5\n");
        File.WriteAllText(At("book.json"), "{ \"opening\": { \"bookFile\": \"book.csv\" } }");
        Assert.Contains("book.csv:3 column B", Run("validate", At("book.json")).Error, StringComparison.Ordinal);
        Assert.Contains("--set churn.annualRate=12", Run("validate", Shipped("default.json"), "--set", "churn.annualRate=12").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_run_refuses_before_its_first_month_is_told()
    {
        var (code, _, error) = Run("validate", Shipped("default.json"), "--set", "churn.annualRate=0.99");
        Assert.Equal(2, code);
        Assert.Contains("Lower churn.annualRate", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_beside_scenarios_is_no_wrong_scenario()
    {
        File.WriteAllText(At("landexpand.schema.json"), ScenarioSchema.Write());
        Assert.Equal(0, Run("validate", At("landexpand.schema.json")).Code);
    }
}
