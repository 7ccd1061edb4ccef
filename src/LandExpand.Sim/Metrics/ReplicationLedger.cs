using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Metrics;

/// <summary>The month sums of one replication, in MRR and counts: what the formulas of metrics read.</summary>
internal sealed class ReplicationLedger(int horizonMonths, Ledgers ledgers = Ledgers.All)
{
    private readonly int _count = ledgers.Sums();
    private readonly double[] _sums = new double[(horizonMonths + 1) * ledgers.Sums()];

    /// <summary>T.</summary>
    public int HorizonMonths => horizonMonths;

    /// <summary>A sum of a month, of a ledger that is recorded.</summary>
    public double this[int month, Sum sum] => _sums[(month * _count) + (int)sum];

    /// <summary>Takes over a lane of a block.</summary>
    public void Load(MonthSums block, int lane)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] = block.Totals[(i * Randomness.LaneMath.LaneCount) + lane];
        }
    }

    /// <summary>Σ over the last 12 months up to a month; before month 12: since opening.</summary>
    public double Year(int month, Sum sum) => Between(Math.Max(month - 11, 1), month, sum);

    /// <summary>Σ over months <paramref name="first"/>..<paramref name="last"/>.</summary>
    public double Between(int first, int last, Sum sum)
    {
        var total = 0.0;
        for (var month = first; month <= last; month++)
        {
            total += this[month, sum];
        }

        return total;
    }

    /// <summary>a ÷ b; NaN (absent) where b is 0.</summary>
    public static double Ratio(double a, double b) => b == 0 ? double.NaN : a / b;
}
