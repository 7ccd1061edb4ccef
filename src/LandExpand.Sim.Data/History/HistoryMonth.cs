using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.History;

/// <summary>One month of a record. Amounts are MRR; ratios are shares where 1 is 100 %, null where their denominator is 0.</summary>
/// <param name="Month">The calendar month.</param>
/// <param name="Mrr">What customers pay.</param>
/// <param name="Customers">Customers that pay.</param>
/// <param name="Moved">MRR moved in the month, by kind; every amount at least 0.</param>
/// <param name="Counts">Customers that moved so.</param>
/// <param name="Nrr">Σ MRR now ÷ Σ MRR 12 months ago, over customers with MRR then.</param>
/// <param name="Grr">Σ min(MRR now, MRR then) ÷ Σ MRR then, over the same customers.</param>
/// <param name="LogoRetention">Of these customers, the share that pays now.</param>
/// <param name="NrrMovements">(start + expansion + reactivation − contraction − churn) ÷ start a month, compounded over 12 months.</param>
/// <param name="QuickRatio">(new + expansion + reactivation) ÷ (contraction + churn) MRR of the last 12 months.</param>
/// <param name="SinceStart">Whether the last 12 months are not yet in the record, so that ratios count since its first month.</param>
public sealed record HistoryMonth(
    YearMonth Month,
    double Mrr,
    int Customers,
    IReadOnlyDictionary<MovementKind, double> Moved,
    IReadOnlyDictionary<MovementKind, int> Counts,
    double? Nrr,
    double? Grr,
    double? LogoRetention,
    double? NrrMovements,
    double? QuickRatio,
    bool SinceStart)
{
    /// <summary>12 × MRR.</summary>
    public double Arr => 12 * Mrr;
}
