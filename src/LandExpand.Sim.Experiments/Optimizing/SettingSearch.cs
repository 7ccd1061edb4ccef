using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>
/// Bayesian optimisation under constraints: after a spread of settings, the next to be simulated is the one with the largest expected improvement times the probability of being feasible
/// (Schonlau 1997; Gardner, Kusner, Xu, Weinberger and Cunningham 2014), over the best expectation, not the best noisy value, of the settings tried (Picheny, Wagner and Ginsbourger 2013; for why
/// see Letham, Karrer, Ottoni and Bakshy 2019). While nothing is likely feasible, the most likely is tried.
/// </summary>
internal sealed class SettingSearch(OptimizePlan plan, SimulateSetting simulate)
{
    private const int SpreadPerDecision = 4, FewestSpread = 6, Candidates = 1024, Neighbours = 128;

    // A search may take up to a third of its budget to look around.
    private const int SpreadShare = 3;

    private readonly List<TriedSetting> _tried = [];
    private readonly SobolDesign _points = new(Candidates, plan.Seed);

    /// <summary>In the order of simulation.</summary>
    public IReadOnlyList<TriedSetting> Tried => _tried;

    /// <summary>Those with estimates.</summary>
    public TriedSetting[] Known => [.. _tried.Where(setting => setting.Estimates is not null)];

    /// <summary>Spends the budget, or less where every setting there is has been tried.</summary>
    public void Run()
    {
        var spread = Math.Min(Math.Max(FewestSpread, SpreadPerDecision * plan.Decisions.Count), Math.Max(plan.Budget / SpreadShare, 2));
        foreach (var values in Spread().Where(IsNew).Take(spread))
        {
            Try(values, isSpread: true);
        }

        while (_tried.Count < plan.Budget && Next() is { } next)
        {
            Try(next, isSpread: false);
        }
    }

    /// <summary>Settings spread evenly over all there are.</summary>
    /// <param name="randomisation">Which spread.</param>
    public IEnumerable<double[]> Evenly(int randomisation) =>
        Enumerable.Range(0, Candidates).Select(point => Values(Place(randomisation, point)));

    private IEnumerable<double[]> Spread() => plan.Own is { } own ? Evenly(0).Prepend([.. own]) : Evenly(0);

    private double[] Place(int randomisation, int point) =>
        [.. plan.Decisions.Select((decision, i) => _points.Uniform((uint)((randomisation * Candidates) + point), decision.Path, i))];

    private double[] Values(double[] places) => [.. plan.Decisions.Select((decision, i) => decision.At(places[i]))];

    private bool IsNew(double[] values) => !_tried.Any(setting => setting.Values.SequenceEqual(values));

    private void Try(double[] values, bool isSpread)
    {
        var estimates = SettingEstimates.Of(plan.Goal, simulate(values, 0, plan.Histories));
        _tried.Add(new(values, estimates, estimates is null ? 0 : plan.Goal.Feasible(estimates), isSpread));
    }

    private double[]? Next()
    {
        var candidates = Evenly(_tried.Count + 1).Concat(Near()).Where(IsNew).ToArray();
        if (candidates.Length == 0 || Known.Length < 2)
        {
            return candidates.FirstOrDefault();
        }

        var surrogates = new Surrogates(plan, Known);
        var expected = candidates.Select(values => surrogates.At(values)).ToArray();
        var likely = Known.Select(setting => surrogates.At(setting.Values)).Where(setting => setting.Feasible >= 0.5).ToArray();
        var best = likely.Length == 0 ? double.NaN : likely.Max(setting => plan.Goal.Gain(setting.Objective));
        double Worth(Expected setting) => setting.Feasible * (double.IsNaN(best) ? 1 : ExpectedImprovement.Of(plan.Goal.Gain(setting.Objective), setting.Deviation, best));
        var chosen = Enumerable.Range(0, candidates.Length).MaxBy(i => Worth(expected[i]));
        return Worth(expected[chosen]) > 0 ? candidates[chosen] : candidates[Enumerable.Range(0, candidates.Length).MaxBy(i => expected[i].Deviation)];
    }

    /// <summary>Settings around the best three so far: near ones of which a step is a fiftieth of the range, and less near ones of a tenth.</summary>
    private IEnumerable<double[]> Near()
    {
        var best = Known.OrderByDescending(setting => setting.Feasible >= 0.5).ThenByDescending(setting => plan.Goal.Gain(setting.Estimates![0].Value)).Take(3);
        foreach (var (rank, setting) in best.Index())
        {
            var centre = Surrogates.Places(plan, setting.Values);
            for (var point = 0; point < Neighbours; point++)
            {
                var step = point % 2 == 0 ? 0.02 : 0.1;
                var moved = Place(_tried.Count + 1, (rank * Neighbours) + point);
                yield return Values([.. centre.Select((at, i) => Math.Clamp(at + (step * NormalQuantile.Of(moved[i])), 0, 1))]);
            }
        }
    }
}
