using LandExpand.Sim.Experiments.Calibration;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Calibration;

/// <summary>The set seen from two of its parameters: the pairs that hang together most.</summary>
public static class CalibrationPairChart
{
    private const int MostPairs = 3;
    private const double LeastRank = 0.3;

    /// <summary>Up to three charts; none where the set is empty or has one parameter.</summary>
    public static IReadOnlyList<ChartSpec> Describe(CalibrationResults results) =>
        [.. (results.Written?.Correlations ?? []).Where(pair => Math.Abs(pair.Rank) >= LeastRank).OrderByDescending(pair => Math.Abs(pair.Rank))
            .Take(MostPairs).Select(pair => Pair(results, pair.First, pair.Second, pair.Rank))];

    private static ChartSpec Pair(CalibrationResults results, int first, int second, double rank)
    {
        var (x, y) = (results.Question.Parameters[first].Path, results.Question.Parameters[second].Path);
        ChartPoint At(MatchedPoint point) => new(results.Value(first, point), results.Value(second, point));
        MatchedPoint[] ruledOut = [.. results.Match.Points.Where(point => point.Wave == 0 && !point.IsKept)];
        MatchedPoint[] all = [.. ruledOut, .. results.Match.Kept];
        return new ChartSpec(
            $"pair-{x}-{y}",
            $"{x} and {y} {(Math.Abs(rank) >= 0.5 ? "hang together" : "hang together loosely")}: rank correlation {NumberText.Fixed(rank, 2)} over the set",
            $"{y} upwards, {x} to the right: points of the first wave that are ruled out, and the set",
            ChartAxis.OfValues(x, AxisNumber.Multiple, all.Select(point => results.Value(first, point)), CalibrationText.Number, fromZero: false),
            ChartAxis.OfValues(y, AxisNumber.Multiple, all.Select(point => results.Value(second, point)), CalibrationText.Number, fromZero: false),
            [
                new ScatterSeries("Ruled out", ColourRole.History, [.. ruledOut.Select(At)]),
                new ScatterSeries("Not ruled out", ColourRole.Second, [.. results.Match.Kept.Select(At)]),
            ],
            new ChartTable(["", x, y], [.. results.Match.Kept.Take(20).Select((point, i) => (IReadOnlyList<string>)
                [$"Point {i + 1} of the set", CalibrationText.Number(results.Value(first, point)), CalibrationText.Number(results.Value(second, point))])]))
        {
            HowToRead = "A slanted cloud: what the figures fix is a combination of the two. A level or upright one: they fix one of them whatever the other is.",
            Definition = "Points of the set are spread evenly over what is not ruled out; the table shows the first twenty, points.csv all.",
        };
    }
}
