using LandExpand.Sim.Reporting.Deck.Shapes;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>What the scenario states otherwise than the defaults; no slide where that is not known.</summary>
internal static class AssumptionsSlide
{
    public static IEnumerable<Slide> Of(SlideDeck deck, RunResults results) => results is { Scenario: not null, Assumptions.Count: 0 }
        ? BulletSlides.Of(deck, "Every assumption stands at its default", "A forecast on defaults describes a plausible company, not yours: replace what you know.",
            [.. Defaults.Select(sentence => new Paragraph(sentence, 20) { Bullet = true, After = 12 })])
        : Differing(deck, results);

    private static readonly string[] Defaults =
    [
        "The scenario states nothing otherwise than the defaults, so the forecast is of a plausible company, not of a particular one.",
        "\"landexpand describe\" lists every parameter with its default and where that comes from; scenario.resolved.json holds every value as used.",
    ];

    private static IEnumerable<Slide> Differing(SlideDeck deck, RunResults results) => TableSlides.Of(deck, "Assumptions that differ from the defaults",
        "The forecast is as good as these values. The last column says where the default comes from; a value of your own should have a source as good as that.\nAll other parameters have their default; \"landexpand describe\" lists them with sources.",
        [0.26, 0.31, 0.15, 0.28], ["Assumption", "What it is", "Value (default)", "Where the default comes from"],
        [.. results.Assumptions.Select(assumption => new[] { assumption.Path.Replace(".", ".\u200B", StringComparison.Ordinal), WithUnit(assumption.Meaning, assumption.Unit), $"{assumption.Value} ({assumption.Default})", assumption.Source })], 11);

    private static string WithUnit(string meaning, string unit) => unit.Length == 0 ? meaning : $"{meaning.TrimEnd('.')} ({unit}).";
}
