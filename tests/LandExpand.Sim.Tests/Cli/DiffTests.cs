using System.Text.Json.Nodes;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Difference;
using LandExpand.Sim.Tests.Reporting;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Cli;

public sealed class DiffTests : CommandLine
{
    private static ScenarioDifference Between(string a, string b)
    {
        using var files = new Files();
        return ScenarioDifference.Between(files.Load(a), files.Load(b));
    }

    [Fact]
    public void The_texts_are_those_on_file()
    {
        ScenarioDifference Of(string a, string b) => ScenarioDifference.Between(Files.LoadShipped(a), Files.LoadShipped(b));
        GoldenFile.Matches("diff-pricing-100.txt", DifferenceText.Write(Of("pricing-flat.json", "pricing-seat.json"), 100));
        GoldenFile.Matches("diff-pricing.json", DifferenceJson.Write(Of("pricing-flat.json", "pricing-seat.json")));
        GoldenFile.Matches("diff-migration-80.txt", DifferenceText.Write(Of("devtools-flat.json", "devtools-per-seat.json"), 80));
    }

    [Fact]
    public void Equal_scenarios_differ_in_nothing_and_names_do_not_count()
    {
        var difference = Between("{ \"name\": \"a\", \"churn\": { \"annualRate\": 0.07 } }", "{ \"name\": \"b\" }");
        Assert.Empty(difference.Values);
        Assert.Empty(ComparisonRemarks.Warnings(difference));
        Assert.Contains("the same", DifferenceText.Write(difference, 100), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_one_segment_gives_is_compared_with_what_the_other_inherits()
    {
        const string Segments = "\"segments\": { \"a\": { \"share\": 0.5 SMB }, \"b\": { \"share\": 0.5 } }";
        string With(string more) => $"{{ {Segments.Replace("SMB", more, StringComparison.Ordinal)} }}";
        var difference = Between(With(", \"churn\": { \"annualRate\": 0.2 }"), With(string.Empty));
        var value = Assert.Single(difference.Values);
        Assert.Equal("segments.a.churn.annualRate", value.Path);
        Assert.Equal((0.2, false, 0.07, true, "churn.annualRate"),
            (value.A.Json!.GetValue<double>(), value.A.IsDefault, value.B.Json!.GetValue<double>(), value.B.IsDefault, value.B.From));
    }

    [Theory]
    [InlineData("{ \"pricing\": { \"seatPrice\": 50 } }", "{}", "compared as stated")]
    [InlineData("{ \"pricing\": { \"seatPrice\": 50 }, \"churn\": { \"annualRate\": 0.1 } }", "{}", "More than the price differs: also churn.")]
    [InlineData("{ \"lands\": { \"perMonth\": 3 }, \"churn\": { \"annualRate\": 0.1 } }", "{}", "Several things differ: new lands, churn.")]
    [InlineData("{ \"seed\": 2 }", "{}", "The seeds differ")]
    [InlineData("{ \"horizonMonths\": 36 }", "{}", "only months up to 24")]
    [InlineData("{ \"currency\": \"EUR\" }", "{}", "nothing converts them")]
    public void A_comparison_that_may_mislead_is_warned_of(string a, string b, string warning)
    {
        Assert.Contains(ComparisonRemarks.Warnings(Between(a, b)), w => w.Contains(warning, StringComparison.Ordinal));
        Assert.Empty(ComparisonRemarks.Warnings(Between(b, b)));
    }

    [Fact]
    public void Prices_on_an_equal_footing_are_a_clean_comparison()
    {
        const string Base = "\"equalFootingLandAcv\": 20000";
        var difference = Between($"{{ \"pricing\": {{ \"seatPrice\": 50, {Base} }} }}", $"{{ \"pricing\": {{ \"model\": \"flat\", \"fee\": 900, {Base} }} }}");
        Assert.Empty(ComparisonRemarks.Warnings(difference));
        Assert.Contains(ComparisonRemarks.HeldEqual(difference), r => r.StartsWith("Equal footing", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_copies_of_one_book_are_one_book()
    {
        File.WriteAllText(At("a.csv"), "account,mrr\na,100\n");
        File.Copy(At("a.csv"), At("b.csv"));
        File.WriteAllText(At("a.json"), "{ \"opening\": { \"bookFile\": \"a.csv\" } }");
        File.WriteAllText(At("b.json"), "{ \"opening\": { \"bookFile\": \"b.csv\" } }");
        var json = JsonNode.Parse(Run("diff", At("a.json"), At("b.json"), "--format", "json").Output)!;
        Assert.Empty(json["differences"]!.AsArray());
        File.AppendAllText(At("b.csv"), "b,5\n");
        json = JsonNode.Parse(Run("diff", At("a.json"), At("b.json"), "--format", "json").Output)!;
        Assert.Equal("opening.bookFile", Assert.Single(json["differences"]!.AsArray())!["path"]!.GetValue<string>());
    }

    [Fact]
    public void Overrides_hold_for_both_sides()
    {
        var output = Run("diff", Shipped("default.json"), Shipped("default.json"), "--set", "churn.annualRate=0.1").Output;
        Assert.Contains("The two scenarios are the same.", output, StringComparison.Ordinal);
    }
}
