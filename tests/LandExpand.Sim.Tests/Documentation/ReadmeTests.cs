using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Documentation;

public sealed class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void The_readme_defines_every_metric_of_the_summary_in_the_words_of_the_catalogue()
    {
        var metrics = MetricCatalogue.All.Where(metric => metric.InSummary && !metric.Key.StartsWith("drivers", StringComparison.Ordinal));
        Assert.All(metrics, metric => Assert.Contains($"| `{metric.Key}` | {metric.Definition} |", Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_scenario_that_the_readme_shows_loads()
    {
        var start = Text.IndexOf("```jsonc", StringComparison.Ordinal) + "```jsonc".Length;
        var json = Text[start..Text.IndexOf("```", start, StringComparison.Ordinal)];
        using var files = new Scenarios.Files();
        foreach (var shipped in Directory.GetFiles(Scenarios.Files.Shipped, "*.json"))
        {
            File.Copy(shipped, Path.Combine(files.Folder, Path.GetFileName(shipped)));
        }

        Assert.Equal("smaller lands, faster hand-off", Scenarios.Files.LoadFile(files.Write("readme.json", json)).Name);
    }

    [Fact]
    public void Every_scenario_file_that_the_readme_names_exists()
    {
        var named = System.Text.RegularExpressions.Regex.Matches(Text, @"scenarios/[\w-]+\.json").Select(match => match.Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path));
    }
}
