using LandExpand.Sim.Data.History;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.History;

/// <summary>NRR, GRR and logo retention of a record over the trailing 12 months, month by month.</summary>
public static class HistoryRetentionChart
{
    public const string Key = "history-retention";

    /// <summary>The chart; null for a record of fewer than three months.</summary>
    public static ChartSpec? Describe(RecordHistory history)
    {
        var months = history.Months.Select((month, index) => (Month: month, Index: index)).Where(point => point.Month.Nrr is not null).ToArray();
        if (months.Length < 2)
        {
            return null;
        }

        // Ratios since the first month stand on the few customers of that month; where a year is there, only whole years are drawn.
        var whole = months.Where(point => !point.Month.SinceStart).ToArray();
        var since = whole.Length < 2;
        var shown = since ? months : whole;
        var last = shown[^1].Month;
        return new ChartSpec(
            Key,
            $"NRR stands at {NumberText.Share(last.Nrr)} and GRR at {NumberText.Share(last.Grr)} in {CalendarScale.Name(last.Month)}",
            $"Net and gross revenue retention and logo retention {(since ? $"since {CalendarScale.Name(history.Panel.FirstMonth)}" : "over the trailing 12 months")}",
            CalendarScale.Axis(history.Panel.FirstMonth, shown[0].Index, shown[^1].Index),
            ChartAxis.OfShares("Retention",
                [.. shown.SelectMany(point => new[] { point.Month.Nrr!.Value, point.Month.Grr!.Value, point.Month.LogoRetention!.Value }), 1], fromZero: false),
            [
                Line("NRR", ColourRole.Forecast, LineStroke.Solid, month => month.Nrr),
                Line("GRR", ColourRole.Second, LineStroke.Dashed, month => month.Grr),
                Line("Logo retention", ColourRole.History, LineStroke.Dotted, month => month.LogoRetention),
            ],
            new ChartTable(["Month", "NRR", "GRR", "Logo retention", "NRR by movements", "Quick ratio"],
                [.. months.Select(point => (IReadOnlyList<string>)
                [
                    CalendarScale.Name(point.Month.Month) + (point.Month.SinceStart ? ", since the first month" : ""), NumberText.Share(point.Month.Nrr, 1),
                        NumberText.Share(point.Month.Grr, 1),
                    NumberText.Share(point.Month.LogoRetention, 1), NumberText.Share(point.Month.NrrMovements, 1), NumberText.Multiple(point.Month.QuickRatio),
                ])]))
        {
            Annotations = [new HorizontalLine("", ColourRole.Reference, 1)],
            Hover = [.. shown.Select(point => new ChartHover(point.Index, CalendarScale.Name(point.Month.Month),
            [
                new HoverRow("NRR", NumberText.Share(point.Month.Nrr, 1), ColourRole.Forecast),
                new HoverRow("GRR", NumberText.Share(point.Month.Grr, 1), ColourRole.Second),
                new HoverRow("Logo retention", NumberText.Share(point.Month.LogoRetention, 1), ColourRole.History),
            ]))],
            HowToRead = "NRR counts what the customers of 12 months ago pay now, expansion included; GRR counts them without any expansion, so it never exceeds 100 %; logo retention counts them by heads.",
            Definition = string.Join(" ", HistoryDefinitions.Ratios.Select(ratio => $"{ratio.Name}: {ratio.Definition}."))
                + " The axis does not start at zero.",
        };

        // Months without a cohort are gaps, not straight lines.
        LineSeries Line(string name, ColourRole role, LineStroke stroke, Func<HistoryMonth, double?> of) =>
            new(name, role, [.. Enumerable.Range(shown[0].Index, shown[^1].Index - shown[0].Index + 1)
                .Select(index => new ChartPoint(index, of(history.Months[index])))]) { Stroke = stroke };
    }
}
