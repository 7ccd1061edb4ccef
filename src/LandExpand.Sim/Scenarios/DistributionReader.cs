using System.Globalization;
using System.Text.RegularExpressions;
using LandExpand.Sim.Scenarios.Tree;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios;

/// <summary>Reads a number or a distribution in any of its notations; what is wrong goes to the problems, with its own path and line.</summary>
internal sealed partial class DistributionReader(List<InputProblem> problems)
{
    private const string Notations = "a number, \"5 to 50\" (90 % interval), or a distribution such as { \"pert\": { \"min\": 5, \"mode\": 12, \"max\": 60 } }";

    // Each argument of a quantity is a column of the parameter matrix, which has a row per replication.
    internal const int QuantityLimit = 256;

    private static readonly DistributionForm Constant = DistributionKinds.Find("constant", ["value"])!;
    private static readonly DistributionForm Interval = DistributionKinds.Find("logNormal", ["low", "high"])!;

    public static DistributionSpec Certain(double value) => new(Constant, [value]);

    /// <summary>A number, or a distribution whose arguments are plain numbers; null after adding a problem.</summary>
    public DistributionSpec? ReadSpec(Node node, string path)
    {
        if (Read(node, path, argumentsMayBeUncertain: false) is not { } value)
        {
            return null;
        }

        var arguments = value.Arguments.Select(a => a.Spec.Arguments[0]).ToArray();
        return Valid(value.Form, arguments, node, path) ? new(value.Form, arguments) : null;
    }

    /// <summary>A number, or a distribution whose arguments may be distributions; null after adding a problem.</summary>
    public QuantityValue? ReadQuantity(Node node, string path)
    {
        if (Read(node, path, argumentsMayBeUncertain: true) is not { } value)
        {
            return null;
        }

        // Uncertain arguments cannot all be tried: the middle ones, and each argument's far ends in turn, find the usual slips.
        var specs = value.Arguments.Select(a => a.Spec.Distribution).ToArray();
        var middle = specs.Select(d => d.Quantile(0.5)).ToArray();
        var trials = new List<double[]> { middle };
        for (var i = 0; i < specs.Length; i++)
        {
            if (!specs[i].IsConstant)
            {
                trials.Add([.. middle[..i], specs[i].Quantile(0.001), .. middle[(i + 1)..]]);
                trials.Add([.. middle[..i], specs[i].Quantile(0.999), .. middle[(i + 1)..]]);
            }
        }

        return trials.All(trial => Valid(value.Form, trial, node, path)) ? value : null;
    }

