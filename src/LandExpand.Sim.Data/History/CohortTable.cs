using System.Globalization;
using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.History;

/// <summary>Customers by when they landed, and what became of them.</summary>
/// <param name="StepMonths">The length of a landing period, and of a step of age: 1, 3 or 12 months.</param>
/// <param name="Cohorts">In order of landing; the first holds whoever paid in the record's first month, and may be older.</param>
public sealed record CohortTable(int StepMonths, IReadOnlyList<Cohort> Cohorts)
{
    private const int MostRows = 24;

    /// <summary>Cohorts by month, by quarter where that gives more than 24 of them, by year where that still does.</summary>
    public static CohortTable Of(MrrPanel panel)
    {
        var step = new[] { 1, 3, 12 }.First(length => length == 12 || Periods(panel, length) <= MostRows);
        var groups = panel.Accounts.GroupBy(account => account.FirstIndex == 0 ? -1 : Period(panel.FirstMonth.AddMonths(account.FirstIndex), step))
            .OrderBy(group => group.Key);
        return new(step, [.. groups.Select(group =>
            Cohort.Of(group.Key < 0 ? $"{panel.FirstMonth} or before" : Name(group.Key, step), [.. group], panel.MonthCount, step))]);
    }

    private static int Periods(MrrPanel panel, int step) => Period(panel.LastMonth, step) - Period(panel.FirstMonth, step) + 1;

    private static int Period(YearMonth month, int step) => ((month.Year * 12) + month.Month - 1) / step;

    private static string Name(int period, int step) => step switch
    {
        1 => new YearMonth(period / 12, (period % 12) + 1).ToString(),
        3 => string.Create(CultureInfo.InvariantCulture, $"{period / 4} Q{(period % 4) + 1}"),
        _ => period.ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>Customers that landed in one period.</summary>
/// <param name="Name">The period.</param>
/// <param name="Customers">How many landed.</param>
/// <param name="LandMrr">What they paid together in their first month.</param>
/// <param name="Mrr">By age in steps: what they pay together at that age, those that left included, ÷ <paramref name="LandMrr"/>. Ends where the
/// record does not yet show all of them.</param>
/// <param name="Logos">By age in steps: the share of them that pays.</param>
public sealed record Cohort(string Name, int Customers, double LandMrr, IReadOnlyList<double> Mrr, IReadOnlyList<double> Logos)
{
    internal static Cohort Of(string name, IReadOnlyList<PanelAccount> accounts, int monthCount, int step)
    {
        var land = accounts.Sum(account => account.Mrr[0]);
        var steps = ((monthCount - 1 - accounts.Max(account => account.FirstIndex)) / step) + 1;
        return new(name, accounts.Count, land,
            [.. Enumerable.Range(0, steps).Select(age => accounts.Sum(account => account.Mrr[age * step]) / land)],
            [.. Enumerable.Range(0, steps).Select(age => accounts.Count(account => account.Mrr[age * step] > 0) / (double)accounts.Count)]);
    }
}
