using System.Text.Json.Nodes;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Description;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Reporting;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Cli;

public sealed class DescribeTests : CommandLine
{
    [Fact]
    public void The_texts_are_those_on_file()
    {
        GoldenFile.Matches("describe-all-80.txt", ReferenceText.Write(ParameterReference.All(), 80));
        GoldenFile.Matches("describe-proof-100.txt", ReferenceText.Write(ReferenceSearch.Find("proof"), 100));
        GoldenFile.Matches("describe-distributions-100.txt", ReferenceText.Write(ReferenceSearch.Find("distributions"), 100));
        GoldenFile.Matches("describe-metrics-100.txt", ReferenceText.Write(ReferenceSearch.Find("metrics"), 100));
        GoldenFile.Matches("describe-proof.md", ReferenceMarkdown.Write(ReferenceSearch.Find("proof")));
        GoldenFile.Matches("describe-proof.json", ReferenceJson.Write(ReferenceSearch.Find("proof")));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(140)]
    public void Lines_keep_to_the_width_where_words_allow(int width)
    {
        string[] lines = [.. new[] { ParameterReference.All(), ReferenceSearch.Find("pricing"), ReferenceSearch.Find("metrics") }
            .SelectMany(reference => ReferenceText.Write(reference, width).Split('\n'))];
        Assert.All(lines, line => Assert.True(line.Length <= width || line.Trim().Split(' ').Length <= 2, line));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Theory]
    [InlineData("churn.annualRate", "churn.annualRate")]
    [InlineData("annualRate", "churn.annualRate")]
    [InlineData("CHURN.ANNUALRATE", "churn.annualRate")]
    [InlineData("segments.smb.churn.annualRate", "churn.annualRate")]
    [InlineData("history.segments.smb.churn.annualRate", "churn.annualRate")]
    [InlineData("history.churn.annualRate", "churn.annualRate")]
    [InlineData("modules.logs.priceShare", "modules.NAME.priceShare")]
    [InlineData("segments.smb.share", "segments.NAME.share")]
    [InlineData("nrr", "nrr")]
    public void One_entry_is_found_by_its_path_wherever_it_stands_in_a_file(string typed, string name) =>
        Assert.Equal(name, Assert.Single(Assert.Single(ReferenceSearch.Find(typed).Sections).Entries).Name);

    [Fact]
    public void A_group_a_part_and_a_word_find_what_belongs_to_them()
    {
        Assert.Equal(ParameterGroup.All.Single(g => g.Key == "churn").Parameters.Count(), ReferenceSearch.Find("churn").Sections[0].Entries.Count);
        Assert.Equal(3, ReferenceSearch.Find("coverage.humanTouch").Sections[0].Entries.Count);
        Assert.Contains(ReferenceSearch.Find("uplift").Sections.SelectMany(s => s.Entries), e => e.Name == "renewal.uplift");
        Assert.Contains(ReferenceSearch.Find("paywall").Sections.SelectMany(s => s.Entries), e => e.Name == "freeLanding.paywallSeats");
    }

    [Theory]
    [InlineData("churn rate", "churn.annualRate")]
    [InlineData("hand-off", "expansion.handoffAcv")]
    [InlineData("champion leaves", "champion.monthlyDeparture")]
    public void Several_words_find_the_parameters_that_speak_of_all_of_them(string typed, string path) =>
        Assert.Contains(ReferenceSearch.Find(typed).Sections.SelectMany(s => s.Entries), e => e.Name == path);

    [Theory]
    [InlineData("chrun", "expected churn")]
    [InlineData("churn.anualRate", "expected churn.annualRate")]
    [InlineData("anualRate", "expected churn.annualRate")]
    [InlineData("distribution", "expected distributions")]
    [InlineData("qqqqqq", "expected a path such as churn.annualRate")]
    [InlineData("", "expected a path such as churn.annualRate")]
    public void A_misspelt_path_is_answered_with_the_nearest(string typed, string expected)
    {
        var (code, _, error) = Run("describe", typed);
        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_of_a_distribution_loads()
    {
        using var files = new Files();
        foreach (var form in DistributionKinds.All)
        {
            var example = DistributionReference.Example(form);
            var scenario = form.Kind == "beta" ? files.Load("{}", $"churn.annualRate={example}") : files.Load("{}", $"lands.perMonth={example}");
            Assert.Contains(scenario.Slots, s => s.Distribution.Kind == form.Kind && s.Parameter.Path is "churn.annualRate" or "lands.perMonth");
        }
    }

    [Fact]
    public void Every_format_lists_every_parameter()
    {
        var all = ParameterReference.All();
        var json = JsonNode.Parse(ReferenceJson.Write(all))!.AsArray().Select(e => e!["name"]!.GetValue<string>()).ToHashSet();
        var (text, markdown) = (ReferenceText.Write(all, 100), ReferenceMarkdown.Write(all));
        foreach (var parameter in Parameters.All.Where(p => !p.Path.StartsWith("migration.pricing.", StringComparison.Ordinal)))
        {
            Assert.Contains(parameter.Path, json);
            Assert.Contains($"  {parameter.Path}", text, StringComparison.Ordinal);
            Assert.Contains($"| `{parameter.Path}` |", markdown, StringComparison.Ordinal);
        }
    }
}
