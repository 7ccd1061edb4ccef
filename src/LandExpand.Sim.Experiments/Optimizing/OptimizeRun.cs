namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>The whole of it, whatever is simulated: search, short list, fresh histories, what was learnt.</summary>
internal static class OptimizeRun
{
    /// <summary>Null where fewer than two settings could be simulated, from which nothing can be learnt.</summary>
    public static OptimizeResults? Of(OptimizePlan plan, SimulateSetting simulate, string scenario, string currency)
    {
        var histories = 0L;
        float[][]? Counted(IReadOnlyList<double>? values, long first, int count)
        {
            var columns = simulate(values, first, count);
            histories += columns is null ? 0 : count;
            return columns;
        }

        var search = new SettingSearch(plan, Counted);
        search.Run();
        var known = search.Known;
        if (known.Length < 2)
        {
            return null;
        }

        var (judged, isFeasible, present, curse) = new FreshJudgement(plan, Counted).Of(ShortList.Of(plan, search), ShortList.Naive(plan, known));
        var shape = new LearntShape(plan, known, judged.Count > 0 ? judged[0].Values : known[0].Values);
        var slices = shape.Slices();
        return new(scenario, currency, plan, search.Tried, judged, isFeasible, curse, present, slices, shape.Surface(slices), histories, null);
    }
}
