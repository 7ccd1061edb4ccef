using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>Whose scenario, over which time, from how many histories.</summary>
internal static class TitleSlide
{
    /// <summary>The first slide.</summary>
    /// <param name="deck">The deck.</param>
    /// <param name="heading">What the deck is about.</param>
    /// <param name="about">Lines under it; date and confidentiality follow them.</param>
    /// <param name="notes">What the speaker reads before that the charts can be edited.</param>
    public static void Add(SlideDeck deck, string heading, IReadOnlyList<string> about, string notes)
    {
        var layout = deck.Package.TitleLayout;
        string[] lines = [.. about, .. new[] { deck.Options.Date, deck.Options.Confidentiality }.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!)];
        deck.Package.Add(layout, _ =>
        [
            .. layout.Title is { } title ? [TextShape.Placeholder(2, "Title", title.Mark, [heading], SizeOf(title.Place, title.Size, [heading], true))] : Array.Empty<System.Xml.Linq.XElement>(),
            .. layout.Subtitle is { } subtitle
                ? [TextShape.Placeholder(3, "Subtitle", subtitle.Mark, lines, SizeOf(subtitle.Place, subtitle.Size, lines, false))]
                : new[] { TextShape.Box(3, "Subtitle", deck.Contents.SplitBottom(deck.Contents.Height / 3).Bottom, lines.Select(line => new Paragraph(line, 16) { After = 6 })) },
        ], $"{notes}\nEvery chart in this deck can be edited: Chart Design, Edit Data.");
    }

    // Null where the layout's own size fits.
    private static double? SizeOf(Area? place, double own, string[] lines, bool bold)
    {
        if (place is not { } area)
        {
            return null;
        }

        var (width, height) = (area.Width / (double)Point - 16, area.Height / (double)Point - 8);
        double[] sizes = [own, .. new[] { 54.0, 48, 44, 40, 36, 32, 28, 24, 20, 18, 16, 14, 12 }.Where(size => size < own)];
        var fitting = sizes.FirstOrDefault(size => lines.Sum(line => TextMeasure.Height(line, size, width, bold) + (bold ? 0 : size / 4)) <= height, sizes[^1]);
        return fitting < own ? fitting : null;
    }
}
