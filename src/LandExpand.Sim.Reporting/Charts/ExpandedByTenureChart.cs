using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>The share of accounts that have expanded by each month of tenure, with bands over histories.</summary>
public static class ExpandedByTenureChart
{
    public const string Key = "expanded-by-tenure";

    public static ChartSpec? Describe(RunResults results)
    {
        var points = results.Curves.ExpandedBy.Where(point => point is { P5: not null, P25: not null, P50: not null, P75: not null, P95: not null }).ToArray();
        if (points.Length < 2)
        {
            return null;
        }

        var headline = points.FirstOrDefault(point => point.Tenure == 12) ?? points[^1];
        var half = points.FirstOrDefault(point => point.P50 >= 0.5);
        return new ChartSpec(
            Key,
            $"{NumberText.Share(headline.P50)} of landed accounts have expanded after {NumberText.Months(headline.Tenure)}"
                + (half is null ? "" : $", half of them by month{"\u00A0"}{NumberText.Count(half.Tenure)} after landing"),
            "Accounts expanded by 10 % or more over their land MRR, by months since landing",
            MonthScale.TenureAxis(points[^1].Tenure),
            ChartAxis.OfValues("Expanded", AxisNumber.Share, [Math.Min(1, points.Max(point => point.P95!.Value))], value => NumberText.Share(value), fromZero: true),
            [
                new BandSeries("9 in 10 histories (P5–P95)", ColourRole.ForecastOuter, Ranges(points, point => (point.P5, point.P95))),
                new BandSeries("Half of the histories (P25–P75)", ColourRole.ForecastInner, Ranges(points, point => (point.P25, point.P75))),
                new LineSeries("Median", ColourRole.Forecast, [.. points.Select(point => new ChartPoint(point.Tenure, point.P50))]),
            ],
            new ChartTable(["Months since landing", "P5", "P25", "Median", "P75", "P95", "Mean"],
                [.. points.Select(point => (IReadOnlyList<string>)
                [
                    NumberText.Count(point.Tenure), NumberText.Share(point.P5, 1), NumberText.Share(point.P25, 1), NumberText.Share(point.P50, 1),
                    NumberText.Share(point.P75, 1), NumberText.Share(point.P95, 1), NumberText.Share(point.Mean, 1),
                ])]))
        {
            Hover = [.. points.Select(point => new ChartHover(point.Tenure, $"{NumberText.Months(point.Tenure)} after landing",
            [
                new HoverRow("P95", NumberText.Share(point.P95, 1)), new HoverRow("Median", NumberText.Share(point.P50, 1), ColourRole.Forecast),
                new HoverRow("P5", NumberText.Share(point.P5, 1)),
            ]))],
            HowToRead = "The line climbs as accounts expand for the first time after landing. Accounts that leave, or that landed too recently to tell, count for as long as they were seen. "
                + "Only the earliest lands reach the right end, so the bands widen there.",
            Definition = $"Expanded by: {MetricCatalogue.ExpandedBy.Definition}.",
        };
    }

    private static ChartRange[] Ranges(IEnumerable<TenurePoint> points, Func<TenurePoint, (double? Low, double? High)> range) =>
        [.. points.Select(point => (point.Tenure, Range: range(point))).Select(item => new ChartRange(item.Tenure, item.Range.Low!.Value, item.Range.High!.Value))];
}
