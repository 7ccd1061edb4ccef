using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>The sentences that every reader of a forecast needs, in one place for the report, the deck and the terminal.</summary>
public static class UncertaintyText
{
    /// <summary>Holds for every run; a run's own notes stand before it.</summary>
    public static IReadOnlyList<string> NotInTheSpread { get; } =
    [
        "Parameters given as plain numbers are taken as known exactly; only those given as distributions add to the spread.",
        "What the model does not know: a new competitor, a product that fails, a reorganised sales force, a change of law.",
        "That the scenario itself may be wrong. A different scenario is the way to ask; compare the two.",
    ];

    /// <summary>Monte Carlo error and forecast error, in plain words, and how this run came to its error.</summary>
    public static IReadOnlyList<string> Paragraphs(RunSummary summary) =>
    [
        .. Paragraphs(summary.Replications),
        .. PrecisionText.Sentences(summary),
        .. summary.Sampling is { Points: > 1 } sampling ? [$"Uncertain parameters are drawn by a design: {sampling.Headline}. {sampling.Errors}"] : Array.Empty<string>(),
    ];

    /// <summary>What holds of every run of as many replications.</summary>
    public static IReadOnlyList<string> Paragraphs(int replications) =>
    [
        $"The ± beside a mean and the interval beside a probability are Monte Carlo error: how far the figure could move if the same scenario were simulated again with other random numbers. It comes from stopping at {NumberText.Count(replications)} histories, covers the true value in 95 of 100 runs, and halves with four times as many.",
        "The spread between histories (P10 to P90 and the coloured bands) is what the scenario says may happen: the luck of single accounts, and where the scenario asks for them the market and the uncertainty of its parameters. More histories do not shrink it. It is as good as the scenario, and no better.",
    ];
}
