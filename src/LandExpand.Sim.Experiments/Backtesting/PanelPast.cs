using LandExpand.Sim.Data.History;
using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Experiments.Backtesting;

/// <summary>ARR and NRR as a record has them.</summary>
internal sealed class PanelPast(MrrPanel panel)
{
    private readonly double[] _arr = [.. Enumerable.Range(0, panel.MonthCount).Select(month => 12 * panel.Accounts.Sum(account => account.MrrAt(month)))];

    /// <summary>12 × the MRR of a month.</summary>
    public double Arr(int month) => _arr[month];

    /// <summary>Σ MRR now ÷ Σ MRR so many months before, over customers that paid then; null where the record does not reach back, or nobody paid.</summary>
    public double? Nrr(int month, int window) => month < window ? null : CohortRetention.Of(panel, month - window, month)?.Nrr;

    /// <summary>ARR of customers that pay now and did not so many months before.</summary>
    public double NewArr(int month, int window) => 12 * panel.Accounts.Sum(account => account.MrrAt(month - window) > 0 ? 0 : account.MrrAt(month));
}
