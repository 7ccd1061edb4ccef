using LandExpand.Sim.Experiments.Discovery;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Discovery;

/// <summary>A box: for each parameter that it limits, the part of the parameter's range that lies inside.</summary>
public static class BoxChart
{
    /// <summary>The chart of a box, numbered from 0.</summary>
    public static ChartSpec Describe(DiscoveryResults results, int number)
    {
        var box = results.Boxes[number];
        var inputs = box.Limits.Select(limit => results.Inputs.Single(input => input.Name == limit.Parameter)).ToArray();

        // P10 to P90 is drawn as the middle eight tenths of the axis, so that ranges of any unit stand side by side.
        double Place(int row, double value) => Math.Clamp(inputs[row].High > inputs[row].Low ? 0.1 + (0.8 * (value - inputs[row].Low) / (inputs[row].High - inputs[row].Low)) : 0.5, 0, 1);
        return new ChartSpec(
            $"box-{number + 1}",
            DiscoveryText.Of(results, box),
            "The part of each parameter's range that lies inside of the box; parameters that are not shown may be anything",
            new ChartAxis("From low to high", AxisNumber.Share, 0, 1, [new(0.1, "P10"), new(0.9, "P90")]),
            ChartAxis.OfCategories("", [.. box.Limits.Select(limit => limit.Parameter)]) with { Reversed = true },
            [
                new RowBarSeries("Whole range", ColourRole.Aside, [.. box.Limits.Select((_, row) => new RowBar(row, 0, 1, ""))]),
                new RowBarSeries("Inside", ColourRole.Forecast, [.. box.Limits.Select((limit, row) => new RowBar(
                    row, limit.Low is { } low ? Place(row, low) : 0, limit.High is { } high ? Place(row, high) : 1, Range(limit)))]),
            ],
            new ChartTable(["Parameter", "From", "To", "Chance alone (quasi-p)"],
                [.. box.Limits.Select(limit => (IReadOnlyList<string>)
                [
                    limit.Parameter, limit.Low is { } low ? DiscoveryText.Number(low) : NumberText.Absent, limit.High is { } high ? DiscoveryText.Number(high) : NumberText.Absent,
                    limit.QuasiP < 0.001 ? "<0.001" : NumberText.Fixed(limit.QuasiP, 3),
                ])]))
        {
            Hover = [.. box.Limits.Select((limit, row) => new ChartHover(row, limit.Parameter, [new HoverRow("inside", Range(limit), ColourRole.Forecast)]))],
            HowToRead = $"Where every parameter shown lies in its dark part, the condition mostly holds: in {NumberText.Share(box.Judged.Density)} of {results.Rows}, against {NumberText.Share(results.Likely.Probability)} overall.",
            Definition = $"A box of the patient rule induction method (Friedman and Fisher 1999; Bryant and Lempert 2010), found on every second of the {results.Rows} and judged on the others. Coverage: share of those that meet the condition that lie inside. Density: share of those inside that meet it.",
        };
    }

    private static string Range(DiscoveredLimit limit) => DiscoveryText.Of(limit)[(limit.Parameter.Length + 4)..];
}
