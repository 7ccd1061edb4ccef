using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sweeps.Results;

/// <summary>What a factor of a sweep does to the mean of a metric.</summary>
/// <param name="Path">The parameter.</param>
/// <param name="Alone">The share of the variance between points that it explains alone; null where there are too few points.</param>
/// <param name="WithInteractions">The share with all its interactions; known for a complete grid alone.</param>
/// <param name="Rank">Partial rank correlation; null for words.</param>
/// <param name="Line">Standardised regression coefficient; null for words, and where a line cannot be fitted.</param>
public sealed record SweepEffect(string Path, double? Alone, double? WithInteractions, PartialRankCorrelation? Rank, RegressionCoefficient? Line);

/// <summary>
/// Which factors of a stored sweep move the mean of a metric; nothing is simulated. The variance is that between the plan's points: a factor varied over a wider range weighs more. A complete
/// grid is split exactly, with interactions; any other sample by correlation ratios, each factor alone.
/// </summary>
/// <param name="Sample">The points.</param>
/// <param name="IsGrid">Whether every combination of levels is there once.</param>
/// <param name="Effects">By factor, the one that explains most first.</param>
/// <param name="RSquared">The share that a line through all numeric factors explains; null where there is none.</param>
public sealed record SweepSensitivity(SweepSample Sample, bool IsGrid, IReadOnlyList<SweepEffect> Effects, double? RSquared)
{
    /// <exception cref="InputException">The metric or the factors do not vary.</exception>
    public static SweepSensitivity Of(SweepSample sample)
    {
        if (sample.Factors.Count == 0 || !sample.Means.Distinct().Skip(1).Any())
        {
            throw new InputException([new(sample.Sweep, 0, string.Empty, sample.Factors.Count == 0 ? "no factor varies over its finished points" : $"{sample.Metric.Title} is the same at all of its points", "a sweep in which something differs")]);
        }

        var split = FactorialVariance.Of([.. sample.Factors.Select(factor => factor.Levels)], sample.Means);
        double[][] inputs = [.. sample.Numbers.Select(factor => factor.Values!)];
        var (ranks, line) = (PartialRankCorrelation.Of(inputs, sample.Means), StandardisedRegression.Of(inputs, sample.Means));
        var numbers = sample.Numbers.Select((factor, place) => (factor.Path, place)).ToDictionary(entry => entry.Path, entry => entry.place);
        SweepEffect Effect(SampledFactor factor, int place) => new(
            factor.Path, split?[place].First ?? CorrelationRatio.Of(factor.Values ?? [.. factor.Levels.Select(level => (double)level)], sample.Means), split?[place].Total,
            numbers.TryGetValue(factor.Path, out var number) ? ranks[number] : null, numbers.ContainsKey(factor.Path) ? line?.Coefficients[number] : null);
        return new(sample, split is not null, [.. sample.Factors.Select(Effect).OrderByDescending(effect => effect.WithInteractions ?? effect.Alone ?? 0)], inputs.Length == 0 ? null : line?.RSquared);
    }
}
