using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios.Rules;

/// <summary>A design without anything to draw, and correlations of which one side is known exactly: legal, since a variant may make it uncertain, but worth a word.</summary>
internal static class UnusedSampling
{
    /// <summary>A sentence for each.</summary>
    public static IEnumerable<string> Of(Scenario scenario)
    {
        var uncertain = scenario.Slots.Where(slot => slot.IsUncertain).Select(slot => slot.Name).ToHashSet(StringComparer.Ordinal);
        if (scenario.Sampling.Design != SamplingDesign.Random && uncertain.Count == 0)
        {
            yield return "sampling.design has no effect: no parameter is uncertain";
        }

        foreach (var (first, second, _) in scenario.Correlations)
        {
            var known = new[] { first, second }.Where(name => !uncertain.Contains(name)).ToArray();
            if (known.Length > 0)
            {
                yield return $"The correlation between {first} and {second} has no effect: {string.Join(" and ", known)} {(known.Length == 1 ? "is" : "are")} known exactly";
            }
        }
    }
}
