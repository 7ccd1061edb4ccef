using System.Globalization;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Reporting.Description;

/// <summary>How the months of a record are named and ticked; 0 is its first.</summary>
public static class CalendarScale
{
    /// <summary>"Dec 2027".</summary>
    public static string Name(YearMonth month) => new DateOnly(month.Year, month.Month, 1).ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The axis of months <paramref name="from"/> to <paramref name="to"/> after <paramref name="first"/>: a tick each month, quarter,
    /// half-year, year or more.</summary>
    public static ChartAxis Axis(YearMonth first, int from, int to)
    {
        var step = new[] { 1, 3, 6, 12, 24, 60 }.First(length => length == 60 || (to - from) / length <= 12);
        var ticks = Enumerable.Range(from, to - from + 1)
            .Where(month => (first.Month - 1 + month) % step == 0 || step > 12 && first.AddMonths(month) is { Month: 1 } january
            && january.Year % (step / 12) == 0)
            .Select(month => new ChartTick(month, Name(first.AddMonths(month))));
        return new("", AxisNumber.Months, from, to, [.. ticks]) { MonthZero = new DateOnly(first.Year, first.Month, 1) };
    }
}
