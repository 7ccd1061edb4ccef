using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>Books revenue over windows of months (model, section 9: NRR by revenue and by quarter). Keeps cumulated revenue by month of the tile's accounts.</summary>
internal sealed unsafe class RevenueTally(MonthSums sums, Arena arena)
{
    private readonly Lanes* _billed = arena.Vectors((sums.HorizonMonths + 1) * Tile.Rows);

    /// <summary>Starts a tile whose first month is given: nothing before it.</summary>
    public void Start(int firstMonth) => new Span<Lanes>(_billed, firstMonth * Tile.Rows).Clear();

    /// <summary>Month 0: the opening book.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Open(Tile tile, in StepContext c)
    {
        for (var row = 0; row < Tile.Rows; row++)
        {
            _billed[row] = LaneMath.When(tile.Paying[row], BillNow(tile, row, c));
        }
    }

    /// <summary>A month after the step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Close(Tile tile, in StepContext c)
    {
        var now = Billed(c.Month);
        var before = Billed(c.Month - 1);
        for (var row = 0; row < Tile.Rows; row++)
        {
            now[row] = before[row] + LaneMath.When(tile.Paying[row], BillNow(tile, row, c));
        }

        if (c.Month >= 15)
        {
            AddWindow(Sum.QuarterNow, Sum.QuarterBefore, c.Month, 3, 12, 3);
        }

        if (c.Month >= 24)
        {
            AddWindow(Sum.RevenueNow, Sum.RevenueBefore, c.Month, 12, 12, 1);
        }
    }

    /// <summary>
    /// Revenue of the last <paramref name="length"/> months against that of as many months <paramref name="lag"/> earlier, over accounts billed in
    /// the first <paramref name="admission"/> months of the earlier window.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWindow(Sum nowSum, Sum beforeSum, int month, int length, int lag, int admission)
    {
        var totals = sums.Of(month);
        var first = month - lag - length; // the month before the earlier window
        var (now, before) = (totals[(int)nowSum], totals[(int)beforeSum]);
        for (var row = 0; row < Tile.Rows; row++)
        {
            var billed = Vector512.GreaterThan(Billed(first + admission)[row] - Billed(first)[row], Lanes.Zero);
            now = LaneMath.AddIf(now, billed, Billed(month)[row] - Billed(month - length)[row]);
            before = LaneMath.AddIf(before, billed, Billed(month - lag)[row] - Billed(first)[row]);
        }

        (totals[(int)nowSum], totals[(int)beforeSum]) = (now, before);
    }

    /// <summary>Revenue billed from month 0 to this one, a vector per row.</summary>
    private Lanes* Billed(int month) => _billed + (month * Tile.Rows);

    private static Lanes BillNow(Tile tile, int row, in StepContext c) => c.P->HasUsage ? c.BillNow[row] : tile.Mrr[row];
}
