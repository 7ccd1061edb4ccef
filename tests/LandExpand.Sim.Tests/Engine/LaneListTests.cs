using System.Runtime.Intrinsics;
using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Tests.Engine;

public sealed class LaneListTests
{
    private const int Lanes = 16, Orders = 7;

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void Every_lane_keeps_its_own_accounts_and_puts_them_in_order_as_they_came(int most)
    {
        var random = new Random(most);
        var list = new LaneList();
        var counters = GC.AllocateArray<Vector512<int>>(Orders + 1, pinned: true);
        for (var round = 0; round < 3; round++) // a list is used again
        {
            list.Clear();
            var expected = Enumerable.Range(0, Lanes).Select(_ => new List<(uint Account, int Order)>()).ToArray();
            for (var i = 0; i < most * Lanes / 2; i++)
            {
                var (lane, account, order) = (random.Next(Lanes), (uint)random.Next(), random.Next(Orders));
                if (expected[lane].Count == most)
                {
                    continue;
                }

                list.Add(lane, account, order);
                expected[lane].Add((account, order));
            }

            AssertHolds(list, expected);
            list.Sort(counters);
            AssertHolds(list, [.. expected.Select(accounts => accounts.OrderBy(account => account.Order).ToList())]);
        }
    }

    [Fact]
    public void Many_and_whole_rows_are_added_as_one_by_one()
    {
        var (many, rows) = (new LaneList(), new LaneList());
        var (expectedMany, expectedRows) = (new List<(uint, int)>[Lanes], new List<(uint, int)>[Lanes]);
        for (var lane = 0; lane < Lanes; lane++)
        {
            many.AddMany(lane, 1000, 10 * lane, 3);
            many.AddMany(lane, 77, 1, 4);
            expectedMany[lane] = [.. Enumerable.Range(1000, 10 * lane).Select(account => ((uint)account, 3)), (77, 4)];
            expectedRows[lane] = [.. Enumerable.Range(0, 100).Select(account => ((uint)account, account + lane))];
        }

        for (var account = 0; account < 100; account++)
        {
            rows.AddRow((uint)account, Vector512<int>.Indices + Vector512.Create(account));
        }

        AssertHolds(many, expectedMany);
        AssertHolds(rows, expectedRows);
    }

    [Fact]
    public void What_the_caller_wants_to_know_of_an_account_stays_with_it()
    {
        var list = new LaneList();
        for (var i = 0; i < 200; i++)
        {
            list.Add(i % 3, (uint)i, 0, place: 1000 + i);
        }

        Assert.All(Enumerable.Range(0, 200), i => Assert.Equal(1000 + i, list.Place(i % 3, i / 3)));
    }

    private static void AssertHolds(LaneList list, List<(uint Account, int Order)>[] expected)
    {
        Assert.Equal(expected.Max(lane => lane.Count), list.Rows);
        for (var row = 0; row <= list.Rows; row++)
        {
            var exists = list.Row(row, out var accounts, out var orders).AsUInt32();
            for (var lane = 0; lane < Lanes; lane++)
            {
                Assert.Equal(row < expected[lane].Count ? uint.MaxValue : 0, exists.GetElement(lane));
                if (row < expected[lane].Count)
                {
                    Assert.Equal(expected[lane][row], (accounts.GetElement(lane), orders.GetElement(lane)));
                }
            }
        }
    }
}
