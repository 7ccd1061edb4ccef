using LandExpand.Sim.Reporting.Deck.Shapes;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>Paragraphs over as many slides as they need.</summary>
internal static class BulletSlides
{
    public static IEnumerable<Slide> Of(SlideDeck deck, string title, string notes, IReadOnlyList<Paragraph> paragraphs)
    {
        var pages = TableSlides.Pages(deck.ContentHeight, [.. paragraphs.Select(paragraph => paragraph.HeightAt(deck.ContentWidth) * 1.03)]);
        return pages.Select((page, index) => new Slide(pages.Count == 1 ? title : $"{title} ({index + 1} of {pages.Count})",
            _ => [TextShape.Box(10, title, deck.Contents, paragraphs.Skip(page.From).Take(page.Count))], notes));
    }
}
