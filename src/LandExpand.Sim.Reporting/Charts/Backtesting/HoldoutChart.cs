using LandExpand.Sim.Experiments.Backtesting;
using LandExpand.Sim.Reporting.Charts.Fitting;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Backtesting;

/// <summary>The latest forecast of ARR over what came.</summary>
public static class HoldoutChart
{
    private const int Before = 24;

    public static ChartSpec Describe(BacktestResults results)
    {
        var latest = results.Origins[^1];
        var from = Math.Max(0, latest.Index - Before);
        var last = results.Arr.Count - 1;
        string Money(double value) => NumberText.Money(value, results.Currency);
        string Month(int month) => results.FirstMonth.AddMonths(month).ToString();
        ChartRange[] Band(Func<PathPoint, double> low, Func<PathPoint, double> high) => [.. results.Path.Select(point => new ChartRange(latest.Index + point.Ahead, low(point), high(point)))];
        var naive = latest.Arr.Naive.Select((one, index) => new LineSeries(one.Key, index == 0 ? ColourRole.ScenarioB : ColourRole.ScenarioC, [new(latest.Index, results.Arr[latest.Index]), new(last, one.Value)]) { Stroke = LineStroke.Dashed });
        return new(
            "holdout",
            BacktestSentences.Headline(results),
            $"ARR of the record, and the forecast made in {latest.Month}",
            RecordAxis.Of(results.FirstMonth, from, last),
            ChartAxis.OfValues("ARR", AxisNumber.Money, [.. results.Arr.Skip(from), .. results.Path.Select(point => point.P95), .. latest.Arr.Naive.Values], value => NumberText.MoneyTick(value, results.Currency), fromZero: results.Arr.Skip(from).Min() < 0.4 * results.Arr.Skip(from).Max()),
            [
                new BandSeries("9 in 10 histories (P5–P95)", ColourRole.ForecastOuter, Band(point => point.P5, point => point.P95)),
                new BandSeries("Half of the histories (P25–P75)", ColourRole.ForecastInner, Band(point => point.P25, point => point.P75)),
                .. naive,
                new LineSeries("Median forecast", ColourRole.Forecast, [.. results.Path.Select(point => new ChartPoint(latest.Index + point.Ahead, point.P50))]),
                new LineSeries("As it came", ColourRole.Reference, [.. Enumerable.Range(from, last - from + 1).Select(month => new ChartPoint(month, results.Arr[month]))]),
            ],
            new(["Month", "P5", "P25", "Median", "P75", "P95", "As it came"], [.. results.Path.Select(point => (IReadOnlyList<string>)
                [Month(latest.Index + point.Ahead), Money(point.P5), Money(point.P25), Money(point.P50), Money(point.P75), Money(point.P95), Money(results.Arr[latest.Index + point.Ahead])])]))
        {
            Hover = [.. Enumerable.Range(from, last - from + 1).Select(month => new ChartHover(month, Month(month),
                [new HoverRow("as it came", Money(results.Arr[month]), ColourRole.Reference), .. results.Path.Where(point => point.Ahead == month - latest.Index).SelectMany(point => new HoverRow[]
                    { new("P95", Money(point.P95)), new("median", Money(point.P50), ColourRole.Forecast), new("P5", Money(point.P5)) })]))],
            HowToRead = "The forecast knows the record up to its first month alone. A line that stays inside the outer band nine times in ten is what a good forecast looks like.",
            Definition = "The model fitted to the months before, simulated on from the accounts that paid then. Last year's NRR: ARR times it, and as much new ARR as last year. Constant growth: last year's growth of ARR again.",
        };
    }
}
