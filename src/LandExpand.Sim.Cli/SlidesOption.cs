using System.CommandLine;
using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Cli;

/// <summary>The option <c>--slides 4:3</c>.</summary>
internal static class SlidesOption
{
    private const string Name = "--slides";

    private static readonly Dictionary<string, SlideRatio> Shapes = new() { ["16:9"] = SlideRatio.Widescreen, ["4:3"] = SlideRatio.Standard };

    public static Option<string?> Create() => new(Name) { Description = "The shape of slides: 16:9 (the default) or 4:3. With --template the slides have the template's." };

    /// <summary>The shape asked for; one that is unknown, or beside a template of another will, becomes a problem.</summary>
    public static SlideRatio Read(string? given, string? template, List<InputProblem> problems)
    {
        if (given is null)
        {
            return SlideRatio.Widescreen;
        }

        if (template is not null)
        {
            problems.Add(new InputProblem(Name, 0, string.Empty, given, "to be left out beside --template, whose shape the slides have"));
        }

        if (!Shapes.TryGetValue(given, out var shape))
        {
            problems.Add(new InputProblem(Name, 0, string.Empty, given, NearestName.Of(given, [.. Shapes.Keys]) ?? "16:9 or 4:3"));
        }

        return shape;
    }
}
