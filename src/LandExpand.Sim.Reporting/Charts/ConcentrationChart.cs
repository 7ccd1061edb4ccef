using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>The share of ARR held by the largest accounts at the horizon, with the band of nine in ten histories.</summary>
public static class ConcentrationChart
{
    public const string Key = "concentration";

    public static ChartSpec? Describe(RunResults results)
    {
        var points = results.Curves.Concentration.Where(point => point is { Mean: not null, P5: not null, P95: not null }).OrderBy(point => point.AccountShare).ToArray();
        if (points.Length < 2)
        {
            return null;
        }

        var headline = points.MinBy(point => Math.Abs(point.AccountShare - 0.1))!;
        ChartTick[] ticks = [.. new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 }.Select(value => new ChartTick(value, NumberText.Share(value)))];
        return new ChartSpec(
            Key,
            $"The largest {NumberText.Share(headline.AccountShare)} of accounts hold {NumberText.Share(headline.Mean)} of ARR in {MonthScale.ShortName(results, results.Horizon)}",
            "Share of ARR held by the largest accounts at the horizon",
            new ChartAxis("Largest accounts", AxisNumber.Share, 0, 1, ticks),
            new ChartAxis("Share of ARR", AxisNumber.Share, 0, 1, ticks),
            [
                new BandSeries("9 in 10 histories (P5–P95)", ColourRole.ForecastOuter,
                    [new ChartRange(0, 0, 0), .. points.Select(point => new ChartRange(point.AccountShare, point.P5!.Value, point.P95!.Value))]),
                new LineSeries("If all accounts were equal", ColourRole.Reference, [new ChartPoint(0, 0), new ChartPoint(1, 1)]) { Stroke = LineStroke.Dotted },
                new LineSeries("Mean", ColourRole.Forecast, [new ChartPoint(0, 0), .. points.Select(point => new ChartPoint(point.AccountShare, point.Mean))]),
            ],
            new ChartTable(["Largest accounts", "Mean share of ARR", "P5", "P95"],
                [.. points.Select(point => (IReadOnlyList<string>)
                    [NumberText.Share(point.AccountShare), NumberText.Share(point.Mean, 1), NumberText.Share(point.P5, 1), NumberText.Share(point.P95, 1)])]))
        {
            Hover = [.. points.Select(point => new ChartHover(point.AccountShare, $"Largest {NumberText.Share(point.AccountShare)} of accounts",
            [
                new HoverRow("Share of ARR", NumberText.Share(point.Mean, 1), ColourRole.Forecast),
                new HoverRow("P5–P95", $"{NumberText.Share(point.P5, 1)} to {NumberText.Share(point.P95, 1)}"),
            ]))],
            HowToRead = "From the left, accounts are added from the largest to the smallest. The further the line bows above the diagonal, the more ARR hangs on few accounts.",
            Definition = $"Concentration: {MetricCatalogue.Concentration.Definition}.",
        };
    }
}
