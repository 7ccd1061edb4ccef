using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Text;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>Monte Carlo error against forecast error, and what the spread does not contain.</summary>
internal static class UncertaintySlide
{
    public static IEnumerable<Slide> Of(SlideDeck deck, IReadOnlyList<string> paragraphs, IReadOnlyList<string> notes) => BulletSlides.Of(deck, "How sure these numbers are",
        "Monte Carlo error is about the computer and can be made as small as wanted; the spread between histories is about the world, and cannot.",
    [
        .. paragraphs.Select(text => new Paragraph(text, 16) { After = 10 }),
        new Paragraph("What the spread does not contain", 18) { Bold = true, Heading = true, After = 6 },
        .. notes.Concat(UncertaintyText.NotInTheSpread).Select(text => new Paragraph(text, 16) { Bullet = true, After = 6 }),
    ]);
}
