using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>NRR and GRR by month with the band of eight in ten histories.</summary>
public static class RetentionOverTimeChart
{
    public const string Key = "retention-over-time";

    public static ChartSpec? Describe(RunResults results)
    {
        var nrr = results.Monthly.Of(MetricCatalogue.Nrr);
        var grr = results.Monthly.Of(MetricCatalogue.Grr);
        if (nrr.Count < 2 || grr.Count < 2)
        {
            return null;
        }

        var last = nrr[^1];
        var first = nrr[0].Month;
        var lowest = nrr.Concat(grr).Select(point => point.P10 ?? 1);
        var highest = nrr.Concat(grr).Select(point => point.P90 ?? 1);
        var sinceOpening = first < 12 && last.Month >= 12;

        return new ChartSpec(
            Key,
            $"NRR stands at {NumberText.Share(last.P50)} and GRR at {NumberText.Share(grr[^1].P50)} in {MonthScale.ShortName(results, last.Month)}, in the median history",
            $"Net and gross revenue retention {(last.Month < 12 ? "since opening" : "over the trailing 12 months")}",
            MonthScale.Axis(results, first, last.Month),
            ChartAxis.OfShares("Retention", [.. lowest, .. highest, 1], fromZero: false),
            [
                Band("NRR, 8 in 10 histories (P10–P90)", ColourRole.ForecastOuter, nrr),
                Band("GRR, 8 in 10 histories (P10–P90)", ColourRole.SecondBand, grr),
                Median("NRR, median", ColourRole.Forecast, nrr, LineStroke.Solid),
                Median("GRR, median", ColourRole.Second, grr, LineStroke.Dashed),
            ],
            new ChartTable(["Month", "NRR P10", "NRR median", "NRR P90", "NRR mean", "GRR P10", "GRR median", "GRR P90", "GRR mean"],
                [.. nrr.Select(point => Row(point, grr.FirstOrDefault(other => other.Month == point.Month)))]))
        {
            Annotations =
            [
                .. sinceOpening ? [new VerticalSpan("since opening", ColourRole.Aside, first, 12)] : Array.Empty<ChartAnnotation>(),
                new HorizontalLine("", ColourRole.Reference, 1),
            ],
            Hover = [.. nrr.Select(point => Hovered(point, grr.FirstOrDefault(other => other.Month == point.Month)))],
            HowToRead = $"NRR counts what the accounts of {(last.Month < 12 ? "the opening book" : "12 months ago")} pay now, expansion included; GRR counts them without any expansion, so it never exceeds 100 %. "
                + (sinceOpening ? "Before month 12 a full year has not passed: those months compare with the opening book." : ""),
            Definition = $"NRR: {MetricCatalogue.Nrr.Definition}. GRR: {MetricCatalogue.Grr.Definition}. The axis does not start at zero.",
        };

        IReadOnlyList<string> Row(MonthPoint net, MonthPoint? gross) =>
        [
            NameOf(net.Month), NumberText.Share(net.P10, 1), NumberText.Share(net.P50, 1), NumberText.Share(net.P90, 1), NumberText.Share(net.Mean, 1),
            NumberText.Share(gross?.P10, 1), NumberText.Share(gross?.P50, 1), NumberText.Share(gross?.P90, 1), NumberText.Share(gross?.Mean, 1),
        ];

        ChartHover Hovered(MonthPoint net, MonthPoint? gross) => new(net.Month, NameOf(net.Month),
        [
            new HoverRow("NRR", $"{NumberText.Share(net.P50, 1)} ({RangeText(net)})", ColourRole.Forecast),
            new HoverRow("GRR", gross is null ? NumberText.Absent : $"{NumberText.Share(gross.P50, 1)} ({RangeText(gross)})", ColourRole.Second),
        ]);

        string NameOf(int month) => MonthScale.LongName(results, month) + (month < 12 ? ", since opening" : "");
    }

    private static string RangeText(MonthPoint point) => $"{NumberText.Share(point.P10, 1)} to {NumberText.Share(point.P90, 1)}";

    private static BandSeries Band(string name, ColourRole role, IEnumerable<MonthPoint> points) =>
        new(name, role, [.. points.Where(point => point is { P10: not null, P90: not null }).Select(point => new ChartRange(point.Month, point.P10!.Value, point.P90!.Value))]);

    private static LineSeries Median(string name, ColourRole role, IEnumerable<MonthPoint> points, LineStroke stroke) =>
        new(name, role, [.. points.Select(point => new ChartPoint(point.Month, point.P50))]) { Stroke = stroke };
}
