namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>What the search learnt of the objective around a setting, for charts.</summary>
internal sealed class LearntShape(OptimizePlan plan, IReadOnlyList<TriedSetting> known, IReadOnlyList<double> around)
{
    private const int SlicePoints = 41, SurfaceSide = 21;

    private readonly Surrogates _surrogates = new(plan, known);

    /// <summary>Along each decision.</summary>
    public IReadOnlyList<DecisionSlice> Slices() => [.. plan.Decisions.Select((decision, i) => new DecisionSlice(i,
        [.. decision.Grid(SlicePoints).Append(around[i]).Distinct().Order().Select(value => (Value: value, Expected: _surrogates.At(With(i, value)))).Select(point => new SlicePoint(point.Value, point.Expected.Estimate, point.Expected.Feasible))]))];

    /// <summary>Over the two decisions along which the objective moves most.</summary>
    public DecisionSurface? Surface(IReadOnlyList<DecisionSlice> slices)
    {
        if (slices.Count < 2)
        {
            return null;
        }

        int[] most = [.. slices.OrderByDescending(slice => slice.Points.Max(point => point.Objective.Value) - slice.Points.Min(point => point.Objective.Value)).Take(2).Select(slice => slice.Decision).Order()];
        return new(most[0], most[1],
        [
            .. from second in plan.Decisions[most[1]].Grid(SurfaceSide)
               from first in plan.Decisions[most[0]].Grid(SurfaceSide)
               let expected = _surrogates.At(With(most[0], first, most[1], second))
               select new SurfaceCell(first, second, expected.Objective, expected.Feasible),
        ]);
    }

    private double[] With(int decision, double value, int other = -1, double otherValue = 0) => [.. around.Select((own, i) => i == decision ? value : i == other ? otherValue : own)];
}
