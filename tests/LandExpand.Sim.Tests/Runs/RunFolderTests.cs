using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

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
}
