using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>The arrows of a bridge: from level to level beside the plot, with the difference; and above it, with the growth a year.</summary>
internal static class BridgeArrows
{
    private const double Beside = 10; // points from the plot to the arrow
    private const double Above = 20;

    /// <param name="context">The chart.</param>
    /// <param name="steps">How many columns it has.</param>
    public static IEnumerable<Overlay> Of(NativeContext context, int steps)
    {
        var axis = context.Spec.Y;
        double Down(double level) => 1 - ((level - axis.Minimum) / (axis.Maximum - axis.Minimum));
        double Across(double step) => (step + 0.5) / steps;
        return context.Spec.Annotations.SelectMany(annotation => annotation switch
        {
            LevelDifference difference => Levels(difference, context.Colours.Of(difference.Role), Across, Down),
            GrowthArrow growth => Growth(growth, Across(growth.FromX), Across(growth.ToX)),
            _ => [],
        });
    }

    private static IEnumerable<Overlay> Levels(LevelDifference difference, DeckColour colour, Func<double, double> across, Func<double, double> down)
    {
        var (from, to) = (down(difference.FromY), down(difference.ToY));
        foreach (var (x, y) in new[] { (across(difference.FromX), from), (across(difference.ToX), to) })
        {
            yield return new OverlayLine(x, y, 1, y, DeckColour.Muted, "sysDot") { Width = 0.75, ToShift = (Beside + 4, 0) };
        }

        yield return new OverlayLine(1, from, 1, to, colour, null) { Arrow = true, FromShift = (Beside, 0), ToShift = (Beside, 0) };
        yield return new OverlayText(1, (from + to) / 2, difference.Label, 13, DeckColour.Text, true, TextAlign.Left) { Right = Beside + 8, LinesDown = -1 };
        yield return new OverlayText(1, (from + to) / 2, difference.SecondLine, 12, DeckColour.Muted, false, TextAlign.Left) { Right = Beside + 8 };
    }

    private static IEnumerable<Overlay> Growth(GrowthArrow growth, double from, double to)
    {
        yield return new OverlayLine(from, 0, from, 0, DeckColour.Muted, null) { Width = 1, FromShift = (0, 4 - Above), ToShift = (0, -Above) };
        yield return new OverlayLine(from, 0, to, 0, DeckColour.Muted, null) { Width = 1, FromShift = (0, -Above), ToShift = (0, -Above) };
        yield return new OverlayLine(to, 0, to, 0, DeckColour.Muted, null) { Width = 1, Arrow = true, FromShift = (0, -Above), ToShift = (0, 8 - Above) };
        yield return new OverlayText((from + to) / 2, 0, growth.Label, 13, DeckColour.Text, true, TextAlign.Centre) { LinesDown = -1.75, Fill = DeckColour.Page };
    }
}
