using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios;

/// <summary>Reads the <c>correlations</c> of a scenario file.</summary>
internal static class CorrelationsReader
{
    private const string Pair = "{ \"between\": [\"churn.annualRate\", \"renewal.uplift\"], \"rank\": 0.4 }";

    /// <summary>The correlations that are well written; adds what is wrong with the others to the problems. None without a node.</summary>
    public static IReadOnlyList<(Correlation Value, Node Node, string Path)> Read(Node? node, List<InputProblem> problems)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not ArrayNode array)
        {
            problems.Add(new(node.Place.File, node.Place.Line, "correlations", node.Shown, $"pairs in brackets, such as [{Pair}]"));
            return [];
        }

        var read = array.Items.Select((item, at) => (Node: item, Path: FormattableString.Invariant($"correlations.{at}")))
            .Select(item => (Value: Read(item.Node, item.Path, problems), item.Node, item.Path));
        return [.. read.Where(item => item.Value is not null).Select(item => (item.Value!, item.Node, item.Path))];
    }

    private static Correlation? Read(Node node, string path, List<InputProblem> problems)
    {
        if (node is not ObjectNode { Members.Count: 2 } pair || pair.Find("between") is not { } between || pair.Find("rank") is not { } rank)
        {
            problems.Add(new(node.Place.File, node.Place.Line, path, node.Shown, $"a pair, such as {Pair}"));
            return null;
        }

        if (between is not ArrayNode { Items: [TextNode first, TextNode second] } || first.Value == second.Value)
        {
            problems.Add(new(between.Place.File, between.Place.Line, $"{path}.between", between.Shown, "the names of two different parameters, such as [\"churn.annualRate\", \"renewal.uplift\"]"));
            return null;
        }

        if (rank is not NumberNode { Value: > -1 and < 1 } number)
        {
            problems.Add(new(rank.Place.File, rank.Place.Line, $"{path}.rank", rank.Shown, "a number over -1 and under 1"));
            return null;
        }

        return new(first.Value, second.Value, number.Value);
    }
}
