using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Data.History;

/// <summary>The movements in a panel.</summary>
public static class Movements
{
    /// <summary>
    /// Every movement of every customer, by customer in the panel's order, then by month. The first month of the panel has none: who pays in it may have
    /// paid long before.
    /// </summary>
    public static IEnumerable<Movement> Of(MrrPanel panel)
    {
        foreach (var account in panel.Accounts)
        {
            for (var index = Math.Max(account.FirstIndex, 1); index < panel.MonthCount; index++)
            {
                var (before, after) = (account.MrrAt(index - 1), account.MrrAt(index));
                if (before != after)
                {
                    yield return new(account.Id, index, Kind(before, after, isFirst: index == account.FirstIndex), before, after);
                }
            }
        }
    }

    private static MovementKind Kind(double before, double after, bool isFirst) =>
        before == 0 ? isFirst ? MovementKind.New : MovementKind.Reactivation
        : after == 0 ? MovementKind.Churn
        : after > before ? MovementKind.Expansion : MovementKind.Contraction;
}
