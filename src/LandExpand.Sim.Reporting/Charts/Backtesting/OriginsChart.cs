using LandExpand.Sim.Experiments.Backtesting;
using LandExpand.Sim.Reporting.Charts.Fitting;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Backtesting;

/// <summary>Every forecast of a metric as a bar from its 5th to its 95th percentile, with what came.</summary>
public static class OriginsChart
{
    /// <summary>ARR; null where there is one forecast alone.</summary>
    public static ChartSpec? Arr(BacktestResults results) => Describe(
        results, "ARR", origin => origin.Arr, value => NumberText.Money(value, results.Currency),
        values => ChartAxis.OfValues("ARR", AxisNumber.Money, values, value => NumberText.MoneyTick(value, results.Currency), fromZero: false));

    /// <summary>NRR; null where there is one forecast alone.</summary>
    public static ChartSpec? Nrr(BacktestResults results) => Describe(
        results, "NRR", origin => origin.Nrr, value => NumberText.Share(value, 1), values => ChartAxis.OfShares("NRR", values, fromZero: false));

    private static ChartSpec? Describe(BacktestResults results, string what, Func<Origin, Forecast> of, Func<double, string> text, Func<IEnumerable<double>, ChartAxis> axis)
    {
        var forecasts = results.Origins.Select(origin => (origin.Index, origin.Month, Forecast: of(origin))).Where(one => double.IsFinite(one.Forecast.Came) && double.IsFinite(one.Forecast.P50)).ToArray();
        if (forecasts.Length < 2)
        {
            return null;
        }

        ChartPoint[] Line(Func<Forecast, double> value) => [.. forecasts.Select(one => new ChartPoint(one.Index, value(one.Forecast)))];
        return new(
            $"origins-{what.ToLowerInvariant()}",
            $"{NumberText.Count(forecasts.Count(one => one.Forecast.Covered))} of {NumberText.Count(forecasts.Length)} forecasts of {what} held what came {NumberText.Months(results.HoldoutMonths)} later",
            $"{what} {NumberText.Months(results.HoldoutMonths)} after each origin: forecast and what came",
            RecordAxis.Of(results.FirstMonth, forecasts[0].Index, forecasts[^1].Index) with { Title = "Forecast made in" },
            axis(forecasts.SelectMany(one => one.Forecast.Naive.Values.Concat([one.Forecast.P5, one.Forecast.P95, one.Forecast.Came]))),
            [
                new BandSeries("9 in 10 histories (P5–P95)", ColourRole.ForecastOuter, [.. forecasts.Select(one => new ChartRange(one.Index, one.Forecast.P5, one.Forecast.P95))]),
                new LineSeries("Median forecast", ColourRole.Forecast, Line(forecast => forecast.P50)),
                .. forecasts[0].Forecast.Naive.Keys.Where(name => forecasts.All(one => one.Forecast.Naive.ContainsKey(name))).Select((name, index) =>
                    new LineSeries(name, index == 0 ? ColourRole.ScenarioB : ColourRole.ScenarioC, Line(forecast => forecast.Naive[name])) { Stroke = LineStroke.Dashed }),
                new LineSeries("As it came", ColourRole.Reference, Line(forecast => forecast.Came)) { Marks = true },
            ],
            new(["Forecast made in", "P5", "Median", "P95", "As it came", "Histories below"],
                [.. forecasts.Select(one => (IReadOnlyList<string>)[one.Month.ToString(), text(one.Forecast.P5), text(one.Forecast.P50), text(one.Forecast.P95), text(one.Forecast.Came), NumberText.Probability(one.Forecast.Place)])]))
        {
            Hover = [.. forecasts.Select(one => new ChartHover(one.Index, $"made in {one.Month}",
                [new HoverRow("as it came", text(one.Forecast.Came), ColourRole.Reference), new HoverRow("median", text(one.Forecast.P50), ColourRole.Forecast), new HoverRow("P5 to P95", $"{text(one.Forecast.P5)} to {text(one.Forecast.P95)}")]))],
            HowToRead = "What came should lie inside the band nine times in ten, and as often above the median as below. Neighbouring forecasts share months, so they hit and miss together.",
            Definition = $"{what} at the end of the holdout, over the simulated histories of a fit to the months before each origin.",
        };
    }
}
