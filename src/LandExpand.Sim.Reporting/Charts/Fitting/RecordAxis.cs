using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Reporting.Charts.Fitting;

/// <summary>The months of a record as an axis, at most about ten of them named.</summary>
internal static class RecordAxis
{
    private const int MostTicks = 10;

    /// <param name="first">The calendar month at 0.</param>
    /// <param name="from">First month shown.</param>
    /// <param name="to">Last month shown.</param>
    public static ChartAxis Of(YearMonth first, int from, int to)
    {
        var step = new[] { 1, 2, 3, 6, 12, 24, 60 }.First(step => (to - from) / step <= MostTicks || step == 60);
        return new("", AxisNumber.Months, from, to, [.. Enumerable.Range(from, to - from + 1).Where(month => (month - from) % step == 0).Select(month => new ChartTick(month, first.AddMonths(month).ToString()))])
        {
            MonthZero = new DateOnly(first.Year, first.Month, 1),
        };
    }
}
