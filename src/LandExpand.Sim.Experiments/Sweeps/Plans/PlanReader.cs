using System.Globalization;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>Reads a plan file; everything that is wrong with it is told at once.</summary>
public sealed class PlanReader
{
    private const string Example = "a plan, such as { \"scenario\": \"default.json\", \"factors\": [{ \"path\": \"churn.annualRate\", \"values\": [0.05, 0.07, 0.1] }] }";
    private const int MostReplications = 100_000_000;
    private static readonly string[] Keys =
        ["$schema", "name", "scenario", "scenarios", "set", "factors", "metrics", "replications", "precision", "seeds", "keepReplications", "partReplications"];

    private static readonly Metric[] Default = [MetricCatalogue.Nrr, MetricCatalogue.Grr, MetricCatalogue.Arr];
    private readonly List<InputProblem> _problems = [];
    private readonly PlanFields _fields;
    private readonly ObjectNode _root;
    private readonly string _file;

    private PlanReader(string file)
    {
        _file = file;
        _root = TreeReader.ReadFile(file, _problems, Example) ?? throw new InputException(_problems);
        _fields = new(_problems);
    }

    /// <summary>The plan of a file, complete.</summary>
    /// <exception cref="InputException">Something is wrong with it; carries all problems.</exception>
    public static SweepPlan Read(string file) => new PlanReader(file).Read();

    private SweepPlan Read()
    {
        _fields.CheckKeys(_root, "", Keys);
        var bases = Bases();
        var blocks = new FactorReader(_file, _problems).Read(_root.Find("factors"));
        var metrics = Metrics();
        var plan = new SweepPlan
        {
            Name = _fields.Text(_root, "name", text => text.Length is > 0 and <= 200 && !text.Any(char.IsControl), "a name of 1 to 200 characters on one line")
                ?? Path.GetFileNameWithoutExtension(_file),
            Bases = bases,
            Blocks = blocks,
            Metrics = metrics,
            Replications = _fields.Whole(_root, "replications", 1, MostReplications),
            PartReplications = _fields.Whole(_root, "partReplications", 16, MostReplications),
            Precision = Precision(metrics),
            Seeds = _fields.Text(_root, "seeds", text => text is "common" or "independent", "common or independent") == "independent" ? SeedPolicy.Independent : SeedPolicy.Common,
            KeepReplications = _fields.Flag(_root, "keepReplications"),
        };
        CheckTogether(plan);
        if (_problems.Count == 0)
        {
            new PlanCheck(plan, _file, _problems).Check();
        }

        return _problems.Count == 0 ? plan with { Hash = PlanText.HashOf(plan) } : throw new InputException([.. _problems.Distinct()]);
    }

    private List<SweepBase> Bases()
    {
        Node[] given = _root.Find("scenarios") is ArrayNode { Items.Count: > 0 } several ? [.. several.Items] : _root.Find("scenario") is { } one ? [one] : [];
        if (given.Length == 0 || (_root.Find("scenarios") is not null && _root.Find("scenario") is not null))
        {
            _problems.Add(new(_file, _root.Place.Line, "scenario", given.Length == 0 ? "not given" : "given twice", "either scenario, the path of a scenario file or the scenario itself, or scenarios, an array of them"));
            return [];
        }

        var changes = Changes();
        var bases = new List<SweepBase>();
        foreach (var node in given)
        {
            if (Template(node)?.With(changes, "set", _problems) is not { } template)
            {
                continue;
            }

            try
            {
                var book = template.Make().BookFile;
                bases.Add(new(template, book is null ? null : File.ReadAllBytes(book)));
            }
            catch (InputException wrong)
            {
                _problems.AddRange(wrong.Problems);
            }
        }

        return bases;
    }

    private ScenarioTemplate? Template(Node node)
    {
        switch (node)
        {
            case TextNode { Value.Length: > 0 } path when !path.Value.Contains('\0', StringComparison.Ordinal):
                var file = Path.Combine(Path.GetDirectoryName(_file) ?? "", path.Value);
                if (File.Exists(file))
                {
                    return ScenarioTemplate.Read(file, _problems);
                }

                _problems.Add(new(_file, path.Place.Line, "scenario", path.Shown, "the path of a scenario file that exists, relative to the plan"));
                return null;
            case ObjectNode tree:
                return ScenarioTemplate.Inside(tree, _file, _problems);
            default:
                _problems.Add(new(_file, node.Place.Line, "scenario", node.Shown, "the path of a scenario file, or a scenario in braces"));
                return null;
        }
    }

