using LandExpand.Sim.Reporting.Deck.Shapes;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>Paragraphs over as many slides as they need; a little smaller where that saves a slide.</summary>
internal static class BulletSlides
{
    private static readonly double[] Scales = [1, 0.94, 0.88, 0.82, 0.76];

    public static IEnumerable<Slide> Of(SlideDeck deck, string title, string notes, IReadOnlyList<Paragraph> wanted)
    {
        var scale = Scales.FirstOrDefault(scale => PagesOf(At(scale)).Count <= 1, 1);
        var paragraphs = At(scale);
        var pages = PagesOf(paragraphs);
        return pages.Select((page, index) => new Slide(pages.Count == 1 ? title : $"{title} ({index + 1} of {pages.Count})",
            _ => [TextShape.Box(10, title, deck.Contents, paragraphs.Skip(page.From).Take(page.Count))], notes));

        Paragraph[] At(double scale) => [.. wanted.Select(paragraph => paragraph with { Size = Math.Round(paragraph.Size * scale, 1), After = paragraph.After * scale })];

        IReadOnlyList<(int From, int Count)> PagesOf(Paragraph[] paragraphs)
        {
            var pages = TableSlides.Pages(deck.ContentHeight, [.. paragraphs.Select(paragraph => paragraph.HeightAt(deck.ContentWidth) * 1.03)]).ToList();
            for (var page = 0; page + 1 < pages.Count; page++)
            {
                // A heading goes with what follows it.
                if (pages[page] is { Count: > 1 } full && paragraphs[full.From + full.Count - 1].Heading)
                {
                    pages[page] = full with { Count = full.Count - 1 };
                    pages[page + 1] = (pages[page + 1].From - 1, pages[page + 1].Count + 1);
                }
            }

            return pages;
        }
    }
}
