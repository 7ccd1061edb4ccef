using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>Bars that lie on named rows: from zero, from a centre to either side, as a part of a whole, or side by side. Their words and the ends of their errors are shapes over the chart.</summary>
internal static class BarsForm
{
    private const int MostRows = 12;

    /// <summary>Whether bars can be stacked so that each lies where it is: from zero, or all of them over zero.</summary>
    public static bool Draws(ChartSeries series) => series is RowBarSeries rows && rows.Bars.All(bar => bar.From == 0 || (bar.From > 0 && bar.To > 0));

    public static NativePlot Plot(NativeContext context)
    {
        var (axis, all) = (context.Spec.X, context.Spec.Series.Cast<RowBarSeries>().ToArray());
        var names = context.Spec.Y.Ticks.Take(MostRows).Select(tick => tick.Label).ToArray();
        var lanes = all.Max(series => series.Lanes);
        // Bars side by side are rows of their own, of which the first has the name.
        string[] places = [.. names.SelectMany(name => Enumerable.Range(0, lanes).Select(lane => lane == 0 ? name : ""))];
        int Place(RowBarSeries series, RowBar bar) => (bar.Row * lanes) + series.Lane;
        RowBar?[] At(RowBarSeries series) => [.. places.Select((_, place) => series.Bars.FirstOrDefault(bar => Place(series, bar) == place))];
        var step = axis.Ticks.Count > 1 ? axis.Ticks[1].Value - axis.Ticks[0].Value : axis.Maximum - axis.Minimum;
        return new NativePlot(
            new NativeCategories("", places),
            new NativeValues(axis.Minimum, axis.Maximum, step, NumberFormats.Of(axis, context.Currency), [.. axis.Ticks.Select(tick => tick.Label)]),
            all is [var whole, var part] && lanes == 1 ? Floating(whole, At(whole), part, At(part), context.Colours)
                : [.. all.Select(series => new NativeSeries(series.Name, NativeShape.Column, [.. At(series).Select(bar => bar?.To)], context.Colours.Of(series.Role)) { InLegend = series.InLegend })])
        {
            IsHorizontal = true,
            Gap = lanes > 1 ? 25 : 60,
            RoomRight = Math.Max(30, all.SelectMany(series => series.Bars).Where(bar => bar.To >= bar.From && Across(bar.SpreadHigh ?? bar.To) > 0.85).Select(bar => TextMeasure.Width(bar.Label, 11) * 1.2).DefaultIfEmpty(0).Max() + 12),
            Overlays =
            [
                .. context.Spec.Annotations.OfType<VerticalLine>().Where(line => Across(line.X) is >= 0 and <= 1).Select(line => new OverlayLine(Across(line.X), 0, Across(line.X), 1, context.Colours.Of(line.Role), "dash")),
                .. all.SelectMany(series => series.Bars.Where(bar => bar.Row < names.Length).SelectMany(bar => Ends(bar, (Place(series, bar) + 0.5) / places.Length))),
            ],
        };

        double Across(double value) => (value - axis.Minimum) / (axis.Maximum - axis.Minimum);

        IEnumerable<Overlay> Ends(RowBar bar, double y)
        {
            var (low, high, leftward) = (bar.SpreadLow ?? bar.To, bar.SpreadHigh ?? bar.To, bar.To < bar.From);
            if (high > low)
            {
                yield return new OverlayLine(Across(low), y, Across(high), y, DeckColour.Text, null) { Width = 1.25 };
            }

            if (bar.Label.Length > 0)
            {
                yield return new OverlayText(Across(leftward ? Math.Min(low, bar.To) : Math.Max(high, bar.To)), y, bar.Label, 11, DeckColour.Text, false, leftward ? TextAlign.Right : TextAlign.Left)
                {
                    LinesDown = -0.5, Right = leftward ? -4 : 4,
                };
            }
        }
    }

    /// <summary>Two bars a row, wherever they lie: a support that is not seen, then the parts of the one before, of the other, and of the one after it.</summary>
    private static IReadOnlyList<NativeSeries> Floating(RowBarSeries one, RowBar?[] ones, RowBarSeries other, RowBar?[] others, DeckColours colours)
    {
        if (one.Bars.Concat(other.Bars).All(bar => bar.From == 0) && ones.Zip(others).All(row => row.First is null || row.Second is null))
        {
            // Bars from zero, each row of the one series or the other: these may point down.
            return
            [
                new NativeSeries(one.Name, NativeShape.Column, [.. ones.Select(bar => bar?.To)], colours.Of(one.Role)),
                new NativeSeries(other.Name, NativeShape.Column, [.. others.Select(bar => bar?.To)], colours.Of(other.Role)),
            ];
        }

        var parts = ones.Zip(others, Parts).ToArray();
        return
        [
            new NativeSeries("Start", NativeShape.Column, [.. parts.Select(part => (double?)part.Support)], null) { InLegend = false },
            new NativeSeries(one.Name, NativeShape.Column, [.. parts.Select(part => (double?)part.Before)], colours.Of(one.Role)),
            new NativeSeries(other.Name, NativeShape.Column, [.. parts.Select(part => (double?)part.Middle)], colours.Of(other.Role)),
            new NativeSeries($"{one.Name}, to the right", NativeShape.Column, [.. parts.Select(part => (double?)part.After)], colours.Of(one.Role)) { InLegend = false },
        ];
    }

    private static (double Support, double Before, double Middle, double After) Parts(RowBar? one, RowBar? other)
    {
        var (low, high) = one is null ? (double.NaN, double.NaN) : (Math.Min(one.From, one.To), Math.Max(one.From, one.To));
        var (otherLow, otherHigh) = other is null ? (double.NaN, double.NaN) : (Math.Min(other.From, other.To), Math.Max(other.From, other.To));
        return (one, other) switch
        {
            (null, null) => (0, 0, 0, 0),
            (null, _) => (otherLow, 0, otherHigh - otherLow, 0),
            (_, null) => (low, high - low, 0, 0),
            _ when low >= otherLow && high <= otherHigh && low == otherLow => (low, high - low, otherHigh - high, 0), // the shorter one in front
            _ => (Math.Min(low, otherLow), Math.Max(otherLow - low, 0), otherHigh - otherLow, Math.Max(high - Math.Max(otherHigh, low), 0)),
        };
    }
}
