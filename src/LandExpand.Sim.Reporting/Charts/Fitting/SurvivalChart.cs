using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Fitting;

/// <summary>The share of accounts that are still there by tenure: as seen, and as each fitted form has it.</summary>
public static class SurvivalChart
{
    private const int Beyond = 12;
    private static readonly ColourRole[] Others = [ColourRole.ScenarioB, ColourRole.ScenarioC, ColourRole.ScenarioD];

    /// <summary>Null where no landing was seen.</summary>
    public static ChartSpec? Describe(FitResults results)
    {
        var churn = results.All.Churn;
        if (churn.Decisions.Count == 0 || churn.Chosen is null)
        {
            return null;
        }

        var seen = Seen(churn.Decisions);
        var last = churn.LongestTenure + Beyond;
        var chosen = Curve(churn.Chosen, last);
        HazardFit[] others = [.. churn.Candidates.Where(fit => fit.Family.Name != churn.Chosen.Family.Name).Take(Others.Length)];
        var lowest = Math.Min(seen[^1].Y!.Value, others.Append(churn.Chosen).Min(fit => Curve(fit, last)[^1].Y!.Value));
        int[] rows = [.. seen.Select(point => (int)point.X).Where(month => month % Math.Max(1, last / 16) == 0 || month == (int)seen[^1].X)];
        return new(
            "survival",
            FitSentences.Churn(results),
            "Accounts still paying, by months since landing",
            MonthScale.TenureAxis(last),
            ChartAxis.OfShares("Still paying", [1, Math.Max(lowest - 0.02, 0)], fromZero: lowest < 0.5),
            [
                .. others.Select((fit, index) => new LineSeries(fit.Family.Name, Others[index], Curve(fit, last)) { Stroke = LineStroke.Dashed }),
                new LineSeries($"{churn.Chosen.Family.Name} (written)", ColourRole.Forecast, chosen),
                new LineSeries("As seen (Kaplan–Meier)", ColourRole.Reference, seen) { Marks = seen.Length <= 16 },
            ],
            new(["Months since landing", "As seen", .. others.Prepend(churn.Chosen).Select(fit => fit.Family.Name)],
                [.. rows.Select(month => (IReadOnlyList<string>)
                [
                    NumberText.Count(month), NumberText.Share(seen.Last(point => point.X <= month).Y, 1), .. others.Prepend(churn.Chosen).Select(fit => NumberText.Share(Curve(fit, last)[month].Y, 1)),
                ])]))
        {
            Annotations = [new VerticalSpan("beyond the record", ColourRole.Aside, churn.LongestTenure, last)],
            Hover = [.. rows.Select(month => new ChartHover(month, $"{NumberText.Months(month)} after landing",
                [new HoverRow("as seen", NumberText.Share(seen.Last(point => point.X <= month).Y, 1), ColourRole.Reference), new HoverRow(churn.Chosen.Family.Name, NumberText.Share(chosen[month].Y, 1), ColourRole.Forecast)]))],
            HowToRead = "A fitted line that runs along the one that was seen says what happened; where it goes on beyond the record it is the form's word alone.",
            Definition = "Of accounts whose landing was seen, the product over months (or ends of contracts) of the share that stayed, of those still watched (Kaplan and Meier 1958); fitted by maximum likelihood of the same decisions.",
        };
    }

    private static ChartPoint[] Seen(IReadOnlyList<RiskInterval> decisions)
    {
        var points = new List<ChartPoint> { new(0, 1) };
        var share = 1.0;
        foreach (var end in decisions.GroupBy(decision => decision.To).OrderBy(group => group.Key))
        {
            share *= 1 - (end.Sum(decision => decision.Events) / end.Sum(decision => decision.AtRisk));
            points.Add(new(end.Key, share));
        }

        return [.. points];
    }

    private static ChartPoint[] Curve(HazardFit fit, int last) => [.. fit.CumulativeHazard(last).Select((hazard, month) => new ChartPoint(month, Math.Exp(-hazard)))];
}
