using System.Globalization;
using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>The options <c>--vary</c> and <c>--between</c>: one or two parameters, and where to look for each.</summary>
internal static class SolveRanges
{
    /// <summary>A range for each parameter; what is wrong becomes a problem.</summary>
    public static IReadOnlyList<SolveRange> Read(Scenario scenario, IReadOnlyList<string> vary, IReadOnlyList<string> between, List<InputProblem> problems)
    {
        if (vary.Count > 2 || vary.Distinct().Count() < vary.Count)
        {
            problems.Add(new("--vary", 0, string.Empty, string.Join(", ", vary), "one parameter, or two different ones"));
        }

        if (between.Count > vary.Count)
        {
            problems.Add(new("--between", 0, string.Empty, $"{between.Count} ranges", $"as many as there are parameters, {vary.Count}"));
        }

        var ranges = new List<SolveRange>();
        foreach (var (path, place) in vary.Select((path, place) => (path, place)))
        {
            try
            {
                ranges.Add(SolveRange.Of(scenario, path, place < between.Count ? Pair(between[place]) : null));
            }
            catch (InputException input)
            {
                problems.AddRange(input.Problems);
            }
        }

        return ranges;
    }

    private static (double Low, double High) Pair(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var low) && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var high)
            ? (low, high)
            : throw new InputException([new("--between", 0, string.Empty, text, "two numbers, such as 0.02,0.2")]);
    }
}
