using System.Globalization;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Description;

/// <summary>How months are named and ticked: by date and fiscal quarter where the scenario says when it starts, by number otherwise.</summary>
public static class MonthScale
{
    /// <summary>"month 24", or "month 24 (Dec 2027, FY27 Q4)".</summary>
    public static string LongName(RunResults results, int month) => LabelOf(results, month) is { Date: { } date } label
        ? $"month{"\u00A0"}{NumberText.Count(month)} ({date}{(label.FiscalQuarter is { } quarter ? ", " + quarter : "")})"
        : $"month{"\u00A0"}{NumberText.Count(month)}";

    /// <summary>"Dec 2027", or "month 24".</summary>
    public static string ShortName(RunResults results, int month) =>
        LabelOf(results, month)?.Date ?? (month == 0 ? "now" : $"month{"\u00A0"}{NumberText.Count(month)}");

    /// <summary>What metrics of a year span at the horizon: "over the 12 months to month 24", or "from opening to month 6".</summary>
    public static string YearTo(RunResults results) =>
        $"{(results.Horizon < 12 ? "from opening to" : "over the 12 months to")} {LongName(results, results.Horizon)}";

    /// <summary>The axis of calendar months <paramref name="first"/> to <paramref name="last"/>: a tick each quarter, half-year or year.</summary>
    public static ChartAxis Axis(RunResults results, int first, int last)
    {
        var dated = LabelOf(results, last)?.Date is not null;
        var step = Step(last - first);
        var ticks = Enumerable.Range(first, last - first + 1).Where(month => month % step == 0)
            .Select(month => new ChartTick(month, dated ? ShortName(results, month) : month == 0 ? "now" : NumberText.Count(month)));
        return new ChartAxis(dated ? "" : "Months from now", AxisNumber.Months, first, last, [.. ticks]) { MonthZero = dated ? DateOf(results, 0) : null };
    }

    /// <summary>The axis of months since landing, 0 to <paramref name="last"/>.</summary>
    public static ChartAxis TenureAxis(int last)
    {
        var step = Step(last);
        return new ChartAxis("Months since landing", AxisNumber.Months, 0, last,
            [.. Enumerable.Range(0, last + 1).Where(tenure => tenure % step == 0).Select(tenure => new ChartTick(tenure, NumberText.Count(tenure)))]);
    }

    private static DateOnly? DateOf(RunResults results, int month) =>
        DateOnly.TryParseExact(LabelOf(results, month)?.Date, "MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static int Step(int length) => length <= 12 ? 1 : length <= 36 ? 3 : length <= 72 ? 6 : 12;

    private static MonthLabel? LabelOf(RunResults results, int month) => month < results.Curves.Months.Count ? results.Curves.Months[month] : null;
}
