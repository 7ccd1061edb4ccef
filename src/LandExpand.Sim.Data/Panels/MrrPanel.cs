using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Panels;

/// <summary>What the customers of a company paid, month by month: the form in which every analysis of a record takes it.</summary>
/// <param name="FirstMonth">The calendar month of index 0.</param>
/// <param name="MonthCount">Months observed, from <paramref name="FirstMonth"/> on; at least 1. What comes later is unknown, not 0.</param>
/// <param name="Accounts">In the order of their first paying month, then of their id (ordinal).</param>
/// <param name="Currency">ISO code of every amount; null where the record does not say.</param>
public sealed record MrrPanel(YearMonth FirstMonth, int MonthCount, IReadOnlyList<PanelAccount> Accounts, string? Currency = null)
{
    /// <summary>The last month observed.</summary>
    public YearMonth LastMonth => FirstMonth.AddMonths(MonthCount - 1);

    /// <summary>The same record as it stood at the end of an earlier month: what a holdout leaves to fit on.</summary>
    /// <param name="months">1 to <see cref="MonthCount"/>. Accounts that had not begun to pay by then are absent.</param>
    public MrrPanel Until(int months) => this with
    {
        MonthCount = months,
        Accounts = [.. Accounts.Where(account => account.FirstIndex < months).Select(account => account.Until(months))],
    };
}