    [GeneratedRegex(@"^\s*(?<low>[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\s+to\s+(?<high>[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    private bool Valid(DistributionForm form, double[] arguments, Node node, string path)
    {
        if (form.Validate(arguments) is not { } error)
        {
            return true;
        }

        problems.Add(new(node.Place.File, node.Place.Line, path, node.Shown, $"a valid distribution: {error}"));
        return false;
    }

    private QuantityValue? Read(Node node, string path, bool argumentsMayBeUncertain)
    {
        switch (node)
        {
            case NumberNode number when double.IsFinite(number.Value):
                return new(Constant, [(string.Empty, Certain(number.Value))]);
            case NumberNode number:
                return Refuse(number, path, "a number below 1e308");
            case TextNode text when FromTo().Match(text.Value) is { Success: true } match
                && Number(match.Groups["low"].Value) is { } low && Number(match.Groups["high"].Value) is { } high:
                return new(Interval, [("logNormal.low", Certain(low)), ("logNormal.high", Certain(high))]);
            case ObjectNode { Members: [var only] } when DistributionKinds.FormsOf(only.Key).Any():
                return ReadArguments(only.Key, only.Value, $"{path}.{only.Key}", argumentsMayBeUncertain);
            case ObjectNode bare when bare.Find("p10") is not null || bare.Find("p50") is not null || bare.Find("p90") is not null:
                return ReadArguments("metalog", bare, path, argumentsMayBeUncertain);
            case ObjectNode { Members: [var only] }:
                var kinds = DistributionKinds.All.Select(f => f.Kind).Distinct().ToArray();
                var known = NearestName.Of(only.Key, kinds) is { } near ? $"{near}" : $"one of {string.Join(", ", kinds)}";
                problems.Add(new(only.KeyPlace.File, only.KeyPlace.Line, $"{path}.{only.Key}", "no kind of distribution", known));
                return null;
            case ObjectNode several when several.Members.FirstOrDefault(m => DistributionKinds.FormsOf(m.Key).Any()) is not null:
                return Refuse(node, path, $"one kind of distribution, not {string.Join(" and ", several.Members.Select(m => m.Key))} together");
            case ObjectNode arguments when DistributionKinds.All.Where(f => f.Kind != "constant" && f.Matches([.. arguments.Members.Select(m => m.Key)])).Select(f => f.Kind).ToArray() is [var kind, ..]:
                var inside = string.Join(", ", arguments.Members.Select(m => $"\"{m.Key}\": {m.Value.Shown}"));
                return Refuse(node, path, $"the kind of distribution around it, such as {{ \"{kind}\": {{ {inside} }} }}");
            case TextNode text when NumberSlip.Hint(text.Value) is { } hint:
                return Refuse(node, path, $"a number; {hint}");
            default:
                return Refuse(node, path, Notations);
        }
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    private QuantityValue? Refuse(Node node, string path, string expected)
    {
        problems.Add(new(node.Place.File, node.Place.Line, path, node.Shown, expected));
        return null;
    }

    private QuantityValue? ReadArguments(string kind, Node node, string path, bool mayBeUncertain)
    {
        var forms = DistributionKinds.FormsOf(kind).ToArray();
        var expected = string.Join(" or ", forms.Select(f => f.ToString()));
        if (node is not ObjectNode arguments)
        {
            return Refuse(node, path, $"the arguments in braces: {expected}");
        }

        if (DistributionKinds.Find(kind, [.. arguments.Members.Select(m => m.Key)]) is not { } form)
        {
            return Refuse(node, path, expected);
        }

        var read = form.TakesArrays
            ? ReadArrays(form, arguments, path, mayBeUncertain)
            : form.Arguments.Select(a => (Name: $"{kind}.{a.Name}", Spec: arguments.Find(a.Name) is { } given
                ? ReadArgument(given, $"{path}.{a.Name}", mayBeUncertain) : Certain(a.Default!.Value)));
        var list = read?.ToArray();
        if (list is null || list.Any(a => a.Spec is null))
        {
            return null;
        }

        // { "constant": { "value": 5 } } is the number 5, and goes by the same name.
        var isNumber = form.Kind == "constant" && list[0].Spec!.Distribution.IsConstant;
        return new(form, [.. list.Select(a => (isNumber ? string.Empty : a.Name, a.Spec!))]);
    }

    private List<(string Name, DistributionSpec? Spec)>? ReadArrays(DistributionForm form, ObjectNode arguments, string path, bool mayBeUncertain)
    {
        var read = new List<(string, DistributionSpec?)>();
        var lengths = new List<int>();
        foreach (var name in form.Arguments.Select(a => a.Name))
        {
            if (arguments.Find(name) is not ArrayNode { Items.Count: > 0 } array)
            {
                Refuse(arguments.Find(name) ?? arguments, $"{path}.{name}", "numbers in brackets, such as [1, 12]");
                return null;
            }

            if (mayBeUncertain && array.Items.Count > QuantityLimit)
            {
                Refuse(array, $"{path}.{name}", $"at most {QuantityLimit} values in an account-level quantity, such as percentiles of the data");
                return null;
            }

            lengths.Add(array.Items.Count);
            for (var i = 0; i < array.Items.Count; i++)
            {
                var number = i.ToString(CultureInfo.InvariantCulture);
                read.Add(($"{form.Kind}.{name}.{number}", ReadArgument(array.Items[i], $"{path}.{name}.{number}", mayBeUncertain)));
            }
        }

        if (lengths.Distinct().Count() == 1)
        {
            return read;
        }

        Refuse(arguments, path, $"{string.Join(" and ", form.Arguments.Select(a => a.Name))} of the same length, not {string.Join(" and ", lengths)}");
        return null;
    }

    private DistributionSpec? ReadArgument(Node node, string path, bool mayBeUncertain)
    {
        if (mayBeUncertain)
        {
            return ReadSpec(node, path);
        }

        if (node is NumberNode number && double.IsFinite(number.Value))
        {
            return Certain(number.Value);
        }

        Refuse(node, path, node is TextNode text && NumberSlip.Hint(text.Value) is { } hint ? $"a plain number; {hint}" : "a plain number");
        return null;
    }
}
