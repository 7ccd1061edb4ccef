using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>The histogram of ARR at the horizon; where a plan names a target for it, with the target's line and the probability of reaching it.</summary>
public static class ArrDistributionChart
{
    public const string Key = "arr-distribution";

    public static ChartSpec? Describe(RunResults results)
    {
        var values = results.SortedValues(MetricCatalogue.Arr, results.Horizon);
        if (values.Length == 0 || results.At(MetricCatalogue.Arr, results.Horizon) is not { P50: not null } estimate)
        {
            return null;
        }

        string Money(double? value) => NumberText.Money(value, results.Summary.Currency);
        var plan = results.Summary.Plan?.Months.GetValueOrDefault(results.Horizon.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var bins = ArrBins.Of(values, plan?.TargetArr ?? 0);
        var (from, to) = (bins[0].From, bins[^1].To);
        var when = MonthScale.ShortName(results, results.Horizon);
        var tallest = bins.Max(bin => bin.Share);
        var ticks = RoundTicks.Over(from, to).Where(tick => tick >= from && tick <= to);

        ColourRole RoleOf(ArrBin bin) => plan is null ? ColourRole.Strong : bin.From >= plan.TargetArr - ((to - from) * 1e-9) ? ColourRole.Strong : ColourRole.Weak;

        BinSeries Bars(string name, ColourRole role) => new(name, role, [.. bins.Where(bin => RoleOf(bin) == role).Select(bin => new ChartBin(bin.From, bin.To, bin.Share))]);

        return new ChartSpec(
            Key,
            plan is null
                ? $"8 in 10 histories end between {Money(estimate.P10)} and {Money(estimate.P90)} of ARR in {when}"
                : $"The plan of {Money(plan.TargetArr)} in {when} is reached in {NumberText.Probability(plan.Reached.Probability)} of histories; 80{"\u00A0"}% reach {Money(plan.ArrWith80)}",
            $"ARR at {MonthScale.LongName(results, results.Horizon)}, share of histories",
            new ChartAxis("ARR", AxisNumber.Money, from, to, [.. ticks.Select(tick => new ChartTick(tick, NumberText.MoneyTick(tick, results.Summary.Currency)))]),
            ChartAxis.OfShares("Share of histories", [tallest * 1.12], fromZero: true),
            plan is null
                ? [Bars("Histories", ColourRole.Strong)]
                :
                [
                    Bars($"Short of the plan: {NumberText.Probability(1 - plan.Reached.Probability)}", ColourRole.Weak),
                    Bars($"Plan reached: {NumberText.Probability(plan.Reached.Probability)}", ColourRole.Strong),
                ],
            new ChartTable(["ARR", "Value"], [.. Rows(estimate, plan, Money)]))
        {
            Annotations = plan is null
                ? [new VerticalLine($"Median {Money(estimate.P50)}", ColourRole.Reference, estimate.P50!.Value)]
                : [new VerticalLine($"Plan {Money(plan.TargetArr)}", ColourRole.Plan, plan.TargetArr)],
            Hover = [.. bins.Select(bin => new ChartHover((bin.From + bin.To) / 2, $"{Money(bin.From)} to {Money(bin.To)}{bin.Beyond}",
                [new HoverRow(plan is null ? "Histories" : RoleOf(bin) == ColourRole.Strong ? "Plan reached" : "Short of the plan", NumberText.Share(bin.Share, 1) + " of histories", RoleOf(bin))]))],
            HowToRead = "Each bar is the share of simulated histories that ended with this ARR. Outcomes beyond the ends of the axis are counted in the outermost bars."
                + (plan is null ? "" : " What lies right of the line reached the plan."),
            Definition = $"ARR: {MetricCatalogue.Arr.Definition}. The axis does not start at zero.",
        };
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Estimate estimate, PlanPoint? plan, Func<double?, string> money)
    {
        (string Name, double? Value)[] levels =
            [("P5", estimate.P5), ("P10", estimate.P10), ("P25", estimate.P25), ("Median", estimate.P50), ("P75", estimate.P75), ("P90", estimate.P90), ("P95", estimate.P95), ("Mean", estimate.Mean), ("Mean of the worst 5 %", estimate.Cvar5)];
        foreach (var (name, value) in levels)
        {
            yield return [name, money(value)];
        }

        if (plan is not null)
        {
            yield return ["Plan", money(plan.TargetArr)];
            yield return ["Probability of reaching the plan", $"{NumberText.Share(plan.Reached.Probability, 1)} (95 % interval {NumberText.Share(plan.Reached.Low, 1)} to {NumberText.Share(plan.Reached.High, 1)})"];
            yield return ["Reached in 80 % of histories", money(plan.ArrWith80)];
            yield return ["Reached in 90 % of histories", money(plan.ArrWith90)];
        }
    }
}
