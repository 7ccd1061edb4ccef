using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Data.Import;

/// <summary>Far more customers than usual stop in the last months of a record: the sign of an export whose last bills were not in yet.</summary>
/// <param name="FirstMonth">The first month of the edge.</param>
/// <param name="LastMonth">The last month that the record covers.</param>
/// <param name="Stopped">Customers who stop in the edge for good.</param>
/// <param name="Paying">Customers who paid in the month before it.</param>
/// <param name="UsualShare">The share of paying customers who stopped in a month before the edge.</param>
/// <param name="Taken">How the panel takes it.</param>
public sealed record EdgeFinding(YearMonth FirstMonth, YearMonth LastMonth, int Stopped, int Paying, double UsualShare, EdgeReading Taken)
{
    /// <summary>Customers who pay for the first time inside the edge, and so are not in a panel that ends before it.</summary>
    public int LandedInside { get; init; }

    private const int Window = 3, LeastMonthsBefore = 3, LeastStops = 3, LeastPaying = 10;
    private const double TimesUsual = 3, TimesWorst = 2, Unlikely = 1e-4;

    /// <summary>
    /// Looks at the last three months of a panel; null where they are like the others. A month is of the edge where at least three customers stop,
    /// at a share over three times the usual and over twice that of any month before (of months with ten customers, and a quarter of those now), and a
    /// binomial draw at the usual share would reach that in fewer than one of 10,000 months.
    /// </summary>
    public static EdgeFinding? Of(MrrPanel panel, EdgeReading taken)
    {
        if (panel.MonthCount < Window + LeastMonthsBefore + 1)
        {
            return null;
        }

        var (stops, paying) = (new int[panel.MonthCount], new int[panel.MonthCount]);
        foreach (var account in panel.Accounts)
        {
            var last = account.Mrr.Count - 1;
            for (; account.Mrr[last] == 0; last--)
            {
            }

            for (var month = 0; month < account.Mrr.Count - 1; month++)
            {
                paying[account.FirstIndex + month + 1] += account.Mrr[month] > 0 ? 1 : 0;
            }

            if (account.FirstIndex + last + 1 < panel.MonthCount)
            {
                stops[account.FirstIndex + last + 1]++;
            }
        }

        var before = panel.MonthCount - Window;
        var usual = (stops.Take(before).Sum() + 0.5) / (paying.Take(before).Sum() + 1);
        var worst = Enumerable.Range(0, before).Where(month => paying[month] >= Math.Max(LeastPaying, paying[before] / 4))
            .Select(month => stops[month] / (double)paying[month]).DefaultIfEmpty(0).Max();
        bool OfEdge(int month) => stops[month] >= LeastStops && stops[month] > TimesUsual * usual * paying[month]
            && stops[month] > TimesWorst * worst * paying[month]
            && BinomialCdf.AtLeast(stops[month], paying[month], Math.Min(usual, 0.999)) < Unlikely;
        var first = Enumerable.Range(before, Window).FirstOrDefault(OfEdge, -1);
        return first < 0 ? null : new(panel.FirstMonth.AddMonths(first), panel.LastMonth, stops.Skip(first).Sum(), paying[first], usual, taken)
        {
            LandedInside = panel.Accounts.Count(account => account.FirstIndex >= first),
        };
    }
}
