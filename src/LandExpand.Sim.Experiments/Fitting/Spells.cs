using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>Turns a panel into spells, by what a reactivation is taken for.</summary>
internal static class Spells
{
    public static IReadOnlyList<Spell> Of(MrrPanel panel, Reactivation reactivation)
    {
        var spells = new List<Spell>(panel.Accounts.Count);
        foreach (var account in panel.Accounts)
        {
            if (reactivation == Reactivation.Pause)
            {
                Add(spells, panel, account, 0, LastPaid(account.Mrr));
                continue;
            }

            for (var start = NextPaid(account.Mrr, 0); start < account.Mrr.Count;)
            {
                var end = start;
                while (end + 1 < account.Mrr.Count && account.Mrr[end + 1] > 0)
                {
                    end++;
                }

                Add(spells, panel, account, start, end);
                start = NextPaid(account.Mrr, end + 1);
            }
        }

        return spells;
    }

    /// <summary>Months without payment between two with, over all customers; and the number of times that a customer came back.</summary>
    public static (int Months, int Returns) Pauses(MrrPanel panel)
    {
        int months = 0, returns = 0;
        foreach (var account in panel.Accounts)
        {
            var last = LastPaid(account.Mrr);
            for (var i = 1; i <= last; i++)
            {
                months += account.Mrr[i] > 0 ? 0 : 1;
                returns += account.Mrr[i] > 0 && !(account.Mrr[i - 1] > 0) ? 1 : 0;
            }
        }

        return (months, returns);
    }

    private static void Add(List<Spell> spells, MrrPanel panel, PanelAccount account, int start, int end)
    {
        var first = account.FirstIndex + start;
        spells.Add(new(account, first, end - start + 1, first > 0, account.FirstIndex + end < panel.MonthCount - 1));
    }

    private static int LastPaid(IReadOnlyList<double> mrr)
    {
        var last = mrr.Count - 1;
        while (last > 0 && !(mrr[last] > 0))
        {
            last--;
        }

        return last;
    }

    private static int NextPaid(IReadOnlyList<double> mrr, int from)
    {
        while (from < mrr.Count && !(mrr[from] > 0))
        {
            from++;
        }

        return from;
    }
}
