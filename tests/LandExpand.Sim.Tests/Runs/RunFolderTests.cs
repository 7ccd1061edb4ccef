using LandExpand.Sim.Engine;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Runs;

public sealed class RunFolderTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    [InlineData("/")]
    public void A_path_that_names_no_folder_is_refused_in_words(string path)
    {
        var refused = Assert.Throws<InputException>(() => RunFolder.At(path));
        Assert.StartsWith("--out: ", Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_whose_page_cannot_be_made_leaves_the_former_one_as_it_was()
    {
        var parent = Directory.CreateTempSubdirectory("landexpand-");
        try
        {
            var folder = RunFolder.At(Path.Combine(parent.FullName, "run"));
            folder.Write(Small(), () => "the former");
            Assert.Throws<OutOfMemoryException>(() => folder.Write(Small(), () => throw new OutOfMemoryException()));
            Assert.Equal("the former", File.ReadAllText(Path.Combine(folder.Path, RunFolder.ReportFile)));
            Assert.Single(parent.EnumerateFileSystemInfos());
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    private static RunRecord Small()
    {
        using var files = new Files();
        var scenario = files.Load("""{ "opening": { "accounts": 5 }, "lands": { "perMonth": 1 }, "horizonMonths": 12 }""");
        var outcomes = Simulator.Run(scenario, new() { Replications = 16, Seed = 1 });
        var resolved = scenario.ToResolvedJson();
        return new(
            SummaryBuilder.Build(scenario, resolved, outcomes, [], []), MonthlyRow.Of(outcomes), CurvesBuilder.Build(scenario, outcomes), outcomes, resolved,
            new RunDescription(1, "1.0.0", ["simulate"], DateTimeOffset.UnixEpoch, 1, 1, 1));
    }
}
