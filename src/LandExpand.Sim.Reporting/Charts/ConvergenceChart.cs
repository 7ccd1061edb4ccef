using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>The running mean of NRR at the horizon over the first histories, with its 95 % interval: whether enough were simulated.</summary>
public static class ConvergenceChart
{
    public const string Key = "convergence";
    private const int Points = 60;
    private const int FewestHistories = 10;

    /// <summary>From where on the vertical axis must hold the interval: before it, the interval is too wide to be read.</summary>
    private const double ShownFrom = 0.02;

    public static ChartSpec? Describe(RunResults results)
    {
        // Histories of one randomisation hang together: the error is that between whole ones.
        var points = results.Summary.Sampling?.Points ?? 1;
        var all = results.Values(MetricCatalogue.Nrr, results.Horizon).ToArray();
        var values = points > 1 ? all : [.. all.Where(float.IsFinite)];

        // Evenly spaced in √n, as the error falls with it.
        var estimates = Enumerable.Range(1, Points).Select(point => (int)Math.Ceiling(values.Length / points * Math.Pow(point / (double)Points, 2)) * points)
            .Where(count => count >= FewestHistories).Distinct().Select(count => RandomisedMean.Of<float>(values.AsSpan(0, count), points))
            .OfType<MeanEstimate>().Where(estimate => estimate.Low is not null).ToArray();
        if (values.Length < 2 * FewestHistories || estimates.Length == 0)
        {
            return null;
        }

        var last = estimates[^1];
        var shown = estimates.Where(estimate => estimate.N >= ShownFrom * values.Length).SelectMany(estimate => new[] { estimate.Low!.Value, estimate.High!.Value }).ToArray();
        var y = ChartAxis.OfShares("Mean NRR", shown, fromZero: false);
        var ticks = RoundTicks.Over(0, values.Length).Where(tick => tick <= values.Length);
        string Within(double value) => NumberText.Share(value, 2);
        double Clipped(double value) => Math.Clamp(value, y.Minimum, y.Maximum);

        return new ChartSpec(
            Key,
            $"{NumberText.Count(last.N)} histories fix the mean NRR at {NumberText.ShareWithError(last.Mean, last.Low, last.High)}; four times as many would halve that error",
            $"Mean NRR at {MonthScale.LongName(results, results.Horizon)} over the first histories, with its 95 % interval",
            new ChartAxis("Histories simulated", AxisNumber.Count, 0, values.Length, [.. ticks.Select(tick => new ChartTick(tick, NumberText.Count(tick)))]),
            y,
            [
                new BandSeries("95 % interval of the mean", ColourRole.ForecastOuter, [.. estimates.Select(estimate => new ChartRange(estimate.N, Clipped(estimate.Low!.Value), Clipped(estimate.High!.Value)))]),
                new LineSeries("Running mean", ColourRole.Forecast, [.. estimates.Select(estimate => new ChartPoint(estimate.N, Clipped(estimate.Mean)))]),
            ],
            new ChartTable(["Histories", "Mean NRR", "95 % interval"],
                [.. estimates.Select(estimate => (IReadOnlyList<string>)[NumberText.Count(estimate.N), Within(estimate.Mean), $"{Within(estimate.Low!.Value)} to {Within(estimate.High!.Value)}"])]))
        {
            Annotations = [new HorizontalLine("", ColourRole.Reference, last.Mean)],
            Hover = [.. estimates.Select(estimate => new ChartHover(estimate.N, $"{NumberText.Count(estimate.N)} histories",
            [
                new HoverRow("Mean NRR", Within(estimate.Mean), ColourRole.Forecast),
                new HoverRow("95 % interval", $"{Within(estimate.Low!.Value)} to {Within(estimate.High!.Value)}"),
            ]))],
            HowToRead = "The line settles as histories are added, and the band around it says how far it may still be from where it would settle. "
                + "This is the error of stopping early, not the spread of what may happen: more histories narrow this band and no other.",
            Definition = "The mean of NRR over the first n histories where it is defined, with Student's 95 % interval. The axis does not start at zero; the band may be cut at its left end.",
        };
    }
}
