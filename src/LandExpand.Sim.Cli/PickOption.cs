using System.CommandLine;
using System.Globalization;
using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>The options <c>--pick nrr.24 --confidence 0.95 --indifference 0.01</c>.</summary>
internal sealed class PickOption
{
    private const double UsualConfidence = 0.95, UsualShare = 0.01;

    private readonly Option<string?> _pick = new("--pick") { Description = "Pick the scenario with the best mean of this metric, such as nrr.24, with a guarantee: simulates on as long as the contest is close, and only those still in it." };
    private readonly Option<double?> _confidence = new("--confidence") { Description = "How surely the pick is the best, where that is ahead of all others by the indifference zone. Default: 0.95." };
    private readonly Option<double?> _indifference = new("--indifference") { Description = "The difference worth detecting, in the metric's unit; nearer ones count as equally good. Default: 0.01 for a metric that is a share." };

    /// <summary>For the command's list of options.</summary>
    public IReadOnlyList<Option> Options => [_pick, _confidence, _indifference];

    /// <summary>What was asked for, null where nothing; all that is wrong with it becomes a problem.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="scenarios">How many take part.</param>
    /// <param name="horizonMonths">Their horizon.</param>
    /// <param name="problems">Takes the problems.</param>
    public PickRules? Read(ParseResult parsed, int scenarios, int horizonMonths, List<InputProblem> problems)
    {
        var (confidence, indifference) = (parsed.GetValue(_confidence), parsed.GetValue(_indifference));
        if (parsed.GetValue(_pick) is not { } given)
        {
            Alone(_confidence, confidence, problems);
            Alone(_indifference, indifference, problems);
            return null;
        }

        var metric = MetricPoint.Read(given, horizonMonths, _pick.Name, problems);
        var blind = 1.0 / Math.Max(scenarios, 2);
        if (confidence is { } sure && !(sure > blind && sure < 1))
        {
            problems.Add(new(_confidence.Name, 0, string.Empty, Text(sure), $"a probability over {Text(Math.Round(blind, 3))}, that of a blind pick, and under 1"));
        }

        if (indifference is { } zone && !(zone > 0 && double.IsFinite(zone)))
        {
            problems.Add(new(_indifference.Name, 0, string.Empty, Text(zone), "a number over 0, in the metric's unit"));
        }

        if (indifference is null && metric is { Metric.Unit: not MetricUnit.Share })
        {
            problems.Add(new(_indifference.Name, 0, string.Empty, string.Empty, $"the difference of {metric.Title} worth detecting, such as {(metric.Metric.Unit == MetricUnit.Money ? "--indifference 100000" : "--indifference 1")}"));
        }

        return metric is null ? null : new(metric, confidence ?? UsualConfidence, indifference ?? UsualShare);
    }

    private static void Alone(Option option, double? given, List<InputProblem> problems)
    {
        if (given is { } value)
        {
            problems.Add(new(option.Name, 0, string.Empty, Text(value), "--pick METRIC beside it"));
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
