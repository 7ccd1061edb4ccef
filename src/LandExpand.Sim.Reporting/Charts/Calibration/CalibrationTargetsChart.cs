using LandExpand.Sim.Experiments.Calibration;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Calibration;

/// <summary>Each figure against what is simulated, in tolerances from the figure.</summary>
public static class CalibrationTargetsChart
{
    private const double Farthest = 12;

    /// <summary>A row per target.</summary>
    public static ChartSpec Describe(CalibrationResults results)
    {
        int[] rows = [.. Enumerable.Range(0, results.Question.Targets.Count).Where(i => Ends(results, i) is not null)];
        RowBar[] Bars(bool heldOut) => [.. rows.Select((target, row) => (target, row))
            .Where(entry => results.Question.Targets[entry.target].Figure.HeldOut == heldOut).Select(entry => Bar(results, entry.target, entry.row))];
        var (fitted, held) = (Bars(false), Bars(true));
        var missed = rows.Count(i => CalibrationText.Verdict(results, i) is "out" or "missed");
        return new ChartSpec(
            "targets",
            results.IsEmpty ? $"The nearest point misses {NumberText.Counted(missed, "figure", "figures")} of {rows.Length}"
                : held.Length == 0 ? $"Every point of the set meets all {NumberText.Counted(rows.Length, "figure", "figures")}, as it was chosen to"
                : $"The set meets the {NumberText.Counted(fitted.Length, "figure", "figures")} it was fitted to, and {held.Length - missed} of {held.Length} held out",
            $"Simulated less figure, in tolerances; {(results.IsEmpty ? "at the nearest point" : "bars from the 5th to the 95th percentile over the set")}, whiskers with the Monte Carlo error",
            ChartAxis.OfValues("Tolerances from the figure", AxisNumber.Multiple,
                [-1.5, 1.5, .. fitted.Concat(held).SelectMany(bar => new[] { bar.SpreadLow!.Value, bar.SpreadHigh!.Value })], value =>
                    NumberText.Fixed(value, value == Math.Round(value) ? 0 : 1), fromZero: false),
            ChartAxis.OfCategories("",
                [.. rows.Select(i => $"{CalibrationText.Name(results, i)}\n{CalibrationText.Figure(results, i)}")]) with { Reversed = true },
            [.. new ChartSeries[] { new RowBarSeries("Fitted", ColourRole.Forecast, fitted), new RowBarSeries("Held out", ColourRole.Second, held) }
                .Where(series => ((RowBarSeries)series).Bars.Count > 0)],
            new ChartTable(["Target", "Figure", "Simulated", "Use", "Verdict", "Source"],
                [.. Enumerable.Range(0, results.Question.Targets.Count).Select(i => (IReadOnlyList<string>)
                [
                    CalibrationText.Name(results, i), CalibrationText.Figure(results, i), CalibrationText.Simulated(results, i),
                        results.Question.Targets[i].Figure.HeldOut ? "held out" : "fit",
                    CalibrationText.Verdict(results, i), results.Question.Targets[i].Source,
                ])]))
        {
            Annotations = [new VerticalLine("", ColourRole.Reference, 0), new VerticalLine("", ColourRole.Plan, -1), new VerticalLine("", ColourRole.Plan, 1)],
            Hover = [.. rows.Select((target, row) => new ChartHover(row, CalibrationText.Name(results, target),
                [new HoverRow("figure", CalibrationText.Figure(results, target)),
                    new HoverRow("simulated", CalibrationText.Simulated(results, target), ColourRole.Forecast),
                        new HoverRow("verdict", CalibrationText.Verdict(results, target))]))],
            HowToRead = "0 is the figure, the lines at −1 and 1 its tolerance. A fitted bar lies between them because points outside were ruled out; a held-out bar was not asked to.",
            Definition = "A point is ruled out where a fitted figure is more than three standard deviations away, a tolerance counting as three, Monte Carlo variance added.",
        };
    }

    private static (double Low, double High)? Ends(CalibrationResults results, int target) =>
        results.Simulated(target) is { } range ? (range.P5, range.P95) : results.Match.Nearest.Answers[target] is { } answer ? (answer.Value, answer.Value)
            : null;

    private static RowBar Bar(CalibrationResults results, int target, int row)
    {
        var figure = results.Question.Targets[target].Figure;
        var (low, high) = Ends(results, target)!.Value;
        var error = 1.96 * Math.Sqrt(results.Shown.Answers[target]?.Variance ?? 0) / figure.Tolerance;
        double At(double value) => Math.Clamp((value - figure.Value) / figure.Tolerance, -Farthest, Farthest);
        var (from, to) = (At(low), At(high));
        (from, to) = to - from < 0.04 ? (from - 0.02, to + 0.02) : (from, to); // a point has to be seen
        return new(row, from, to, "", Math.Max(from - error, -Farthest), Math.Min(to + error, Farthest));
    }
}
