using System.Globalization;
using System.Text.RegularExpressions;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Solving;

/// <summary>What is to be reached: a statistic at or above, or at or below, a number, such as <c>P(nrr.24 &gt;= 1.2) &gt;= 0.8</c>.</summary>
/// <param name="Statistic">The statistic.</param>
/// <param name="AtLeast">Whether it has to be at least, rather than at most, the goal.</param>
/// <param name="Goal">In the statistic's unit.</param>
public sealed partial record SolveTarget(MetricStatistic Statistic, bool AtLeast, double Goal)
{
    /// <summary>Reads a target; null, with a problem added, where it is none.</summary>
    public static SolveTarget? Read(string text, int horizonMonths, string option, List<InputProblem> problems)
    {
        if (Form().Match(text) is { Success: true } match && MetricStatisticReader.Number(match.Groups["goal"].Value.Replace(" ", "", StringComparison.Ordinal)) is { } goal)
        {
            var statistic = MetricStatisticReader.Read(match.Groups["statistic"].Value, horizonMonths, option, problems);
            if (statistic is not ProbabilityStatistic || goal is >= 0 and <= 1)
            {
                return statistic is null ? null : new(statistic, match.Groups["sign"].Value == ">=", goal);
            }

            problems.Add(new(option, 0, string.Empty, $"\"{text}\"", "a probability between 0 and 1, such as 0.8 or 80%, to compare a probability with"));
            return null;
        }

        problems.Add(new(option, 0, string.Empty, $"\"{text}\"", "a statistic, >= or <=, and a number, such as \"nrr.24 >= 1.1\" or \"P(nrr.24 >= 1.2) >= 0.8\""));
        return null;
    }

    /// <summary>How far an estimate is beyond the goal: at or above 0 where the target is reached.</summary>
    public double Beyond(double estimate) => AtLeast ? estimate - Goal : Goal - estimate;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Statistic.Key} {(AtLeast ? ">=" : "<=")} {Goal}");

    [GeneratedRegex(@"^\s*(?<statistic>.+\S)\s*(?<sign>>=|<=)\s*(?<goal>[^()<>=]+?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
