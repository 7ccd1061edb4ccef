using System.Globalization;
using System.Numerics;
using LandExpand.Sim.Scenarios.Tree;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios.Rules;

/// <summary>What a design and correlations need of the scenario as a whole: they speak of its parameters by name.</summary>
internal sealed class SamplingRules(Scenario scenario, ScenarioReader reader, string file, List<InputProblem> problems)
{
    private const int MostCorrelated = 100;

    public void Check()
    {
        CheckPoints();
        CheckDimensions();
        var correlations = CorrelationsReader.Read(reader.Setting(Parameters.Correlations), problems);
        var before = problems.Count;
        CheckNames(correlations);
        CheckPairs(correlations);
        if (problems.Count == before && correlations.Count > 0)
        {
            CheckMatrix(correlations[0].Node);
        }
    }

    private void CheckPoints()
    {
        if (scenario.Sampling is { Design: SamplingDesign.Sobol, Points: var points } && !BitOperations.IsPow2(points))
        {
            var below = 1 << BitOperations.Log2((uint)points);
            Report(Parameters.SamplingPoints, string.Create(CultureInfo.InvariantCulture, $"{points}"),
                string.Create(CultureInfo.InvariantCulture, $"a power of two under sobol, such as {below} or {2 * below}"));
        }
    }

    private void CheckDimensions()
    {
        var correlated = scenario.Correlations.SelectMany(pair => new[] { pair.First, pair.Second }).ToHashSet(StringComparer.Ordinal);
        var beyond = scenario.Slots.Where(slot => slot.Dimension < 0 && (slot.IsUncertain || correlated.Contains(slot.Name))).ToArray();
        if (scenario.Sampling.Design == SamplingDesign.Sobol && beyond.Length > 0)
        {
            Report(Parameters.SamplingDesign, "sobol", string.Create(CultureInfo.InvariantCulture,
                $"another design, such as latinHypercube: Sobol' points reach the first {DesignDimensions.MostSegments} segments and eight values of one distribution, and so not {string.Join(", ", beyond.Select(slot => slot.Name))}"));
        }
    }

    private void CheckNames(IReadOnlyList<(Correlation Value, Node Node, string Path)> correlations)
    {
        var known = scenario.Slots.Where(slot => slot.Parameter.MayBeUncertain).Select(slot => slot.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (pair, node, path) in correlations)
        {
            foreach (var name in new[] { pair.First, pair.Second }.Where(name => !known.Contains(name)))
            {
                string[] uncertain = [.. scenario.Slots.Where(slot => slot.IsUncertain).Select(slot => slot.Name)];
                Report(node, $"{path}.between", $"\"{name}\"", NearestName.Of(name, uncertain) ?? NearestName.Of(name, known)
                    ?? $"the name of an uncertain parameter: {(uncertain.Length == 0 ? "this scenario has none" : string.Join(", ", uncertain))}");
            }
        }

        if (correlations.SelectMany(pair => new[] { pair.Value.First, pair.Value.Second }).Distinct().Count() is > MostCorrelated and var count)
        {
            Report(correlations[0].Node, "correlations", string.Create(CultureInfo.InvariantCulture, $"{count} names"), $"at most {MostCorrelated}");
        }
    }

    private void CheckPairs(IReadOnlyList<(Correlation Value, Node Node, string Path)> correlations)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var (pair, node, path) in correlations)
        {
            var (first, second) = string.CompareOrdinal(pair.First, pair.Second) < 0 ? (pair.First, pair.Second) : (pair.Second, pair.First);
            if (!seen.Add((first, second)))
            {
                Report(node, $"{path}.between", $"{pair.First} and {pair.Second} again", "each pair once");
            }
        }
    }

    private void CheckMatrix(Node node)
    {
        var matrix = CorrelationMatrix.Of(scenario.Correlations);
        if (matrix.Copula() is not null)
        {
            return;
        }

        var least = NearestCorrelation.LeastEigenvalue(GaussianCopula.NormalOf(matrix.Ranks));
        var nearest = string.Join(", ", matrix.Nearest().Select(pair =>
            string.Create(CultureInfo.InvariantCulture, $"{{ \"between\": [\"{pair.First}\", \"{pair.Second}\"], \"rank\": {pair.Rank} }}")));
        Report(node, "correlations", string.Create(CultureInfo.InvariantCulture, $"correlations that contradict each other (smallest eigenvalue {least:0.###})"),
            $"a positive definite matrix, pairs left out counting as 0; the nearest one (Higham 2002) has {nearest}");
    }

    private void Report(Node node, string path, string value, string expected) => problems.Add(new(node.Place.File, node.Place.Line, path, value, expected));

    private void Report(Parameter parameter, string value, string expected)
    {
        var place = reader.Places.TryGetValue(new(parameter, false, -1, 0), out var given) ? given.Place : new Place(file, 0);
        problems.Add(new(place.File, place.Line, parameter.Path, value, expected));
    }
}
