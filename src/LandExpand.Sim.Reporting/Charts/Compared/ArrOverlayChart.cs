using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>The ARR of several runs by month, one over the other: medians, and for few runs the range of eight histories in ten.</summary>
public static class ArrOverlayChart
{
    public const string Key = "compared-arr-fan";

    /// <summary>More bands than this over one another are mud.</summary>
    private const int MostBands = 3;

    public static ChartSpec? Describe(RunComparison comparison)
    {
        var fans = comparison.Runs.Select(run => (Run: run, Points: run.Results.Monthly.Of(MetricCatalogue.Arr).Where(point => point.Month <= comparison.Month).ToArray())).ToArray();
        if (fans.Any(fan => fan.Points.Length < 2))
        {
            return null;
        }

        string Money(double? value) => NumberText.Money(value, comparison.Currency);
        var months = fans[0].Points.Select(point => point.Month).ToArray();
        var hasBands = fans.Length <= MostBands;
        var when = MonthScale.ShortName(comparison.Calendar, comparison.Month);
        var top = fans.SelectMany(fan => fan.Points).Select(point => (hasBands ? point.P90 : point.P50) ?? 0);

        return new ChartSpec(
            Key,
            RankedText.Of($"Median ARR in {when}", fans.Select(fan => (fan.Run.ShortName, fan.Points[^1].P50 ?? 0)), value => Money(value)),
            "Annual recurring revenue by month: median" + (hasBands ? " and range of 8 in 10 histories (P10–P90)" : ""),
            MonthScale.Axis(comparison.Calendar, months[0], comparison.Month),
            ChartAxis.OfValues("ARR", AxisNumber.Money, top, value => NumberText.MoneyTick(value, comparison.Currency), fromZero: true),
            [
                .. hasBands ? fans.Select((fan, run) => Band(fan.Run, fan.Points, ScenarioRoles.Of(run))) : [],
                .. fans.Select((fan, run) => new LineSeries(fan.Run.ShortName, ScenarioRoles.Of(run), [.. fan.Points.Select(point => new ChartPoint(point.Month, point.P50))])
                {
                    Stroke = ScenarioRoles.StrokeOf(run),
                }),
            ],
            new ChartTable(
                ["Month", .. fans.SelectMany(fan => new[] { "P10", "median", "P90" }.Select(level => $"{fan.Run.ShortName}, {level}"))],
                [.. months.Select(month => (IReadOnlyList<string>)
                [
                    MonthScale.LongName(comparison.Calendar, month), .. fans.SelectMany(fan => At(fan.Points, month) is { } point ? [Money(point.P10), Money(point.P50), Money(point.P90)] : Enumerable.Repeat(NumberText.Absent, 3)),
                ])]))
        {
            Hover = [.. months.Select(month => new ChartHover(month, MonthScale.LongName(comparison.Calendar, month),
                [.. fans.Select((fan, run) => new HoverRow(fan.Run.ShortName, At(fan.Points, month) is { } point ? $"{Money(point.P50)} ({Money(point.P10)} to {Money(point.P90)})" : NumberText.Absent, ScenarioRoles.Of(run)))]))],
            HowToRead = "At each month half of a scenario's simulated histories lie above its line and half below. Where the ranges overlap, either scenario may end higher; "
                + "the chart of differences says how often it does in the same luck.",
            Definition = $"ARR: {MetricCatalogue.Arr.Definition}.",
        };
    }

    private static BandSeries Band(ComparedRun run, IEnumerable<MonthPoint> points, ColourRole role) =>
        new($"{run.ShortName}, 8 in 10 histories", role, [.. points.Where(point => point is { P10: not null, P90: not null }).Select(point => new ChartRange(point.Month, point.P10!.Value, point.P90!.Value))])
        {
            Sheer = true,
            InLegend = false,
        };

    private static MonthPoint? At(IEnumerable<MonthPoint> points, int month) => points.FirstOrDefault(point => point.Month == month);
}
