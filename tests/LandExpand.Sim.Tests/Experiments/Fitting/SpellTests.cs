using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Experiments.Fitting;

namespace LandExpand.Sim.Tests.Experiments.Fitting;

public sealed class SpellTests
{
    private static MrrPanel Panel(params PanelAccount[] accounts) => new(new(2024, 1), 8, accounts);

    [Fact]
    public void A_customer_that_comes_back_is_a_new_account_or_a_pause()
    {
        var panel = Panel(new("a", 0, [5, 5, 0, 0, 5, 5, 0, 0]), new("b", 2, [7, 7, 0, 7, 7, 7]));
        var split = Spells.Of(panel, Reactivation.New);
        Assert.Equal([(0, 2, false, true), (4, 2, true, true), (2, 2, true, true), (5, 3, true, false)], split.Select(spell => (spell.First, spell.Length, spell.SeenLanding, spell.Left)));

        var paused = Spells.Of(panel, Reactivation.Pause);
        Assert.Equal([(0, 6, false, true), (2, 6, true, false)], paused.Select(spell => (spell.First, spell.Length, spell.SeenLanding, spell.Left)));
        Assert.Equal((3, 2), Spells.Pauses(panel));
    }

    [Fact]
    public void Decisions_under_monthly_contracts_are_months_and_the_censored_one_is_none()
    {
        // Three months paid of which the last is the record's last: two decisions to stay.
        var spells = Spells.Of(Panel(new("a", 5, [1, 1, 1]), new("b", 4, [1, 1, 0, 0])), Reactivation.New);
        var decisions = SeenDecisions.ByTenure(spells, new(1, "", true));
        Assert.Equal([new(0, 1, 2, 0), new(1, 2, 2, 1)], decisions);
    }

    [Fact]
    public void Decisions_under_longer_contracts_are_their_ends()
    {
        var spells = Spells.Of(new(new(2024, 1), 30, [new("stays", 2, [.. Enumerable.Repeat(1.0, 28)]), new("leaves", 1, [.. Enumerable.Repeat(1.0, 12), .. new double[17]])]), Reactivation.New);
        Assert.Equal([new(0, 12, 2, 1), new(12, 24, 1, 0)], SeenDecisions.ByTenure(spells, new(12, "", true)));
    }

    [Fact]
    public void Annual_contracts_are_told_from_when_customers_leave()
    {
        IReadOnlyList<Spell> Leavers(Func<int, int> months) => Spells.Of(
            new(new(2020, 1), 60, [.. Enumerable.Range(0, 20).Select(i => new PanelAccount($"c{i:D2}", 1 + (i % 6), [.. Enumerable.Repeat(1.0, months(i)), .. new double[59 - (i % 6) - months(i)]]))]), Reactivation.New);
        Assert.Equal(12, ContractTerm.Of(Leavers(i => 12 * (1 + (i % 3))), null).Months);
        Assert.Equal(1, ContractTerm.Of(Leavers(i => 7 + i), null).Months);
        Assert.Equal(3, ContractTerm.Of(Leavers(i => 7 + i), 3).Months);
    }
}
