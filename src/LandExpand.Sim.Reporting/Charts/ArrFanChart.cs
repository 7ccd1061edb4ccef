using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>ARR by month: P5–P95, P25–P75, the median, the plan, and sample histories on demand.</summary>
public static class ArrFanChart
{
    public const string Key = "arr-fan";

    public static ChartSpec? Describe(RunResults results)
    {
        var points = results.Monthly.Of(MetricCatalogue.Arr);
        if (points.Count < 2)
        {
            return null;
        }

        string Money(double? value) => NumberText.Money(value, results.Summary.Currency);
        var last = points[^1];
        var plan = results.Plan.OrderBy(entry => entry.Key).Where(entry => entry.Key <= last.Month).ToArray();
        var histories = results.Curves.SampleArr
            .Select(history => (IReadOnlyList<ChartPoint>)[.. history.Take(last.Month + 1).Select((arr, month) => new ChartPoint(month, arr))]).ToArray();

        var series = new List<ChartSeries>
        {
            new BandSeries("9 in 10 histories (P5–P95)", ColourRole.ForecastOuter, Ranges(points, point => (point.P5, point.P95))),
            new BandSeries("Half of the histories (P25–P75)", ColourRole.ForecastInner, Ranges(points, point => (point.P25, point.P75))),
        };
        if (histories.Length > 0)
        {
            series.Add(new HistorySeries($"{NumberText.Counted(histories.Length, "sample history", "sample histories")}", ColourRole.History, histories) { OnDemand = true });
        }

        series.Add(new LineSeries("Median", ColourRole.Forecast, [.. points.Select(point => new ChartPoint(point.Month, point.P50))]));
        if (plan.Length > 0)
        {
            series.Add(new LineSeries("Plan", ColourRole.Plan, [.. plan.Select(entry => new ChartPoint(entry.Key, entry.Value))])
            {
                Stroke = LineStroke.Dashed,
                Marks = true,
            });
        }

        var top = points.Select(point => point.P95 ?? 0).Concat(plan.Select(entry => entry.Value));
        return new ChartSpec(
            Key,
            $"Median ARR reaches {Money(last.P50)} in {MonthScale.ShortName(results, last.Month)}; 8 in 10 histories end between {Money(last.P10)} and {Money(last.P90)}",
            "Annual recurring revenue by month",
            MonthScale.Axis(results, points[0].Month, last.Month),
            ChartAxis.OfValues("ARR", AxisNumber.Money, top, value => NumberText.MoneyTick(value, results.Summary.Currency), fromZero: true),
            series,
            new ChartTable(
                ["Month", "P5", "P10", "P25", "Median", "P75", "P90", "P95", "Mean", .. plan.Length > 0 ? ["Plan"] : Array.Empty<string>()],
                [.. points.Select(point => (IReadOnlyList<string>)
                [
                    MonthScale.LongName(results, point.Month), Money(point.P5), Money(point.P10), Money(point.P25), Money(point.P50), Money(point.P75),
                    Money(point.P90), Money(point.P95), Money(point.Mean), .. plan.Length > 0 ? [PlanText(point.Month)] : Array.Empty<string>(),
                ])]))
        {
            Hover = [.. points.Select(point => new ChartHover(point.Month, MonthScale.LongName(results, point.Month),
            [
                new HoverRow("P95", Money(point.P95)), new HoverRow("P75", Money(point.P75)), new HoverRow("Median", Money(point.P50), ColourRole.Forecast),
                new HoverRow("P25", Money(point.P25)), new HoverRow("P5", Money(point.P5)),
                .. results.Plan.ContainsKey(point.Month) ? [new HoverRow("Plan", PlanText(point.Month), ColourRole.Plan)] : Array.Empty<HoverRow>(),
            ]))],
            HowToRead = "At each month half of the simulated histories lie above the line and half below; the dark band holds the middle half, the light band nine in ten. "
                + "The bands are read month by month: a single history wanders through them.",
            Definition = $"ARR: {MetricCatalogue.Arr.Definition}.",
        };

        string PlanText(int month) => results.Plan.TryGetValue(month, out var value) ? Money(value) : "";
    }

    private static ChartRange[] Ranges(IEnumerable<MonthPoint> points, Func<MonthPoint, (double? Low, double? High)> range) =>
        [.. points.Select(point => (point.Month, Range: range(point))).Where(item => item.Range is { Low: not null, High: not null })
            .Select(item => new ChartRange(item.Month, item.Range.Low!.Value, item.Range.High!.Value))];
}
