using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>What the metrics of the deck mean.</summary>
internal static class DefinitionsSlide
{
    /// <summary>The metrics that a single run's deck shows.</summary>
    public static readonly IReadOnlyList<Metric> OfRun =
    [
        MetricCatalogue.Arr, MetricCatalogue.Nrr, MetricCatalogue.Grr, MetricCatalogue.LogoRetention, MetricCatalogue.MonthNew, MetricCatalogue.MonthExpansion,
        MetricCatalogue.MonthContraction, MetricCatalogue.MonthChurn, MetricCatalogue.ExpandedBy, MetricCatalogue.Concentration,
    ];

    /// <summary>The metrics that scenarios are compared by.</summary>
    public static readonly IReadOnlyList<Metric> OfComparison = [MetricCatalogue.Arr, MetricCatalogue.Nrr, MetricCatalogue.Grr];

    public static IEnumerable<Slide> Of(SlideDeck deck, IReadOnlyList<Metric> metrics) => TableSlides.Of(deck, "What the metrics mean",
        "These definitions hold for every chart in the deck. Compare with another company's figures only where its definitions agree.",
        [0.22, 0.78], ["Metric", "Definition"], [.. metrics.Select(metric => new[] { Capital(metric.Title), Capital(metric.Definition) + "." })], 12);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
