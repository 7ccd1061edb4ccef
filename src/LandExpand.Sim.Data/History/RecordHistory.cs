using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Data.History;

/// <summary>What a record says of its past: movements, retention and cohorts, by the definitions of the model (section 9).</summary>
/// <param name="Panel">The record.</param>
/// <param name="Months">Every month of it.</param>
/// <param name="Cohorts">Customers by when they landed.</param>
public sealed record RecordHistory(MrrPanel Panel, IReadOnlyList<HistoryMonth> Months, CohortTable Cohorts)
{
    /// <summary>The span of a ratio, in months.</summary>
    public const int Year = 12;

    /// <summary>Works it out.</summary>
    public static RecordHistory Of(MrrPanel panel)
    {
        var kinds = Enum.GetValues<MovementKind>();
        var (moved, counts) = (new double[panel.MonthCount, kinds.Length], new int[panel.MonthCount, kinds.Length]);
        foreach (var movement in Movements.Of(panel))
        {
            moved[movement.Index, (int)movement.Kind] += movement.Amount;
            counts[movement.Index, (int)movement.Kind]++;
        }

        var (mrr, customers) = Totals(panel);
        return new(panel, [.. Enumerable.Range(0, panel.MonthCount).Select(Month)], CohortTable.Of(panel));

        HistoryMonth Month(int index)
        {
            var from = Math.Max(0, index - Year);
            var kept = index == 0 ? null : CohortRetention.Of(panel, from, index);
            double Sum(params MovementKind[] of) => Enumerable.Range(from + 1, index - from).Sum(month => of.Sum(kind => moved[month, (int)kind]));
            var lost = Sum(MovementKind.Contraction, MovementKind.Churn);
            return new(
                panel.FirstMonth.AddMonths(index), mrr[index], customers[index], kinds.ToDictionary(kind => kind, kind => moved[index, (int)kind]),
                    kinds.ToDictionary(kind => kind, kind => counts[index, (int)kind]),
                kept?.Nrr, kept?.Grr, kept?.Logos, Compounded(from, index), lost > 0 ? Sum(MovementKind.New, MovementKind.Expansion, MovementKind.Reactivation) / lost : null,
                    index < Year);
        }

        double? Compounded(int from, int to)
        {
            var product = 1.0;
            for (var month = from + 1; month <= to; month++)
            {
                product *= mrr[month - 1] == 0 ? double.NaN
                    : (mrr[month] - moved[month, (int)MovementKind.New]) / mrr[month - 1];
            }

            return to == 0 || double.IsNaN(product) ? null : product;
        }
    }

    private static (double[] Mrr, int[] Customers) Totals(MrrPanel panel)
    {
        var (mrr, customers) = (new double[panel.MonthCount], new int[panel.MonthCount]);
        foreach (var account in panel.Accounts)
        {
            for (var month = 0; month < account.Mrr.Count; month++)
            {
                mrr[account.FirstIndex + month] += account.Mrr[month];
                customers[account.FirstIndex + month] += account.Mrr[month] > 0 ? 1 : 0;
            }
        }

        return (mrr, customers);
    }
}
