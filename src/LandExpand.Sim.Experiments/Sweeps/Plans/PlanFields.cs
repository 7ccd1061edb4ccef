using System.Globalization;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>Reads the plain fields of a plan; what is wrong goes to the problems, and the field is null.</summary>
internal sealed class PlanFields(List<InputProblem> problems)
{
    /// <summary>Tells every key that is not known, with the nearest that is.</summary>
    public void CheckKeys(ObjectNode node, string prefix, IReadOnlyList<string> known)
    {
        foreach (var member in node.Members.Where(member => !known.Contains(member.Key)))
        {
            problems.Add(new(member.KeyPlace.File, member.KeyPlace.Line, prefix + member.Key, "no such key",
                NearestName.Of(member.Key, known) ?? $"one of {string.Join(", ", known.Where(key => key[0] != '$'))}"));
        }
    }

    public string? Text(ObjectNode node, string key, Func<string, bool> isLegal, string expected, string prefix = "")
    {
        if (node.Find(key) is not { } given || given is TextNode text && isLegal(text.Value))
        {
            return (node.Find(key) as TextNode)?.Value;
        }

        return Refuse<string>(given, prefix + key, expected);
    }

    public double? Number(ObjectNode node, string key, Func<double, bool> isLegal, string expected, string prefix = "")
    {
        if (node.Find(key) is not { } given)
        {
            return null;
        }

        if (given is NumberNode number && double.IsFinite(number.Value) && isLegal(number.Value))
        {
            return number.Value;
        }

        Refuse<string>(given, prefix + key, expected);
        return null;
    }

    public int? Whole(ObjectNode node, string key, int least, int most, string prefix = "") => (int?)Number(node, key,
        value => value == Math.Floor(value) && value >= least && value <= most,
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most:N0}"), prefix);

    public bool Flag(ObjectNode node, string key)
    {
        if (node.Find(key) is { } given and not FlagNode)
        {
            Refuse<string>(given, key, "true or false");
        }

        return node.Find(key) is FlagNode { Value: true };
    }

    private T? Refuse<T>(Node node, string path, string expected)
        where T : class
    {
        problems.Add(new(node.Place.File, node.Place.Line, path, node.Shown, expected));
        return null;
    }
}
