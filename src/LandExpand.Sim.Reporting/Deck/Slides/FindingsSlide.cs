using LandExpand.Sim.Reporting.Deck.Shapes;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>What the run found out; no slide where it found nothing.</summary>
internal static class FindingsSlide
{
    public static IEnumerable<Slide> Of(SlideDeck deck, RunResults results) => BulletSlides.Of(deck, "Findings",
        "Findings are computed from the run by fixed rules; each sentence carries its number. Ask what would change them, and simulate that.",
        [.. results.Summary.Findings.Select(finding => new Paragraph(finding, 20) { Bullet = true, After = 14 })]);
}
