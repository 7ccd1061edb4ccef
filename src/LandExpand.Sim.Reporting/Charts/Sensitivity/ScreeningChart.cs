using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Sensitivity;

/// <summary>Morris screening: how much each parameter moves the metric over its whole range, and how unevenly.</summary>
public static class ScreeningChart
{
    private const int MostBars = 20;

    /// <summary>Null where nothing moves the metric.</summary>
    public static ChartSpec? Describe(SensitivityResults results, MetricSensitivity metric)
    {
        // Effects are per unit of probability and moves are halves of the range: half of an effect is what a move did.
        var shown = metric.Effects.Select((effect, input) => (results.Inputs[input].Name, Effect: effect)).Where(entry => entry.Effect.MuStar.Mean > 0)
            .OrderByDescending(entry => entry.Effect.MuStar.Mean).Take(MostBars).ToArray();
        if (shown.Length == 0)
        {
            return null;
        }

        string Change(double value) => MetricNumbers.Difference(metric.Metric, value / 2, results.Currency).TrimStart('+');
        IReadOnlyList<RowBar> Bars(Func<ElementaryEffect, double> of, bool error) => [.. shown.Select((entry, row) => new RowBar(
            row, 0, of(entry.Effect) / 2, Change(of(entry.Effect)), error ? entry.Effect.MuStar.Low / 2 : null, error ? entry.Effect.MuStar.High / 2 : null))];
        return new ChartSpec(
            $"screening-{metric.Metric.Name}",
            $"Over its whole range {shown[0].Name} moves {metric.Metric.Title} most: by {Change(shown[0].Effect.MuStar.Mean)} for half of the range, on average",
            $"Change of {metric.Metric.Title} for a move through half of a parameter's range, wherever the others stand",
            MetricNumbers.Axis(metric.Metric, shown.SelectMany(entry => new[] { 0, (entry.Effect.MuStar.High ?? 0) / 2, (entry.Effect.Sigma ?? 0) / 2 }), results.Currency) with { Title = "Change" },
            ChartAxis.OfCategories("", [.. shown.Select(entry => entry.Name)]) with { Reversed = true },
            [
                new RowBarSeries("Mean size (μ*)", ColourRole.Forecast, Bars(effect => effect.MuStar.Mean, error: true)) { Lanes = 2, Lane = 0 },
                new RowBarSeries("Unevenness (σ)", ColourRole.SecondBand, Bars(effect => effect.Sigma ?? 0, error: false)) { Lanes = 2, Lane = 1 },
            ],
            new ChartTable(["Parameter", "Mean change", "Mean size (μ*)", "Unevenness (σ)"],
                [.. shown.Select(entry => (IReadOnlyList<string>)
                    [entry.Name, MetricNumbers.Difference(metric.Metric, entry.Effect.Mu.Mean / 2, results.Currency), Change(entry.Effect.MuStar.Mean), entry.Effect.Sigma is { } sigma ? Change(sigma) : NumberText.Absent])]))
        {
            Hover = [.. shown.Select((entry, row) => new ChartHover(row, entry.Name,
                [new HoverRow("mean size", Change(entry.Effect.MuStar.Mean), ColourRole.Forecast), new HoverRow("unevenness", Change(entry.Effect.Sigma ?? 0), ColourRole.SecondBand)]))],
            HowToRead = "A long upper bar: the parameter matters. A lower bar nearly as long: how much it matters depends on where it and the others stand, or on luck.",
            Definition = "Elementary effects along trajectories (Morris 1991) with the mean of their sizes (Campolongo, Cariboni and Saltelli 2007), each trajectory under one luck.",
        };
    }
}
