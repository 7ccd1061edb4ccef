using System.Globalization;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Runs;

/// <summary>How the months of a run are called: by number, and by date and fiscal quarter where the scenario gives its first month.</summary>
public static class MonthLabels
{
    /// <summary>Months 0..T. A fiscal year is named by the calendar year in which it ends.</summary>
    public static IReadOnlyList<MonthLabel> Of(Scenario scenario) =>
        [.. Enumerable.Range(0, scenario.HorizonMonths + 1).Select(month => Of(month, scenario.StartMonth, scenario.FiscalYearStart))];

    private static MonthLabel Of(int month, YearMonth? start, int fiscalYearStart)
    {
        if (start is not { } first)
        {
            return new MonthLabel(month, null, null);
        }

        var at = first.AddMonths(month);
        var intoFiscalYear = (at.Month - fiscalYearStart + 12) % 12;
        var fiscalYear = fiscalYearStart > 1 && at.Month >= fiscalYearStart ? at.Year + 1 : at.Year;
        return new MonthLabel(
            month,
            new DateOnly(at.Year, at.Month, 1).ToString("MMM yyyy", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"FY{fiscalYear % 100:D2} Q{(intoFiscalYear / 3) + 1}"));
    }
}
