using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary>What a sensitivity study found.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Currency">Of its amounts.</param>
/// <param name="HorizonMonths">Its horizon.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Histories">Histories simulated.</param>
/// <param name="Rows">Rows of each Sobol' matrix.</param>
/// <param name="Inputs">The parameters studied.</param>
/// <param name="Metrics">By metric.</param>
/// <param name="Notes">What a reader must know, in sentences.</param>
public sealed record SensitivityResults(
    string Scenario, string Currency, int HorizonMonths, ulong Seed, long Histories, int Rows, IReadOnlyList<StudiedInput> Inputs, IReadOnlyList<MetricSensitivity> Metrics, IReadOnlyList<string> Notes);

/// <summary>One metric.</summary>
/// <param name="Metric">Which.</param>
/// <param name="Mean">Over the draws of all uncertain parameters and luck.</param>
/// <param name="Tornado">Bars, longest first; <see cref="TornadoBar.Input"/> is the place in <see cref="SensitivityResults.Inputs"/>. Empty where the metric is nowhere present.</param>
/// <param name="Effects">Morris screening by input; empty where the metric is nowhere present.</param>
/// <param name="Indices">Sobol' indices: inputs with an index of their own, then the others together where there are any, then luck.</param>
/// <param name="Pairs">Indices of pairs with an index of their own, largest first; empty unless asked for.</param>
/// <param name="Split">Chance against ignorance; null where nothing varies.</param>
/// <param name="RSquared">Share of the variance that a line through all inputs explains; null where there is none.</param>
public sealed record MetricSensitivity(
    MetricPoint Metric, MeanEstimate? Mean, IReadOnlyList<TornadoBar> Tornado, IReadOnlyList<ElementaryEffect> Effects, IReadOnlyList<InputIndex> Indices, IReadOnlyList<PairIndex> Pairs,
    VarianceSplit? Split, double? RSquared)
{
    /// <summary>The index of luck.</summary>
    public InputIndex Luck => Indices[^1];
}

/// <summary>The variance-based index of an input, with its correlations.</summary>
/// <param name="Name">The parameter's path, or <see cref="Others"/>, or <see cref="LuckName"/>.</param>
/// <param name="Index">Null where the metric does not vary.</param>
/// <param name="RankCorrelation">Partial rank correlation; null for others and luck.</param>
/// <param name="Coefficient">Standardised regression coefficient; null for others and luck.</param>
public sealed record InputIndex(string Name, SobolIndex? Index, PartialRankCorrelation? RankCorrelation, RegressionCoefficient? Coefficient)
{
    /// <summary>All uncertain parameters without an index of their own.</summary>
    public const string Others = "all other parameters";

    /// <summary>What would differ between two histories with equal parameters.</summary>
    public const string LuckName = "luck";
}

/// <summary>The interaction of two parameters.</summary>
public sealed record PairIndex(string First, string Second, Bootstrap Index);
