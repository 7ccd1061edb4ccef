using LandExpand.Sim.Experiments.Discovery;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Discovery;

/// <summary>The trade-off between coverage and density on the way to the first box.</summary>
public static class TrajectoryChart
{
    /// <summary>Null where there was no way to go.</summary>
    public static ChartSpec? Describe(DiscoveryResults results)
    {
        var way = results.Trajectory.OrderBy(box => box.Coverage).ToArray();
        if (way.Length < 2)
        {
            return null;
        }

        var most = results.Trajectory[^1];
        return new ChartSpec(
            "trajectory",
            $"From {NumberText.Share(results.Trajectory[0].Density)} of all {results.Rows} to {NumberText.Share(most.Density)} of the densest box, which holds {NumberText.Share(most.Coverage)} of those that count",
            $"Density against coverage of the boxes met while peeling, on the {results.Rows} used to find them",
            ChartAxis.OfShares("Coverage", [0, 1], fromZero: true),
            ChartAxis.OfShares("Density", [0, .. way.Select(box => box.Density)], fromZero: true),
            [new LineSeries("Boxes", ColourRole.Forecast, [.. way.Select(box => new ChartPoint(box.Coverage, box.Density))]) { Marks = true }],
            new ChartTable(["Coverage", "Density", $"Share of all {results.Rows}", "Parameters limited"],
                [.. results.Trajectory.Select(box => (IReadOnlyList<string>)[NumberText.Share(box.Coverage), NumberText.Share(box.Density), NumberText.Share(box.Mass), NumberText.Count(box.Limits.Count)])]))
        {
            Hover = [.. way.Select(box => new ChartHover(box.Coverage, $"Coverage {NumberText.Share(box.Coverage)}", [new HoverRow("density", NumberText.Share(box.Density), ColourRole.Forecast), new HoverRow("parameters limited", NumberText.Count(box.Limits.Count))]))],
            HowToRead = "To the right: boxes that hold most of what meets the condition, and many that do not. To the left: small boxes in which nearly all do. --density asks for a box that is at least so dense.",
            Definition = "The peeling trajectory of the patient rule induction method (Friedman and Fisher 1999).",
        };
    }
}
