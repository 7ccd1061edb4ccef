using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>
/// How the churn hazard depends on tenure (model, section 4.4): 1; or Weibull, k·(tenure/12)^(k−1), scaled so that it sums to 12 over the first 12
/// months; or a table by month of tenure, whose last value holds on.
/// </summary>
internal sealed class TenureShape
{
    private readonly ChurnShape _kind;
    private readonly IReadOnlyList<double> _table;
    private readonly double _k, _firstYear;

    /// <param name="kind">Constant, Weibull or table.</param>
    /// <param name="table">The table, by month of tenure from 1; read only where it is a table.</param>
    /// <param name="k">The Weibull shape; read only where it is Weibull.</param>
    public TenureShape(ChurnShape kind, IReadOnlyList<double> table, double k)
    {
        (_kind, _table, _k) = (kind, table, k);
        _firstYear = Enumerable.Range(1, 12).Sum(month => Math.Pow(month / 12.0, k - 1));
    }

    /// <summary>The factor in a month of tenure, from 1 on.</summary>
    public double At(int month) => _kind switch
    {
        ChurnShape.Table => _table[Math.Min(month, _table.Count) - 1],
        ChurnShape.Weibull => 12 / _firstYear * Math.Pow(month / 12.0, _k - 1),
        _ => 1,
    };
}
