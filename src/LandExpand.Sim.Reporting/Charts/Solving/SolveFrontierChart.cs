using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Solving;

/// <summary>Which pairs of two parameters just reach the target.</summary>
public static class SolveFrontierChart
{
    /// <summary>Null where fewer than two pairs do.</summary>
    public static ChartSpec? Describe(SolveResults results)
    {
        if (results.Frontier is not { } frontier)
        {
            return null;
        }

        var pairs = frontier.Points.Where(pair => pair.First is not null).ToArray();
        if (pairs.Length < 2)
        {
            return null;
        }

        var upTo = pairs[0].First!.UpTo;
        string Pair(FrontierPair pair) => pair.First is { } first ? SolveText.Number(first.Value) : pair.AlwaysReached ? "any" : "none";
        return new ChartSpec(
            "frontier",
            $"{frontier.Range.Path} from {SolveText.Number(pairs[0].Second)} to {SolveText.Number(pairs[^1].Second)} asks for {results.Range.Path} {(upTo ? "up to" : "from")} {SolveText.Number(pairs[0].First!.Value)} to {SolveText.Number(pairs[^1].First!.Value)}",
            $"Pairs that just reach {SolveText.Target(results)}",
            ChartAxis.OfValues(frontier.Range.Path, AxisNumber.Multiple, [frontier.Range.Low, frontier.Range.High], SolveText.Number, fromZero: false),
            ChartAxis.OfValues(results.Range.Path, AxisNumber.Multiple, pairs.SelectMany(pair => new[] { pair.First!.Value, pair.First.Low ?? pair.First.Value, pair.First.High ?? pair.First.Value }), SolveText.Number, fromZero: false),
            [
                new BandSeries("95 % interval", ColourRole.ForecastOuter, [.. pairs.Select(pair => new ChartRange(pair.Second, pair.First!.Low ?? pair.First.Value, pair.First.High ?? pair.First.Value))]),
                new LineSeries("Just reached", ColourRole.Forecast, [.. pairs.Select(pair => new ChartPoint(pair.Second, pair.First!.Value))]) { Marks = true },
            ],
            new ChartTable([frontier.Range.Path, $"{results.Range.Path}, {(upTo ? "up to" : "from")}", "95 % interval"],
                [.. frontier.Points.Select(pair => (IReadOnlyList<string>)
                    [SolveText.Number(pair.Second), Pair(pair), pair.First is { Low: { } low, High: { } high } ? $"{SolveText.Number(low)} to {SolveText.Number(high)}" : NumberText.Absent])]))
        {
            Hover = [.. pairs.Select(pair => new ChartHover(pair.Second, $"{frontier.Range.Path} {SolveText.Number(pair.Second)}", [new HoverRow(results.Range.Path, Pair(pair), ColourRole.Forecast)]))],
            HowToRead = $"{(upTo ? "Under" : "Over")} the line the target is reached, on the other side it is not.",
            Definition = $"A goal seek for {results.Range.Path} at each value of {frontier.Range.Path}, {NumberText.Count(results.Histories)} histories at each value tried, all under the same luck.",
        };
    }
}
