using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Data.History;

/// <summary>What the customers who paid in one month of a record still pay in a later one.</summary>
/// <param name="Nrr">Σ MRR now ÷ Σ MRR then.</param>
/// <param name="Grr">The same, each customer capped at its MRR of then.</param>
/// <param name="Logos">The share of them that pays now.</param>
public sealed record CohortRetention(double Nrr, double Grr, double Logos)
{
    /// <summary>Between two months of a panel, by index; null where nobody paid in the first.</summary>
    public static CohortRetention? Of(MrrPanel panel, int then, int now)
    {
        var (start, net, gross, cohort, stayed) = (0.0, 0.0, 0.0, 0, 0);
        foreach (var account in panel.Accounts)
        {
            if (account.MrrAt(then) is > 0 and var before)
            {
                var after = account.MrrAt(now);
                start += before;
                net += after;
                gross += Math.Min(before, after);
                cohort++;
                stayed += after > 0 ? 1 : 0;
            }
        }

        return cohort == 0 ? null : new(net / start, gross / start, stayed / (double)cohort);
    }
}
