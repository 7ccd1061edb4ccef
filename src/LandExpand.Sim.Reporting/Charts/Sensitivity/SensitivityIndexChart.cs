using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Sensitivity;

/// <summary>The variance of a metric by parameter: what each explains alone, and with all its interactions; luck is one of them.</summary>
public static class SensitivityIndexChart
{
    private const int MostBars = 20;

    /// <summary>Null where the metric does not vary.</summary>
    public static ChartSpec? Describe(MetricSensitivity metric)
    {
        var shown = metric.Indices.Where(index => index.Index is not null).OrderByDescending(index => index.Index!.Total.Value).Take(MostBars).ToArray();
        if (shown.Length == 0)
        {
            return null;
        }

        static string Share(double value) => NumberText.Share(value, Math.Abs(value) < 0.0995 ? 1 : 0);
        static string Interval(Bootstrap of) => of is { Low: { } low, High: { } high } ? $"{Share(low)} to {Share(high)}" : NumberText.Absent;

        // An index is at least 0; an estimate that is not is drawn at 0, and stands in the table as it is.
        static RowBar Bar(Bootstrap of, int row) => new(row, 0, Math.Max(of.Value, 0), Share(of.Value), of.Low is { } low ? Math.Max(low, 0) : null, of.High is { } high ? Math.Max(high, 0) : null);
        IReadOnlyList<RowBar> Bars(Func<SobolIndex, Bootstrap> of) => [.. shown.Select((index, row) => Bar(of(index.Index!), row))];
        return new ChartSpec(
            $"indices-{metric.Metric.Name}",
            SensitivityText.Headline(metric),
            $"Share of the variance of {metric.Metric.Title}, with 95 % intervals",
            ChartAxis.OfShares("Share of variance", shown.SelectMany(index => new[] { 0, index.Index!.First.High ?? 0, index.Index.Total.High ?? index.Index.Total.Value }), fromZero: true),
            ChartAxis.OfCategories("", [.. shown.Select(index => index.Name)]) with { Reversed = true },
            [
                new RowBarSeries("Alone (first order)", ColourRole.Forecast, Bars(index => index.First)) { Lanes = 2, Lane = 0 },
                new RowBarSeries("With all its interactions (total)", ColourRole.ForecastInner, Bars(index => index.Total)) { Lanes = 2, Lane = 1 },
            ],
            new ChartTable(["Input", "Alone", "95 % interval", "With interactions", "95 % interval", "Partial rank correlation", "95 % interval"],
                [.. shown.Select(index => (IReadOnlyList<string>)
                [
                    index.Name, Share(index.Index!.First.Value), Interval(index.Index.First), Share(index.Index.Total.Value), Interval(index.Index.Total),
                    index.RankCorrelation is { } rank ? NumberText.Fixed(rank.Value, 2) : NumberText.Absent,
                    index.RankCorrelation is { Low: { } low, High: { } high } ? $"{NumberText.Fixed(low, 2)} to {NumberText.Fixed(high, 2)}" : NumberText.Absent,
                ])]))
        {
            Hover = [.. shown.Select((index, row) => new ChartHover(row, index.Name,
            [
                new HoverRow("alone", $"{Share(index.Index!.First.Value)} ({Interval(index.Index.First)})", ColourRole.Forecast),
                new HoverRow("with interactions", $"{Share(index.Index.Total.Value)} ({Interval(index.Index.Total)})", ColourRole.ForecastInner),
            ]))],
            HowToRead = "The upper bar: how much of the variance would go, on average, if this input alone were known. The lower bar: how much would remain if everything but this input were known. "
                + "Luck is the chance in single histories, which no research removes.",
            Definition = "Sobol' indices, first order and total (Azzini, Mara and Rosati 2021), over independent draws of the parameters; intervals by bootstrap.",
        };
    }
}
