using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine;

/// <summary>Draws segment and tenure of the opening accounts, whatever the attempt at ageing them, or takes them from the book file.</summary>
internal sealed unsafe class OpeningRoll(Block block, BookAccounts? file, Arena arena)
{
    /// <summary>Months of tenure that an opening account may have.</summary>
    public const int OldestTenure = 240;

    private readonly Words* _account = (Words*)arena.Vectors(Tile.Rows), _words = (Words*)arena.Vectors(4 * Tile.Rows);
    private readonly Lanes* _tenures = arena.Vectors(Tile.Rows * block.Segments);
    private readonly Vector512<int>[] _counters = GC.AllocateArray<Vector512<int>>(OldestTenure + 2, pinned: true);

    /// <summary>Lists accounts by segment and lane, older ones first: ordered by <see cref="OldestTenure"/> − tenure.</summary>
    public void Fill(int first, int end, LaneList[] lists)
    {
        Array.ForEach(lists, list => list.Clear());
        ref readonly var random = ref block.Random;
        for (var account = first; account < end; account += Tile.Rows)
        {
            var count = Math.Min(Tile.Rows, end - account);
            for (var i = 0; i < count; i++)
            {
                _account[i] = Vector512.Create((uint)(account + i));
            }

            random.Fill(_account, count, Address.Month(0, Group.Identity), _words);
            for (var segment = 0; segment < block.Segments; segment++)
            {
                block.Simulated(segment)->OpeningTenure.Draw(_words + 1, count, _tenures + (segment * Tile.Rows));
            }

            for (var i = 0; i < count; i++)
            {
                Add(account + i, _words[4 * i], _tenures + i, lists);
            }
        }

        foreach (var list in lists)
        {
            list.Sort(_counters);
        }
    }

    /// <param name="account">The account.</param>
    /// <param name="segmentWord">Draws its segment.</param>
    /// <param name="tenures">What its tenure would be in each segment, <see cref="Tile.Rows"/> apart; not rounded.</param>
    /// <param name="lists">By segment.</param>
    private void Add(int account, Words segmentWord, Lanes* tenures, LaneList[] lists)
    {
        if (file is null && block.Segments == 1)
        {
            lists[0].AddRow((uint)account, Order(*tenures));
            return;
        }

        for (var lane = 0; lane < LaneMath.LaneCount; lane++)
        {
            var segment = file?.Segment(account) ?? block.SegmentAt(lane, Address.Uniform(segmentWord.GetElement(lane), 0));
            var order = file?[account].TenureMonths is { } tenure ? OldestTenure - tenure : Order(tenures[segment * Tile.Rows]).GetElement(lane);
            lists[segment].Add(lane, (uint)account, order);
        }
    }

    private static Vector512<int> Order(Lanes tenure)
    {
        var whole = LaneMath.Min(LaneMath.Max(LaneMath.RoundHalfUp(tenure), Lanes.Zero), Vector512.Create((float)OldestTenure));
        return Vector512.Create(OldestTenure) - Vector512.ConvertToInt32Native(whole);
    }
}