    private IReadOnlyList<ScenarioChange> Changes()
    {
        switch (_root.Find("set"))
        {
            case null:
                return [];
            case ObjectNode set:
                return [.. set.Members.Select(member => new ScenarioChange(member.Key, TreeText.Of(member.Value)))];
            case { } other:
                _problems.Add(new(_file, other.Place.Line, "set", other.Shown, "values by path, such as { \"opening.accounts\": 500 }"));
                return [];
        }
    }

    private List<SweepMetric> Metrics()
    {
        if (_root.Find("metrics") is not { } given)
        {
            return [.. Default.Select(metric => new SweepMetric(metric.Key, metric, null))];
        }

        var metrics = new List<SweepMetric>();
        foreach (var node in (given as ArrayNode)?.Items ?? [given])
        {
            if ((node as TextNode)?.Value is not { } name)
            {
                _problems.Add(new(_file, node.Place.Line, "metrics", node.Shown, "names of metrics, such as [\"nrr\", \"arr.12\"]"));
            }
            else if (SweepMetric.Find(name) is not { } metric)
            {
                var near = NearestName.Of(name.Split('.')[0], MetricCatalogue.All.Select(known => known.Key));
                _problems.Add(new(_file, node.Place.Line, "metrics", node.Shown, near ?? "a metric that `landexpand describe metrics` lists, alone or with a month, such as nrr.12"));
            }
            else if (metric.Metric == MetricCatalogue.TimeToFirstExpansion)
            {
                _problems.Add(new(_file, node.Place.Line, "metrics", node.Shown, "a metric with a value in each history, such as expandedBy.12; this one is a median over all of them"));
            }
            else if (metrics.Exists(other => other.Name == name))
            {
                _problems.Add(new(_file, node.Place.Line, "metrics", $"{node.Shown} twice", "each metric once"));
            }
            else
            {
                metrics.Add(metric);
            }
        }

        return metrics;
    }

    private PrecisionGoal? Precision(List<SweepMetric> metrics)
    {
        if (_root.Find("precision") is not { } given)
        {
            return null;
        }

        if (given is not ObjectNode goal)
        {
            _problems.Add(new(_file, given.Place.Line, "precision", given.Shown, "a goal, such as { \"metric\": \"nrr\", \"halfWidth\": 0.002, \"atMost\": 100000 }"));
            return null;
        }

        _fields.CheckKeys(goal, "precision.", ["metric", "halfWidth", "atMost"]);
        var metric = _fields.Text(goal, "metric", name => metrics.Exists(known => known.Name == name), $"one of the plan's metrics: {string.Join(", ", metrics.Select(known => known.Name))}", "precision.");
        var width = _fields.Number(goal, "halfWidth", value => value > 0, "half the width of the 95 % interval wanted, over 0", "precision.");
        var most = _fields.Whole(goal, "atMost", 1, MostReplications, "precision.");
        foreach (var missing in new[] { "metric", "halfWidth", "atMost" }.Where(key => goal.Find(key) is null))
        {
            _problems.Add(new(_file, goal.Place.Line, $"precision.{missing}", "not given", "all of metric, halfWidth and atMost"));
        }

        return metric is null || width is null || most is null ? null : new(metrics.FindIndex(known => known.Name == metric), width.Value, most.Value);
    }

    private void CheckTogether(SweepPlan plan)
    {
        foreach (var path in plan.Paths.GroupBy(path => path).Where(group => group.Count() > 1))
        {
            _problems.Add(new(_file, _root.Find("factors")!.Place.Line, path.Key, "a factor twice", "each parameter in one block"));
        }

        if (plan.Blocks.Aggregate((double)plan.Bases.Count, (points, block) => points * block.Rows) > SweepPlan.MostPoints)
        {
            _problems.Add(new(_file, _root.Find("factors")!.Place.Line, "factors", "too many points", string.Create(CultureInfo.InvariantCulture, $"at most {SweepPlan.MostPoints:N0}")));
        }

        if (plan.PartReplications is not null && (plan.Precision is not null || plan.Replications is null))
        {
            _problems.Add(new(_file, _root.Find("partReplications")!.Place.Line, "partReplications", "beside precision, or without replications", "replications stated in the plan, and no precision: parts are cut beforehand"));
        }

        if (plan.Precision is { } goal && plan.Replications is { } first && first > goal.AtMost)
        {
            _problems.Add(new(_file, _root.Find("replications")!.Place.Line, "replications", first.ToString(CultureInfo.InvariantCulture), "no more than precision.atMost: they are the first ones of a point"));
        }
    }
}
