using System.Globalization;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>Reads the blocks of factors of a plan.</summary>
internal sealed class FactorReader(string file, List<InputProblem> problems)
{
    private const string Kinds = "a block with path and values; path, from, to and points; linked and values; rows; or design, points and ranges, such as { \"path\": \"churn.annualRate\", \"values\": [0.05, 0.1] }";
    private const int MostRows = 1_000_000;
    private readonly PlanFields _fields = new(problems);

    public IReadOnlyList<FactorBlock> Read(Node? given)
    {
        switch (given)
        {
            case null:
                return []; // the bases alone
            case ArrayNode array:
                return [.. array.Items.Select((node, i) => Block(node, string.Create(CultureInfo.InvariantCulture, $"factors.{i}"))).OfType<FactorBlock>()];
            default:
                Refuse(given, "factors", "an array of blocks: " + Kinds);
                return [];
        }
    }

    private FactorBlock? Block(Node node, string at) => node switch
    {
        ObjectNode block when block.Find("rows") is { } rows => Rows(block, rows, at),
        ObjectNode block when block.Find("design") is not null => new DesignReader(problems).Read(block, at),
        ObjectNode block when block.Find("linked") is { } linked => Linked(block, linked, at),
        ObjectNode block when block.Find("path") is TextNode path && block.Find("values") is { } values => Listed(block, path.Value, values, at),
        ObjectNode block when block.Find("path") is TextNode path => Range(block, path.Value, at),
        _ => Refuse(node, at, Kinds),
    };

    private ListedFactors? Listed(ObjectNode block, string path, Node values, string at)
    {
        _fields.CheckKeys(block, $"{at}.", ["path", "values"]);
        if (values is not ArrayNode { Items.Count: > 0 } list)
        {
            Refuse(values, $"{at}.values", "at least one value in brackets, such as [0.05, 0.07, 0.1]");
            return null;
        }

        return Distinct(new([path], [.. list.Items.Select(item => (string[])[TreeText.Of(item)])]), values, at);
    }

    private RangeFactor? Range(ObjectNode block, string path, string at)
    {
        var before = problems.Count;
        _fields.CheckKeys(block, $"{at}.", ["path", "from", "to", "points", "scale"]);
        var prefix = $"{at}.";
        var from = _fields.Number(block, "from", _ => true, "a number", prefix);
        var to = _fields.Number(block, "to", value => from is null || value != from, "a number other than from", prefix);
        var points = _fields.Whole(block, "points", 2, MostRows, prefix);
        var logarithmic = _fields.Text(block, "scale", text => text is "linear" or "log", "linear or log", prefix) == "log";
        if (problems.Count > before)
        {
            return null;
        }

        if (from is null || to is null || points is null)
        {
            Refuse(block, at, "path, from, to and points, or path and values");
            return null;
        }

        if (logarithmic && (from <= 0 || to <= 0))
        {
            Refuse(block.Find(from <= 0 ? "from" : "to")!, at, "ends over 0 under scale log");
            return null;
        }

        return new(path, from.Value, to.Value, points.Value, logarithmic);
    }

    private ListedFactors? Linked(ObjectNode block, Node linked, string at)
    {
        _fields.CheckKeys(block, $"{at}.", ["linked", "values"]);
        string[] paths = [.. ((linked as ArrayNode)?.Items ?? []).OfType<TextNode>().Select(text => text.Value)];
        if (linked is not ArrayNode { Items.Count: > 0 } array || paths.Length != array.Items.Count)
        {
            Refuse(linked, $"{at}.linked", "parameters in brackets, such as [\"pricing.seatPrice\", \"contract.discount\"]");
            return null;
        }

        if (block.Find("values") is not ArrayNode { Items.Count: > 0 } values)
        {
            Refuse(block.Find("values") ?? block, $"{at}.values", "at least one row in brackets, with a value for each parameter");
            return null;
        }

        var rows = new List<string[]>();
        foreach (var (item, i) in values.Items.Select((item, i) => (item, i)))
        {
            if (item is ArrayNode row && row.Items.Count == paths.Length)
            {
                rows.Add([.. row.Items.Select(TreeText.Of)]);
            }
            else
            {
                Refuse(item, string.Create(CultureInfo.InvariantCulture, $"{at}.values.{i}"), string.Create(CultureInfo.InvariantCulture, $"{paths.Length} values in brackets, one for each of {string.Join(", ", paths)}"));
            }
        }

        return Distinct(new(paths, rows), block, at);
    }

    private ListedFactors? Rows(ObjectNode block, Node rows, string at)
    {
        _fields.CheckKeys(block, $"{at}.", ["rows"]);
        var path = (rows as TextNode)?.Value is { Length: > 0 } name && !name.Contains('\0', StringComparison.Ordinal) ? Path.Combine(Path.GetDirectoryName(file) ?? "", name) : null;
        if (path is null || !File.Exists(path))
        {
            Refuse(rows, $"{at}.rows", "the path of a CSV file that exists, relative to the plan; its first line names parameters");
            return null;
        }

        return CsvFactors.Read(path, problems) is { } read ? Distinct(read, rows, at) : null;
    }

    // The same point twice costs twice and says nothing more; two equal rows of a file are a slip, too.
    private ListedFactors? Distinct(ListedFactors block, Node node, string at)
    {
        if (block.Values.Count > MostRows)
        {
            Refuse(node, at, string.Create(CultureInfo.InvariantCulture, $"at most {MostRows:N0} rows"));
            return null;
        }

        var twice = block.Values.GroupBy(row => string.Join(", ", row)).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is null)
        {
            return block;
        }

        problems.Add(new(node.Place.File, node.Place.Line, at, $"{twice} twice", "each row of values once"));
        return null;
    }

    private FactorBlock? Refuse(Node node, string path, string expected)
    {
        problems.Add(new(node.Place.File, node.Place.Line, path, node.Shown, expected));
        return null;
    }
}
