using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>Why ARR at the end differs between two scenarios: a waterfall of the difference over what was there at the start and every driver. It starts at
/// zero, not at the one's ARR: differences that matter are often small beside it.</summary>
public static class DifferenceBridgeChart
{
    private const string AtStart = "At month 0";

    public static string KeyOf(DifferenceBridge bridge) => $"bridge-{bridge.To + 1}";

    public static ChartSpec Describe(RunComparison comparison, DifferenceBridge bridge)
    {
        string Money(double? value) => NumberText.Money(value, comparison.Currency);
        string Signed(double? value) => NumberText.SignedMoney(value, comparison.Currency);
        var (from, to) = (DecisionText.Name(comparison, 0), DecisionText.Name(comparison, bridge.To));
        (string Name, MeanEstimate Difference)[] parts =
            [.. new[] { (Name: AtStart, bridge.Opening) }.Concat(bridge.Drivers.Select(entry => (Name: ArrBridgeChart.NameOf(entry.Driver), entry.Difference))).Where(entry => entry.Item2.Mean != 0)];
        var end = bridge.From.Mean + bridge.Total.Mean;
        WaterfallStep[] steps = [.. Steps(parts, Signed), new(0, bridge.Total.Mean, Signed(bridge.Total.Mean), ColourRole.Total, bridge.Total.Low, bridge.Total.High)];
        string[] names = [.. parts.Select(part => part.Name), "Difference"];
        return new ChartSpec(
            KeyOf(bridge),
            Takeaway(parts, bridge, from, to, Signed),
            $"Mean ARR in {MonthScale.LongName(comparison.Calendar, comparison.Month)} is {Money(bridge.From.Mean)} under {from} and {Money(end)} under {to}: what makes the difference; whiskers: 95 % intervals of each part",
            ChartAxis.OfCategories("", names),
            ChartAxis.OfValues("Difference of ARR", AxisNumber.Money, steps.SelectMany(step => new[] { step.From, step.To, step.SpreadLow ?? 0, step.SpreadHigh ?? 0 }), value => NumberText.MoneyTick(value, comparison.Currency), fromZero: true),
            [new WaterfallSeries("Mean", ColourRole.Total, steps)],
            new ChartTable(["Step", "Difference", "95 % interval"],
                [
                    [from, Money(bridge.From.Mean), NumberText.Absent],
                    .. parts.Select(part => (IReadOnlyList<string>)[part.Name, Signed(part.Difference.Mean), Interval(part.Difference, Signed)]),
                    [to, Money(end), Interval(bridge.Total, Signed)],
                ]))
        {
            Hover = [.. parts.Select((part, index) => new ChartHover(index, part.Name, [new HoverRow("difference", $"{Signed(part.Difference.Mean)} ({Interval(part.Difference, Signed)})", steps[index].Role)]))],
            HowToRead = $"Each bar is what one cause brings more, or less, under {to} than under {from}. It starts where the one before it ends, and all of them add up to the last bar.",
            Definition = "Differences history by history of ARR at month 0 and of what each driver moved since, found by pricing each account's footprint after every step of the month in turn. A driver's part depends on the price plan that it is priced by.",
        };
    }

    private static IEnumerable<WaterfallStep> Steps(IEnumerable<(string Name, MeanEstimate Difference)> parts, Func<double?, string> text)
    {
        var level = 0.0;
        foreach (var (_, difference) in parts)
        {
            yield return new WaterfallStep(level, level + difference.Mean, text(difference.Mean), difference.Mean < 0 ? ColourRole.Loss : ColourRole.Gain, level + difference.Low, level + difference.High);
            level += difference.Mean;
        }
    }

    private static string Takeaway((string Name, MeanEstimate Difference)[] parts, DifferenceBridge bridge, string from, string to, Func<double?, string> text)
    {
        if (parts.Length == 0)
        {
            return $"{to} and {from} end with the same ARR";
        }

        var largest = parts.MaxBy(part => Math.Abs(part.Difference.Mean));
        return $"{to} ends with {text(bridge.Total.Mean)} of ARR against {from}; the largest part {(largest.Name == AtStart ? "was there at month 0" : $"is {largest.Name[..1].ToLowerInvariant()}{largest.Name[1..]}")}: {text(largest.Difference.Mean)}";
    }

    private static string Interval(MeanEstimate difference, Func<double?, string> text) => difference.Low is null ? NumberText.Absent : $"{text(difference.Low)} to {text(difference.High)}";
}
