using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>From the columns of a setting to its statistics.</summary>
internal static class SettingEstimates
{
    /// <summary>The objective's, then the constraints'; null where there are no columns, or one of the statistics does not exist.</summary>
    public static IReadOnlyList<StatisticEstimate>? Of(OptimizeGoal goal, float[][]? columns)
    {
        if (columns is null)
        {
            return null;
        }

        StatisticEstimate?[] found = [.. goal.Statistics.Select((statistic, i) => statistic.Of(columns[i], 1))];
        return found.Contains(null) ? null : [.. found.OfType<StatisticEstimate>()];
    }
}
