using System.Globalization;
using LandExpand.Sim.Scenarios.Tree;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios;

/// <summary>Reads one parameter's value by the catalogue's rules; what is wrong goes to the problems.</summary>
internal sealed class ValueReader(List<InputProblem> problems)
{
    /// <summary>The most price brackets after the first.</summary>
    public const int BracketLimit = 4;

    private readonly DistributionReader distributions = new(problems);

    /// <summary>The value, or null after adding a problem. Texts, month tables and correlations are settings, read elsewhere: null without a problem.</summary>
    public GivenValue? Read(Parameter parameter, Node node, string path) => parameter.Kind switch
    {
        ParameterKind.Numeric => ReadNumeric(parameter, node, path) is { } spec ? new NumericValue(spec) : null,
        ParameterKind.Number => ReadNumber(parameter, node, path) is { } number ? new NumericValue(DistributionReader.Certain(number)) : null,
        ParameterKind.Quantity => ReadQuantity(parameter, node, path),
        ParameterKind.Choice => ReadChoice(parameter, node, path),
        ParameterKind.Flag => node is FlagNode flag ? new FlagValue(flag.Value) : Refuse(node, path, "true or false"),
        ParameterKind.Table => ReadTable(parameter, node, path),
        ParameterKind.Tiers => ReadTiers(parameter, node, path),
        _ => null,
    };

    /// <summary>A plain number in the parameter's range, or null after adding a problem.</summary>
    public double? ReadNumber(Parameter parameter, Node node, string path)
    {
        if (node is not NumberNode number || !double.IsFinite(number.Value))
        {
            Refuse(node, path, parameter.RangeText + node switch
            {
                ObjectNode => "; this one cannot be uncertain",
                TextNode text when NumberSlip.Hint(text.Value) is { } slip => $"; {slip}",
                _ => string.Empty,
            });
            return null;
        }

        return InRange(parameter, number.Value, node, path) ? number.Value : null;
    }

    private DistributionSpec? ReadNumeric(Parameter parameter, Node node, string path)
    {
        if (distributions.ReadSpec(node, path) is not { } spec)
        {
            return null;
        }

        return InRange(parameter, spec.Distribution, node, path) ? spec : null;
    }

    private QuantityValue? ReadQuantity(Parameter parameter, Node node, string path)
    {
        if (distributions.ReadQuantity(node, path) is not { } quantity)
        {
            return null;
        }

        if (quantity.Arguments.Any(a => !a.Spec.Distribution.IsConstant))
        {
            return quantity;
        }

        var distribution = quantity.Form.Create([.. quantity.Arguments.Select(a => a.Spec.Distribution.Support.Low)]);
        return InRange(parameter, distribution, node, path) ? quantity : null;
    }

    private bool InRange(Parameter parameter, Distribution distribution, Node node, string path)
    {
        if (distribution.IsConstant)
        {
            return InRange(parameter, distribution.Support.Low, node, path);
        }

        // Draws outside the range are clipped and counted; a distribution that lies outside but for its tails is a slip.
        var (low, high) = (distribution.Quantile(0.05), distribution.Quantile(0.95));
        if (high < parameter.Minimum || low > parameter.Maximum || (parameter.MinimumExclusive && high <= parameter.Minimum)
            || (parameter.MaximumExclusive && low >= parameter.Maximum))
        {
            Refuse(node, path, $"a distribution that reaches into the legal range, {parameter.RangeText}{(IsInPercent(parameter, low) ? " (5 % is written 0.05)" : string.Empty)}");
            return false;
        }

        return true;
    }

    private bool InRange(Parameter parameter, double value, Node node, string path)
    {
        if (parameter.Allows(value))
        {
            return true;
        }

        var hint = IsInPercent(parameter, value)
            ? string.Create(CultureInfo.InvariantCulture, $" ({value:0.###} means {value * 100:#,0.#} %; did you mean {value / 100:0.#####}?)")
            : string.Empty;
        Refuse(node, path, parameter.RangeText + hint);
        return false;
    }

    // 12 where 0.12 is meant: shares, probabilities and factors are no percentages.
    private static bool IsInPercent(Parameter parameter, double value) =>
        value is >= 1 and <= 1000 && value >= parameter.Maximum && (parameter.Maximum == 1 || parameter.Unit is "share" or "factor");

    private ChoiceValue? ReadChoice(Parameter parameter, Node node, string path)
    {
        var word = node switch
        {
            TextNode text => text.Value,
            NumberNode number => number.Digits,
            _ => null,
        };
        if (word is not null && parameter.Choices.Contains(word))
        {
            return new(word);
        }

        var near = word is null ? null : NearestName.Of(word, parameter.Choices)
            ?? parameter.Choices.FirstOrDefault(choice => word.Contains(choice, StringComparison.OrdinalIgnoreCase));
        Refuse(node, path, $"one of {string.Join(", ", parameter.Choices)}{(near is null ? string.Empty : $"; did you mean {near}?")}");
        return null;
    }

    private TableValue? ReadTable(Parameter parameter, Node node, string path)
    {
        if (node is not ArrayNode { Items.Count: > 0 } array)
        {
            Refuse(node, path, "at least one number in brackets, such as [1.5, 1.2, 1]");
            return null;
        }

        var values = array.Items.Select((item, i) => ReadNumber(parameter, item, string.Create(CultureInfo.InvariantCulture, $"{path}.{i}"))).ToArray();
        return values.All(v => v is not null) ? new([.. values.Select(v => v!.Value)]) : null;
    }

    private TiersValue? ReadTiers(Parameter parameter, Node node, string path)
    {
        if (node is not ArrayNode { Items.Count: <= BracketLimit } array)
        {
            Refuse(node, path, "at most four brackets, such as [{ \"above\": 100, \"price\": 30 }]");
            return null;
        }

        var above = Parameters.Find($"{parameter.Path}.above")!;
        var price = Parameters.Find($"{parameter.Path}.price")!;
        var brackets = new List<(DistributionSpec Above, DistributionSpec Price)>();
        for (var i = 0; i < array.Items.Count; i++)
        {
            var item = string.Create(CultureInfo.InvariantCulture, $"{path}.{i}");
            if (array.Items[i] is not ObjectNode { Members.Count: 2 } bracket || bracket.Find("above") is not { } from || bracket.Find("price") is not { } at)
            {
                Refuse(array.Items[i], item, "a bracket with above and price, such as { \"above\": 100, \"price\": 30 }");
                continue;
            }

            var edge = ReadNumeric(above, from, $"{item}.above");
            var cost = ReadNumeric(price, at, $"{item}.price");
            if (edge is null || cost is null)
            {
                continue;
            }

            if (brackets.Count > 0 && edge.Distribution.IsConstant && brackets[^1].Above.Distribution.IsConstant
                && edge.Arguments[0] <= brackets[^1].Above.Arguments[0])
            {
                Refuse(from, $"{item}.above", "more than the bracket before");
            }

            brackets.Add((edge, cost));
        }

        return brackets.Count == array.Items.Count ? new(brackets) : null;
    }

    private GivenValue? Refuse(Node node, string path, string expected)
    {
        problems.Add(new(node.Place.File, node.Place.Line, path, node.Shown, expected));
        return null;
    }
}
