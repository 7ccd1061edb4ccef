using System.Globalization;
using System.Text.RegularExpressions;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Studies;

/// <summary>Something that a history meets or not, such as <c>nrr.24 &lt; 1</c>.</summary>
/// <param name="Metric">What is looked at.</param>
/// <param name="Sign"><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
/// <param name="Threshold">In the metric's unit.</param>
public sealed partial record MetricCondition(MetricPoint Metric, string Sign, double Threshold)
{
    /// <summary>Whether a high value meets it.</summary>
    public bool WantsMore => Sign[0] == '>';

    /// <summary>Whether a value meets it; an absent one (NaN) never does.</summary>
    public bool Holds(double value) => Sign.EndsWith('=') && value == Threshold || (WantsMore ? value > Threshold : value < Threshold);

    /// <summary>Reads <c>metric sign number</c>, the number also as a percentage; null, with a problem added, where it is none.</summary>
    public static MetricCondition? Read(string text, int horizonMonths, string option, List<InputProblem> problems)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            problems.Add(new(option, 0, string.Empty, text, "a metric, a sign and a number, such as \"nrr.24 < 1\""));
            return null;
        }

        var number = double.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return MetricPoint.Read(match.Groups["metric"].Value, horizonMonths, option, problems) is { } metric
            ? new(metric, match.Groups["sign"].Value, match.Groups["percent"].Success ? number / 100 : number)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Metric.Name} {Sign} {Threshold}");

    [GeneratedRegex(@"^\s*(?<metric>[A-Za-z][\w.]*)\s*(?<sign><=|>=|<|>)\s*(?<number>[-+]?\d+(\.\d+)?([eE][-+]?\d+)?)\s*(?<percent>%)?\s*$")]
    private static partial Regex Form();
}
