using LandExpand.Sim.Experiments.Calibration;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Calibration;

/// <summary>All parameters at once: a line a point, those of the set before those ruled out.</summary>
public static class CalibrationParallelChart
{
    /// <summary>Null with a single parameter.</summary>
    public static ChartSpec? Describe(CalibrationResults results)
    {
        var parameters = results.Question.Parameters;
        if (parameters.Count < 2)
        {
            return null;
        }

        IReadOnlyList<ChartPoint> Line(MatchedPoint point) => [.. point.Place.Select((u, k) => new ChartPoint(k, u))];
        var first = results.Match.Points.Where(point => point.Wave == 0 && !point.IsKept).ToArray();
        MatchedPoint[] shown = results.IsEmpty ? [results.Match.Nearest] : [.. results.Match.Kept];
        string End(int k, double u) => CalibrationText.Number(results.Value(k, u));
        return new ChartSpec(
            "set",
            CalibrationText.Headline(results),
            $"Each line is a point; every axis runs over what the parameter might have been. {(results.IsEmpty ? "The nearest point" : "The set")} before the points of the first wave",
            ChartAxis.OfCategories("",
                [.. parameters.Select((parameter, k) =>
                    $"{parameter.Path}\n{CalibrationText.End(results, k, high: false)} – {CalibrationText.End(results, k, high: true)}")]),
            new ChartAxis("", AxisNumber.Share, 0, 1, [new ChartTick(0, "lowest"), new ChartTick(1, "highest")]),
            [
                new HistorySeries("Ruled out", ColourRole.ForecastOuter, [.. first.Select(Line)]),
                new HistorySeries(results.IsEmpty ? "Nearest" : "Not ruled out", ColourRole.Second, [.. shown.Select(Line)]),
            ],
            new ChartTable(["Parameter", "Before, 5 % to 95 %", "Set, 5 %", "median", "95 %", results.IsEmpty ? "nearest point" : "one point of the set"],
                [.. parameters.Select((parameter, k) => (IReadOnlyList<string>)
                [
                    parameter.Path, $"{End(k, 0.05)} to {End(k, 0.95)}", results.Range(k) is { } range ? CalibrationText.Number(range.P5) : NumberText.Absent,
                    results.Range(k) is { } middle ? CalibrationText.Number(middle.Median) : NumberText.Absent,
                        results.Range(k) is { } upper ? CalibrationText.Number(upper.P95) : NumberText.Absent,
                    CalibrationText.Number(results.Value(k, results.Shown)),
                ])]))
        {
            HowToRead = "Where the lines of the set run close together, the figures pin the parameter down; where they spread over the whole axis, they say nothing about it. "
                + "Lines that cross between two axes: more of one goes with less of the other.",
            Definition = "Points of the set are spread evenly over what is not ruled out; heights are shares of the prior.",
        };
    }
}
