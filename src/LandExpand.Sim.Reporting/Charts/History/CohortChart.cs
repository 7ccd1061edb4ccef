using LandExpand.Sim.Data.History;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.History;

/// <summary>The land cohorts of a record by age: what they pay as a share of what they landed with, or how many of them are left.</summary>
public static class CohortChart
{
    public const string MrrKey = "history-cohorts", LogoKey = "history-cohort-logos";
    private const int MostNames = 26;

    /// <summary>By MRR; null for fewer than two cohorts.</summary>
    public static ChartSpec? OfMrr(RecordHistory history) => Describe(
        history, MrrKey, cohort => cohort.Mrr, "land cohorts bill", "of their land MRR, those that left included",
            "MRR by months since landing as a share of the cohort's MRR at landing", "Net retention", "Of land MRR",
        "A row is the customers that landed in one period, read from left to right as they age; the colour is what they bill together, as a share of their first bills. Above 100 % expansion outweighs what left.",
        "Σ MRR of the cohort at that age ÷ Σ its MRR in each customer's first month.");

    /// <summary>By customers; null for fewer than two cohorts.</summary>
    public static ChartSpec? OfLogos(RecordHistory history) => Describe(
        history, LogoKey, cohort => cohort.Logos, "land cohorts keep", "of their customers", "Customers still paying by months since landing",
            "Customers kept", "Still paying",
        "A row is the customers that landed in one period; the colour is the share of them that pays at that age. It can rise: some come back.",
        "Customers of the cohort with MRR at that age ÷ customers of the cohort.");

    private static ChartSpec? Describe(
        RecordHistory history, string key, Func<Cohort, IReadOnlyList<double>> of, string verb, string what, string subtitle, string legend, string hover,
            string howToRead, string definition)
    {
        var (cohorts, step) = (history.Cohorts.Cohorts, history.Cohorts.StepMonths);
        var longest = cohorts.Max(cohort => cohort.Mrr.Count) - 1;
        if (cohorts.Count < 2 || longest < 1)
        {
            return null;
        }

        var values = cohorts.SelectMany(of).ToArray();
        var (low, high) = (values.Min(), values.Max());
        var headline = Math.Min(12 / step, longest);
        var reached = cohorts.Where(cohort => of(cohort).Count > headline).ToArray();
        var mean = reached.Sum(cohort => of(cohort)[headline] * Weight(cohort)) / reached.Sum(Weight);
        string Age(int age) => NumberText.Count(age * step);
        double Weight(Cohort cohort) => key == MrrKey ? cohort.LandMrr : cohort.Customers;
        var everyRow = (cohorts.Count + MostNames - 1) / MostNames;
        var everyAge = new[] { 1, 2, 3, 4, 6, 12, 24 }.First(length => length == 24 || (longest + 1) / length <= 16);
        int[] ages = [.. Enumerable.Range(0, longest + 1).Where(age => age % everyAge == 0)];
        return new ChartSpec(
            key,
            $"After {NumberText.Months(headline * step)} {verb} {NumberText.Share(mean)} {what}",
            subtitle,
            ChartAxis.OfCategories("Months since landing",
                [.. Enumerable.Range(0, longest + 1).Select(Age)]) with { Ticks = [.. ages.Select(age => new ChartTick(age, Age(age)))] },
            new ChartAxis("Landed", AxisNumber.Category, -0.5, cohorts.Count - 0.5,
                [.. cohorts.Select((cohort, row) => new ChartTick(row, cohort.Name)).Where((_, row) => row % everyRow == 0)]) { Reversed = true },
            [
                new HeatmapSeries(legend, ColourRole.Ramp,
                    [.. cohorts.SelectMany((cohort, row) =>
                        of(cohort).Select((share, age) => new HeatCell(age, row, high > low ? (share - low) / (high - low) : 0.5, NumberText.Share(share))))],
                    NumberText.Share(low), NumberText.Share(high)),
            ],
            new ChartTable(["Landed", "Customers", .. ages.Select(age => Age(age) + " months")],
                [.. cohorts.Select(cohort => (IReadOnlyList<string>)
                [
                    cohort.Name, NumberText.Count(cohort.Customers), .. ages.Select(age => age < of(cohort).Count ? NumberText.Share(of(cohort)[age]) : ""),
                ])]))
        {
            Hover = [.. cohorts.SelectMany((cohort, row) => of(cohort).Select((share, age) =>
                new ChartHover(age, $"Landed {cohort.Name} ({NumberText.Counted(cohort.Customers, "customer", "customers")}), {NumberText.Months(age * step)} later", [new HoverRow(hover, NumberText.Share(share, 1))]) { Y = row }))],
            HowToRead = howToRead,
            Definition = definition + (step > 1
                ? $" Customers that landed in the same {(step == 3 ? "quarter" : "year")} are one cohort, each aged from its own first month; a row ends where its youngest customer does." : ""),
        };
    }
}
