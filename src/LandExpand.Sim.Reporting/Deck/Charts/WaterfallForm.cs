using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>A waterfall as stacked columns on an invisible base, with connectors, whiskers and a label over each step.</summary>
internal static class WaterfallForm
{
    public static NativePlot Plot(NativeContext context)
    {
        var steps = context.Spec.Series.OfType<WaterfallSeries>().First().Steps;
        var columns = new List<NativeSeries> { new("Base (invisible)", NativeShape.Column, [.. steps.Select(step => (double?)Base(step))], null) };
        foreach (var (role, name) in new[] { (ColourRole.Total, "Total"), (ColourRole.Gain, "Gain"), (ColourRole.Loss, "Loss") })
        {
            Add(name, step => step.Role == role ? Above(step) : null, role, inLegend: true);
            Add($"{name}, below zero", step => step.Role == role ? Below(step) : null, role, inLegend: false);
        }

        // A line can hold one level for each step: three lines take turns, so that each connector has two points and a gap after them.
        for (var turn = 0; turn < 3; turn++)
        {
            var first = turn;
            columns.Add(new NativeSeries($"Connectors {first + 1}", NativeShape.Line, [.. steps.Select((_, index) => ((index - first + 3) % 3) switch
            {
                0 when index < steps.Count - 1 => steps[index].To,
                1 => index > 0 ? steps[index - 1].To : null,
                _ => (double?)null,
            })], DeckColour.Muted) { InLegend = false, Width = 0.75 });
        }

        columns.Add(new NativeSeries("Spread around the step's end", NativeShape.Line, [.. steps.Select(step => (double?)step.To)], null)
        {
            Whiskers = [.. steps.Select(step => (step.SpreadLow is { } low ? Math.Max(0, step.To - low) : 0, step.SpreadHigh is { } high ? Math.Max(0, high - step.To) : 0))],
        });
        columns.Add(new NativeSeries("Place of the label", NativeShape.Line, [.. steps.Select(step => (double?)Math.Max(Math.Max(step.From, step.To), step.SpreadHigh ?? double.MinValue))], null)
        {
            Labels = [.. steps.Select(step => step.Label)],
        });
        var beside = context.Spec.Annotations.OfType<LevelDifference>().SelectMany(difference => new[] { difference.Label, difference.SecondLine }).Select(text => TextMeasure.Width(text, 13, true) * 1.15).DefaultIfEmpty(0).Max();
        return new NativePlot(new NativeCategories(context.Spec.X.Title, [.. context.Spec.X.Ticks.Select(tick => tick.Label)]), context.Values(), columns)
        {
            Gap = 40,
            Overlays = [.. BridgeArrows.Of(context, steps.Count)],
            RoomRight = beside > 0 ? beside + 30 : 26,
        };

        void Add(string name, Func<WaterfallStep, double?> value, ColourRole role, bool inLegend)
        {
            var values = steps.Select(value).ToArray();
            if (values.Any(number => number is not null))
            {
                columns.Add(new NativeSeries(name, NativeShape.Column, values, context.Colours.Of(role)) { InLegend = inLegend });
            }
        }
    }

    // The invisible part: from zero to the end of the bar that is nearer to it; none where the bar crosses zero.
    private static double Base(WaterfallStep step) => Math.Max(0, Math.Min(step.From, step.To)) + Math.Min(0, Math.Max(step.From, step.To));

    private static double? Above(WaterfallStep step)
    {
        var length = Math.Max(0, Math.Max(step.From, step.To)) - Math.Max(0, Math.Min(step.From, step.To));
        return length > 0 ? length : null;
    }

    private static double? Below(WaterfallStep step)
    {
        var length = Math.Min(0, Math.Min(step.From, step.To)) - Math.Min(0, Math.Max(step.From, step.To));
        return length < 0 ? length : null;
    }
}
