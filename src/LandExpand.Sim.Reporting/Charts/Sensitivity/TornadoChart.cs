using System.Globalization;
using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Sensitivity;

/// <summary>The metric with each parameter at its P10 and at its P90, the longest bar on top.</summary>
public static class TornadoChart
{
    private const int MostBars = 20;

    /// <summary>Null where nothing moves the metric.</summary>
    public static ChartSpec? Describe(SensitivityResults results, MetricSensitivity metric)
    {
        TornadoBar[] bars = [.. metric.Tornado.Take(MostBars).Where(bar => bar.Swing.Mean != 0 || bar.FromLow.Mean != 0 || bar.FromHigh.Mean != 0)];
        if (bars.Length == 0)
        {
            return null;
        }

        string Value(double value) => NumberText.Of(metric.Metric.Metric.Unit, value, results.Currency);
        string Change(double value) => MetricNumbers.Difference(metric.Metric, value, results.Currency);
        var centre = bars[0].Low.Mean - bars[0].FromLow.Mean;
        var inputs = bars.Select(bar => results.Inputs[bar.Input]).ToArray();
        var first = bars[0];
        IReadOnlyList<RowBar> Ends(Func<TornadoBar, MeanEstimate> end, Func<StudiedInput, double> at) =>
            [.. bars.Select((bar, row) => new RowBar(row, centre, end(bar).Mean, Number(at(inputs[row]))))];

        return new ChartSpec(
            $"tornado-{metric.Metric.Name}",
            $"{metric.Metric.Title} goes from {Value(first.Low.Mean)} to {Value(first.High.Mean)} as {inputs[0].Name} goes from {Number(inputs[0].Low)} to {Number(inputs[0].High)}",
            $"Mean {metric.Metric.Title} with one parameter at its P10 and at its P90, all others at their medians",
            MetricNumbers.Axis(metric.Metric, bars.SelectMany(bar => new[] { bar.Low.Mean, bar.High.Mean }), results.Currency),
            ChartAxis.OfCategories("", [.. inputs.Select(input => input.Name)]) with { Reversed = true },
            [
                new RowBarSeries("Parameter at its P10", ColourRole.Second, Ends(bar => bar.Low, input => input.Low)),
                new RowBarSeries("Parameter at its P90", ColourRole.Forecast, Ends(bar => bar.High, input => input.High)),
            ],
            new ChartTable(["Parameter", "P10", "P90", "Metric at P10", "Metric at P90", "Change from P10 to P90", "95 % interval"],
                [.. bars.Select((bar, row) => (IReadOnlyList<string>)
                [
                    inputs[row].Name, Number(inputs[row].Low), Number(inputs[row].High), Value(bar.Low.Mean), Value(bar.High.Mean), Change(bar.Swing.Mean),
                    bar.Swing is { Low: { } low, High: { } high } ? $"{Change(low)} to {Change(high)}" : NumberText.Absent,
                ])]))
        {
            Annotations = [new VerticalLine("", ColourRole.Reference, centre)],
            Hover = [.. bars.Select((bar, row) => new ChartHover(row, inputs[row].Name,
            [
                new HoverRow($"at P10, {Number(inputs[row].Low)}", Value(bar.Low.Mean), ColourRole.Second), new HoverRow($"at P90, {Number(inputs[row].High)}", Value(bar.High.Mean), ColourRole.Forecast),
                new HoverRow("change", Change(bar.Swing.Mean)),
            ]))],
            HowToRead = "Each bar shows how far the mean moves when one parameter alone goes from a low to a high value of its range, written at the bar's ends. The dashed line is the mean with every parameter at its median.",
            Definition = $"{metric.Metric.Title}: {metric.Metric.Metric.Definition}. Mean over histories under the same luck at both ends, so that their difference is the parameter's.",
        };
    }

    internal static string Number(double value) => value.ToString(Math.Abs(value) is >= 1000 or 0 ? "#,0" : "G3", CultureInfo.InvariantCulture);
}
