using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>Axes of factors.</summary>
internal static class SweepAxis
{
    private const int MostTicks = 12;

    /// <summary>A place per level; where there are many, not every one is named.</summary>
    public static ChartAxis OfLevels(SweepFactor factor)
    {
        var step = ((factor.Levels.Count - 1) / MostTicks) + 1;
        var axis = ChartAxis.OfCategories(factor.Path, [.. factor.Levels.Select((_, level) => factor.AxisName(level))]);
        return axis with { Ticks = [.. axis.Ticks.Where((_, level) => level % step == 0)] };
    }
}
