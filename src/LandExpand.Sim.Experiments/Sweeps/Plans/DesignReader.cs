using System.Numerics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>Reads a block of factors that a sampling design spreads.</summary>
internal sealed class DesignReader(List<InputProblem> problems)
{
    /// <summary>The designs by their words in a plan.</summary>
    public static readonly IReadOnlyDictionary<string, SamplingDesign> Kinds = new Dictionary<string, SamplingDesign>
    {
        ["latinHypercube"] = SamplingDesign.LatinHypercube,
        ["sobol"] = SamplingDesign.Sobol,
        ["random"] = SamplingDesign.Random,
    };

    private const int MostPoints = 1 << 20;
    private readonly PlanFields _fields = new(problems);

    public DesignedFactors? Read(ObjectNode block, string at)
    {
        var before = problems.Count;
        _fields.CheckKeys(block, $"{at}.", ["design", "points", "seed", "ranges"]);
        var kind = _fields.Text(block, "design", Kinds.ContainsKey, string.Join(", ", Kinds.Keys), $"{at}.");
        var points = _fields.Whole(block, "points", 1, MostPoints, $"{at}.");
        var seed = _fields.Whole(block, "seed", 0, int.MaxValue, $"{at}.") ?? 1;
        if (kind == "sobol" && points is { } count && !BitOperations.IsPow2(count))
        {
            Refuse(block.Find("points")!, $"{at}.points", "a power of two under sobol, such as 256");
        }

        if (block.Find("points") is null)
        {
            Refuse(block, $"{at}.points", "the number of points of the design");
        }

        var ranges = Ranges(block, at);
        return problems.Count == before && kind is not null && points is not null ? new(Kinds[kind], points.Value, (ulong)seed, ranges) : null;
    }

    private List<DesignedRange> Ranges(ObjectNode block, string at)
    {
        if (block.Find("ranges") is not ObjectNode { Members.Count: > 0 } given)
        {
            Refuse(block.Find("ranges") ?? block, $"{at}.ranges", "a range or a distribution for each parameter, such as { \"churn.annualRate\": [0.03, 0.15] }");
            return [];
        }

        var ranges = new List<DesignedRange>();
        foreach (var (path, _, node) in given.Members)
        {
            if (Distribution(node, $"{at}.ranges.{path}") is { } distribution)
            {
                ranges.Add(new(path, TreeText.Of(node), distribution));
            }
        }

        return ranges;
    }

    private Distribution? Distribution(Node node, string at)
    {
        if (node is ArrayNode { Items: [NumberNode low, NumberNode high] } && low.Value < high.Value)
        {
            return DistributionKinds.Find("uniform", ["min", "max"])!.Create([low.Value, high.Value]);
        }

        if (node is ArrayNode)
        {
            Refuse(node, at, "two numbers, the lower first, or a distribution");
            return null;
        }

        return new DistributionReader(problems).ReadSpec(node, at)?.Distribution;
    }

    private void Refuse(Node node, string path, string expected) => problems.Add(new(node.Place.File, node.Place.Line, path, node.Shown, expected));
}
