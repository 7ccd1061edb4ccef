using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Tests.Randomness;

public sealed class LanePhiloxTests
{
    private static readonly uint[] Accounts = [0, 1, 2, 12345, Address.Land(1, 0), Address.Land(253, (1 << 23) - 1), Address.Macro, uint.MaxValue];
    private static readonly uint[] Addresses = [Address.Month(0, Group.Identity), Address.Month(-240, Group.MonthState), Address.Month(24, Group.MonthModules), uint.MaxValue];

    [Fact]
    public void Every_lane_holds_the_words_of_its_replication()
    {
        foreach (var seed in new[] { 0ul, 1ul, 0xfedcba9876543210ul, ulong.MaxValue })
        {
            foreach (var first in new[] { 0u, 16u, 9984u, uint.MaxValue - 15 })
            {
                foreach (var attempt in new[] { 0u, 1u, 5000u })
                {
                    Assert.All(Addresses, address => Assert.Equal(Expected(seed, first, attempt, address), Drawn(seed, first, attempt, address, Accounts)));
                }
            }
        }
    }

    [Fact]
    public void Words_do_not_depend_on_how_many_accounts_are_drawn_together()
    {
        var together = Drawn(7, 32, 0, Addresses[1], Accounts);
        var apart = Accounts.SelectMany(account => Drawn(7, 32, 0, Addresses[1], [account]));
        Assert.Equal(apart, together);
    }

    [Fact]
    public void The_attempt_the_account_the_month_and_the_group_each_change_the_words()
    {
        var words = Drawn(1, 0, 0, Address.Month(3, Group.MonthState), [5]);
        Assert.NotEqual(words, Drawn(1, 0, 1, Address.Month(3, Group.MonthState), [5]));
        Assert.NotEqual(words, Drawn(1, 0, 0, Address.Month(3, Group.MonthState), [6]));
        Assert.NotEqual(words, Drawn(1, 0, 0, Address.Month(4, Group.MonthState), [5]));
        Assert.NotEqual(words, Drawn(1, 0, 0, Address.Month(3, Group.MonthFootprint), [5]));
    }

    private static IEnumerable<uint> Expected(ulong seed, uint first, uint attempt, uint address)
    {
        foreach (var account in Accounts)
        {
            var lanes = Enumerable.Range(0, 16).Select(lane => Philox.Group(first + (uint)lane, account, address, attempt, seed)).ToArray();
            uint[] words = [.. lanes.Select(w => w.W0), .. lanes.Select(w => w.W1), .. lanes.Select(w => w.W2), .. lanes.Select(w => w.W3)];
            foreach (var word in words)
            {
                yield return word;
            }
        }
    }

    /// <summary>[account][word][lane]; each lane of an account vector holds that account.</summary>
    private static unsafe uint[] Drawn(ulong seed, uint first, uint attempt, uint address, uint[] accounts)
    {
        var rows = accounts.Select(Vector512.Create).ToArray();
        var words = new Vector512<uint>[4 * accounts.Length];
        fixed (Vector512<uint>* from = rows, to = words)
        {
            new LanePhilox(seed, first, attempt).Fill(from, rows.Length, address, to);
        }

        return [.. words.SelectMany(Elements)];
    }

    private static IEnumerable<uint> Elements(Vector512<uint> vector) => Enumerable.Range(0, 16).Select(lane => vector.GetElement(lane));
}
