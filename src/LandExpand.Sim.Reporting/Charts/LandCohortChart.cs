using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>Net retention of every land cohort by tenure: MRR now ÷ MRR at landing, pooled over histories.</summary>
public static class LandCohortChart
{
    public const string Key = "land-cohorts";

    public static ChartSpec? Describe(RunResults results)
    {
        var cohorts = results.Curves.LandCohorts.Select((mrr, month) => (Month: month, Mrr: mrr))
            .Where(cohort => cohort.Mrr.Length > 1 && cohort.Mrr[0] > 0)
            .Select(cohort => (cohort.Month, Retention: cohort.Mrr.Select(mrr => mrr / cohort.Mrr[0]).ToArray())).ToArray();
        if (cohorts.Length < 2)
        {
            return null;
        }

        var low = cohorts.Min(cohort => cohort.Retention.Min());
        var high = cohorts.Max(cohort => cohort.Retention.Max());
        var longest = cohorts.Max(cohort => cohort.Retention.Length) - 1;
        var headline = Math.Min(12, longest);
        var reached = cohorts.Where(cohort => cohort.Retention.Length > headline).ToArray();
        var step = cohorts.Length <= 12 ? 1 : cohorts.Length <= 36 ? 3 : cohorts.Length <= 72 ? 6 : 12;
        var rows = cohorts.Select((cohort, row) => new ChartTick(row, MonthScale.ShortName(results, cohort.Month)));

        return new ChartSpec(
            Key,
            $"After {NumberText.Months(headline)} a land cohort bills {NumberText.Share(reached.Average(cohort => cohort.Retention[headline]))} of its land MRR, churned accounts included",
            "MRR by months since landing as a share of the cohort's MRR at landing, pooled over histories",
            ChartAxis.OfCategories("Months since landing", [.. Enumerable.Range(0, longest + 1).Select(tenure => NumberText.Count(tenure))]) with
            {
                Ticks = [.. MonthScale.TenureAxis(longest).Ticks],
            },
            new ChartAxis("Landed", AxisNumber.Category, -0.5, cohorts.Length - 0.5, [.. rows.Where((_, row) => row % step == 0)]) { Reversed = true },
            [
                new HeatmapSeries("Net retention", ColourRole.Ramp,
                    [.. cohorts.SelectMany((cohort, row) => cohort.Retention.Select((share, tenure) =>
                        new HeatCell(tenure, row, high > low ? (share - low) / (high - low) : 0.5, NumberText.Share(share))))],
                    NumberText.Share(low), NumberText.Share(high)),
            ],
            new ChartTable(["Landed", .. MonthScale.TenureAxis(longest).Ticks.Select(tick => tick.Label + " months")],
                [.. cohorts.Select(cohort => (IReadOnlyList<string>)
                [
                    MonthScale.ShortName(results, cohort.Month),
                    .. MonthScale.TenureAxis(longest).Ticks.Select(tick => tick.Value < cohort.Retention.Length ? NumberText.Share(cohort.Retention[(int)tick.Value]) : ""),
                ])]))
        {
            Hover = [.. cohorts.SelectMany((cohort, row) => cohort.Retention.Select((share, tenure) =>
                new ChartHover(tenure, $"Landed {MonthScale.ShortName(results, cohort.Month)}, {NumberText.Months(tenure)} later", [new HoverRow("Of land MRR", NumberText.Share(share, 1))]) { Y = row }))],
            HowToRead = "A row is the accounts that landed in one month, read from left to right as they age; the colour is what they bill together, as a share of their first bill. "
                + "Above 100 % expansion outweighs what left.",
            Definition = "Σ MRR of the cohort at that tenure ÷ Σ its MRR at landing, both summed over all histories.",
        };
    }
}
