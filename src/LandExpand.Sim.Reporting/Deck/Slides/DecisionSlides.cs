using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Text;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>What a comparison in shared histories concludes: what is held equal, then a slide for each metric with its figures and conclusions, then the pick.</summary>
internal static class DecisionSlides
{
    /// <summary>The slides; none for runs that were only read.</summary>
    public static IEnumerable<Slide> Of(SlideDeck deck, RunComparison comparison)
    {
        if (comparison.Decision is not { } decision)
        {
            return [];
        }

        return
        [
            .. BulletSlides.Of(deck, "What is held equal, and what is not", "A difference means what these sentences leave open.",
                Bullets([.. ComparisonText.Footing(comparison), .. ComparisonText.Cautions(comparison), .. DecisionText.Starts(comparison), .. comparison.Notes, .. decision.Notes])),
            .. decision.Pick is { } pick ? BulletSlides.Of(deck, $"The pick: {DecisionText.Name(comparison, pick.Best)}", "Ranking and selection (Kim and Nelson 2001).", Bullets(DecisionText.Pick(comparison, pick))) : [],
            .. decision.Metrics.SelectMany(metric => Metric(deck, comparison, metric)),
        ];
    }

    private static IReadOnlyList<Paragraph> Bullets(IEnumerable<string> sentences) => [.. sentences.Select(sentence => new Paragraph(sentence, 18) { Bullet = true, After = 10 })];

    private static IEnumerable<Slide> Metric(SlideDeck deck, RunComparison comparison, MetricDecision metric)
    {
        string[] conclusions = [.. DecisionText.Conclusions(comparison, metric)];
        return ComparisonSlides.Table(deck, DecisionText.Winner(comparison, metric), string.Join('\n', conclusions), DecisionTables.Alternatives(comparison, metric), conclusions.Skip(1));
    }
}
