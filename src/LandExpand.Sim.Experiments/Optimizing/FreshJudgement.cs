using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>
/// The short list on fresh histories, twice: on the first the answer is chosen, on the second it is judged. One set for both would flatter the answer again, if less. All settings live through the
/// same fresh luck, so their differences are sharp.
/// </summary>
internal sealed class FreshJudgement(OptimizePlan plan, SimulateSetting simulate)
{
    public (IReadOnlyList<JudgedSetting> Judged, bool IsFeasible, PresentSetting? Present, WinnersCurse? Curse) Of(IReadOnlyList<(IReadOnlyList<double> Values, Expected Expected)> list, TriedSetting naive)
    {
        var goal = plan.Goal;
        long second = plan.Histories + plan.Validation;
        var chosenOn = list.Select(setting => (Setting: setting, Estimates: SettingEstimates.Of(goal, simulate(setting.Values, plan.Histories, plan.Validation)))).Where(entry => entry.Estimates is not null).ToArray();
        var judged = chosenOn.Select(entry => (entry.Setting, Chosen: entry.Estimates!, Columns: simulate(entry.Setting.Values, second, plan.Validation)))
            .Select(entry => (entry.Setting, entry.Chosen, entry.Columns, Fresh: SettingEstimates.Of(goal, entry.Columns))).Where(entry => entry.Fresh is not null).ToArray();
        if (judged.Length == 0)
        {
            return ([], false, null, null);
        }

        var feasible = judged.Where(entry => goal.Feasible(entry.Chosen) >= plan.Confidence).ToArray();
        var first = feasible.Length > 0 ? feasible.MaxBy(entry => goal.Gain(entry.Chosen[0].Value)) : judged.MaxBy(entry => goal.Worst(entry.Chosen));
        var confidence = 1 - (0.05 / Math.Max(judged.Length - 1, 1));
        JudgedSetting[] all = [.. judged.Select(entry => new JudgedSetting(
            entry.Setting.Values, entry.Setting.Expected.Estimate, entry.Chosen, goal.Feasible(entry.Chosen), entry.Fresh!, goal.Feasible(entry.Fresh!),
            ReferenceEquals(entry.Columns, first.Columns) ? null : Gain(first.Columns!, entry.Columns!, confidence)))];
        return (
            [.. all.OrderByDescending(setting => setting.Behind is null).ThenByDescending(setting => goal.Gain(setting.Fresh[0].Value))],
            feasible.Length > 0,
            Present(first.Columns!, simulate(null, second, plan.Validation)),
            all.FirstOrDefault(setting => setting.Values.SequenceEqual(naive.Values)) is { } taken ? Curse(naive, taken) : null);
    }

    private PresentSetting? Present(float[][] answer, float[][]? columns) =>
        SettingEstimates.Of(plan.Goal, columns) is { } fresh ? new(fresh, plan.Goal.Feasible(fresh), Gain(answer, columns!, 0.95)) : null;

    /// <summary>By how much the first is better.</summary>
    private StatisticEstimate? Gain(float[][] first, float[][] other, double confidence) =>
        PairedStatistic.Of(plan.Goal.Objective, first[0], other[0], confidence) is { } difference ? plan.Goal.Maximise ? difference : new(-difference.Value, -difference.High, -difference.Low) : null;

    // The histories of the search and the fresh ones are independent of each other.
    private WinnersCurse Curse(TriedSetting naive, JudgedSetting taken)
    {
        var (searched, fresh) = (naive.Estimates![0], taken.Fresh[0]);
        var optimism = plan.Goal.Gain(searched.Value) - plan.Goal.Gain(fresh.Value);
        var half = searched.HalfWidth is { } one && fresh.HalfWidth is { } other ? Math.Sqrt((one * one) + (other * other)) : (double?)null;
        return new(naive.Values, searched, fresh, new(optimism, optimism - half, optimism + half));
    }
}
