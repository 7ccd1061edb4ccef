using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Fitting;

/// <summary>How many accounts left, or grew, in each month beside how many the estimates expect: whether rates hold all along the record, and whether accounts move together.</summary>
public static class MonthlyCountsChart
{
    /// <summary>Null where nothing happened.</summary>
    public static ChartSpec? Describe(FitResults results, MonthlyCounts counts)
    {
        var last = counts.Seen.Length - 1;
        if (counts.Seen.Sum() <= 0 || last < 2)
        {
            return null;
        }

        int[] months = [.. Enumerable.Range(1, last)];
        var outside = months.Count(month => counts.Seen[month] is var seen && (seen < Low(counts.Expected[month]) || seen > High(counts.Expected[month])));
        var what = counts.What == MonthlyCounts.Churn ? "left" : "grew";
        string Month(int month) => results.Panel.FirstMonth.AddMonths(month).ToString();
        return new(
            $"monthly-{counts.What}",
            $"{NumberText.Counted(outside, "month", "months")} of {NumberText.Count(last)} {(outside == 1 ? "lies" : "lie")} outside what chance makes of the fitted rate of accounts that {what}: about {NumberText.Count(Math.Round(0.1 * last))} would by chance",
            $"Accounts that {what}, by month of the record",
            RecordAxis.Of(results.Panel.FirstMonth, 1, last),
            ChartAxis.OfValues("Accounts", AxisNumber.Count, [0, months.Max(month => Math.Max(counts.Seen[month], High(counts.Expected[month])))], value => NumberText.Count(value), fromZero: true),
            [
                new BandSeries("Nine in ten by chance", ColourRole.ForecastOuter, [.. months.Select(month => new ChartRange(month, Low(counts.Expected[month]), High(counts.Expected[month])))]),
                new LineSeries("Expected", ColourRole.Forecast, [.. months.Select(month => new ChartPoint(month, counts.Expected[month]))]),
                new LineSeries("As seen", ColourRole.Reference, [.. months.Select(month => new ChartPoint(month, counts.Seen[month]))]) { Marks = last <= 40 },
            ],
            new(["Month", "As seen", "Expected", "Nine in ten by chance"], [.. months.Select(month => (IReadOnlyList<string>)
                [Month(month), NumberText.Count(counts.Seen[month]), NumberText.Fixed(counts.Expected[month], 1), $"{NumberText.Count(Low(counts.Expected[month]))} to {NumberText.Count(High(counts.Expected[month]))}"])]))
        {
            Hover = [.. months.Select(month => new ChartHover(month, Month(month), [new HoverRow("as seen", NumberText.Count(counts.Seen[month]), ColourRole.Reference), new HoverRow("expected", NumberText.Fixed(counts.Expected[month], 1), ColourRole.Forecast)]))],
            HowToRead = "A line that leaves the band for months on end says that the rate has changed. One that jumps in and out says that accounts move together more than independent ones would.",
            Definition = "Expected: the sum over the accounts that were there of their fitted probabilities. The band: 5th to 95th percentile of a Poisson count of that mean.",
        };
    }

    private static double Low(double mean) => mean > 0 ? PoissonQuantile.Of(0.05, mean) : 0;

    private static double High(double mean) => mean > 0 ? PoissonQuantile.Of(0.95, mean) : 0;
}
