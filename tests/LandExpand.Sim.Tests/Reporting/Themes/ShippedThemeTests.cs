using LandExpand.Sim.Reporting.Themes;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Reporting.Themes;

public sealed class ShippedThemeTests
{
    [Fact]
    public void The_example_theme_has_no_mistake()
    {
        var problems = new List<InputProblem>();
        var theme = ThemeFile.Read(Path.Combine(Repository.Root, "themes", "example.json"), problems);
        Assert.Empty(problems);
        Assert.Equal("image/svg+xml", theme!.Logo!.MediaType);
    }
}
