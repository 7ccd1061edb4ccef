namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>The settings that are worth fresh histories: what looked best, what is expected to be best, and what is expected to be good and safely feasible.</summary>
internal static class ShortList
{
    /// <summary>Settings on it at most.</summary>
    public const int Most = 6;

    // Settings nearer to each other than this share of the range are one and the same decision.
    private const double Distinct = 0.05;

    /// <summary>Settings with what the search expects of each; the one that looked best in the search first.</summary>
    public static IReadOnlyList<(IReadOnlyList<double> Values, Expected Expected)> Of(OptimizePlan plan, SettingSearch search)
    {
        var known = search.Known;
        var surrogates = new Surrogates(plan, known);
        var naive = Naive(plan, known);
        (IReadOnlyList<double> Values, Expected Expected)[] pool = [.. known.Select(setting => setting.Values).Concat(search.Evenly(plan.Budget + 1)).Select(values => (values, surrogates.At(values)))
            .OrderByDescending(setting => plan.Goal.Gain(setting.Item2.Objective))];
        var list = new List<(IReadOnlyList<double> Values, Expected Expected)> { (naive.Values, surrogates.At(naive.Values)) };
        void Add(int upTo, double feasible)
        {
            foreach (var setting in pool.Where(setting => setting.Expected.Feasible >= feasible))
            {
                if (list.Count < upTo && list.All(listed => Distance(plan, listed.Values, setting.Values) >= Distinct))
                {
                    list.Add(setting);
                }
            }
        }

        var safely = 1 - ((1 - plan.Confidence) / 10);
        Add(Most - 2, plan.Confidence);
        Add(Most, safely);
        Add(Most, plan.Confidence);
        if (list.Count < 2 && pool.Length > 0)
        {
            pool = [.. pool.OrderByDescending(setting => setting.Expected.Feasible)];
            Add(Most, 0);
        }

        return list;
    }

    /// <summary>What one would take who believes the search: the best of those that met the constraints; without any, the one that was nearest to.</summary>
    public static TriedSetting Naive(OptimizePlan plan, IReadOnlyList<TriedSetting> known)
    {
        var met = known.Where(setting => plan.Goal.Worst(setting.Estimates!) >= 0).ToArray();
        return met.Length > 0 ? met.MaxBy(setting => plan.Goal.Gain(setting.Estimates![0].Value))! : known.MaxBy(setting => plan.Goal.Worst(setting.Estimates!))!;
    }

    private static double Distance(OptimizePlan plan, IReadOnlyList<double> a, IReadOnlyList<double> b) =>
        Surrogates.Places(plan, a).Zip(Surrogates.Places(plan, b), (x, y) => Math.Abs(x - y)).Max();
}
