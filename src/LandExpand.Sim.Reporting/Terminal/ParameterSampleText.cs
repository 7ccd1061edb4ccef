using System.Globalization;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>The drawn inputs of a scenario: their percentiles, their shape, and how they move together.</summary>
public static class ParameterSampleText
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const int Bars = 24;

    /// <summary>In lines that end in \n.</summary>
    public static string Write(Scenario scenario, ParameterSample sample)
    {
        var lines = new List<string> { Heading(scenario), string.Empty };
        if (sample.Slots.Count == 0)
        {
            lines.Add("No parameter is uncertain: every history has the same values. Give one a distribution, such as \"5 to 50\".");
        }
        else
        {
            lines.AddRange(TextColumns.Align([["", "P5", "P10", "P50", "P90", "P95", "mean", "shape, P1 to P99"], .. sample.Slots.Select((slot, i) => Row(slot.Name, sample.Columns[i]))]));
            lines.AddRange(Clipped(sample));
            lines.AddRange(Together(scenario, sample));
        }

        return string.Concat(lines.Select(line => line.Replace('\u00A0', ' ').TrimEnd() + "\n"));
    }

    private static string Heading(Scenario scenario)
    {
        var design = SamplingSummary.Of(scenario.Sampling, scenario.Replications).Headline ?? "independent draws";
        return $"{NumberText.Counted(scenario.Replications, "history", "histories")}, seed {scenario.Seed.ToString(CultureInfo.InvariantCulture)}, {design}";
    }

    private static string[] Row(string name, double[] column)
    {
        double[] sorted = [.. column.Order()];
        return [name, .. new[] { 0.05, 0.1, 0.5, 0.9, 0.95 }.Select(p => Number(SampleQuantile.Of<double>(sorted, p)!.Value)), Number(column.Average()), Shape(sorted)];
    }

    /// <summary>A bar for each of some equal steps from P1 to P99: how many draws fall there.</summary>
    private static string Shape(double[] sorted)
    {
        var (low, high) = (SampleQuantile.Of<double>(sorted, 0.01)!.Value, SampleQuantile.Of<double>(sorted, 0.99)!.Value);
        if (high <= low)
        {
            return new string(Blocks[^1], Bars);
        }

        var counts = new int[Bars];
        foreach (var value in sorted.Where(value => value >= low && value <= high))
        {
            counts[Math.Min((int)((value - low) / (high - low) * Bars), Bars - 1)]++;
        }

        var most = counts.Max();
        return string.Concat(counts.Select(count => count == 0 ? ' ' : Blocks[(int)Math.Ceiling((double)count * Blocks.Length / most) - 1]));
    }

    private static IEnumerable<string> Clipped(ParameterSample sample)
    {
        var clipped = sample.Slots.Zip(sample.ClippedShares).Where(entry => entry.Second > 0).ToArray();
        return clipped.Length == 0 ? [] : ["", .. clipped.Select(entry =>
            $"{NumberText.Share(entry.Second, 1)} of the draws of {entry.First.Name} fell outside its legal range and were clipped to it.")];
    }

    private static IEnumerable<string> Together(Scenario scenario, ParameterSample sample)
    {
        if (sample.Slots.Count < 2)
        {
            return [];
        }

        var places = sample.Slots.Select((slot, at) => (slot.Name, at)).ToDictionary(entry => entry.Name, entry => entry.at);
        var asked = scenario.Correlations.Where(pair => places.ContainsKey(pair.First) && places.ContainsKey(pair.Second)).ToArray();
        var ranks = sample.Columns.Select(column => RankCorrelation.Ranks(column)).ToArray();
        string Obtained(int first, int second) => RankCorrelation.Of(ranks[first], ranks[second]) is { } rank ? NumberText.Fixed(rank, 3) : NumberText.Absent;
        var stated = asked.Select(pair => (places[pair.First], places[pair.Second])).ToHashSet();
        var free = from second in Enumerable.Range(0, ranks.Length)
                   from first in Enumerable.Range(0, second)
                   where !stated.Contains((first, second)) && !stated.Contains((second, first))
                   let rank = RankCorrelation.Of(ranks[first], ranks[second])
                   where rank is not null
                   orderby Math.Abs(rank.Value) descending
                   select (first, second);
        var lines = new List<string> { "" };
        if (asked.Length > 0)
        {
            lines.AddRange(TextColumns.Align([["Rank correlation", "asked", "obtained"], .. asked.Select(pair => (string[])
                [$"{pair.First} × {pair.Second}", NumberText.Fixed(pair.Rank, 3), Obtained(places[pair.First], places[pair.Second])])]));
        }

        if (free.Take(1).ToArray() is [var (a, b)])
        {
            lines.Add($"The largest rank correlation of a pair left free: {sample.Slots[a].Name} × {sample.Slots[b].Name}, {Obtained(a, b)}.");
        }

        return lines;
    }

    // Four digits, as a person would write them.
    private static string Number(double value)
    {
        if (value == 0 || Math.Abs(value) >= 1e15)
        {
            return value.ToString("G4", CultureInfo.InvariantCulture);
        }

        var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 10);
        return Math.Round(value, decimals).ToString("#,0.##########", CultureInfo.InvariantCulture);
    }
}
