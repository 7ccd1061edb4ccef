using LandExpand.Sim.Metrics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>The monthly step (model, section 4), written plainly from the text: one account, one month, double precision.</summary>
internal sealed partial class TwinStep(TwinSegment p, ulong seed, uint replication)
{
    private TwinAccount a = null!;
    private int month;
    private bool downturn, renews, decides, offered, decidedOpportunity;
    private (uint W0, uint W1, uint W2, uint W3) state, footprint, contract, modules;
    private double priced;
    private double[]? drivers;

    /// <summary>Advances an account that was paying or free.</summary>
    /// <param name="account">The account.</param>
    /// <param name="at">The calendar month.</param>
    /// <param name="inDownturn">The macro regime of the month.</param>
    /// <param name="attempt">The attempt number, for months up to 0.</param>
    /// <param name="byDriver">Receives what each driver moved MRR by, in the order of <see cref="Driver"/>; null for nobody.</param>
    public void Advance(TwinAccount account, int at, bool inDownturn, uint attempt, double[]? byDriver)
    {
        (a, month, downturn, drivers) = (account, at, inDownturn, byDriver);
        (renews, decides, offered, decidedOpportunity) = (false, false, false, false);
        state = Words(Group.MonthState, attempt);
        footprint = Words(Group.MonthFootprint, attempt);
        contract = Words(Group.MonthContract, attempt);
        modules = Words(Group.MonthModules, attempt);
        (priced, a.MrrBefore, a.Converted) = (a.Bill, a.Mrr, false);
        var smoothingBefore = a.Smoothing;
        a.Tenure++;
        Champion();
        Health();
        ValueProof();
        if (a.Free)
        {
            ConvertOrLeave();
        }
        else
        {
            Churn();
        }

        Renewal();
        Contraction();
        SeatFill();
        TeamExpansion();
        EnterpriseGate();
        CrossSell();
        Usage();
        Bill();
        Move(Driver.Usage, a.Mrr - (priced + smoothingBefore));
    }

    private (uint, uint, uint, uint) Words(Group group, uint attempt) => Philox.Group(replication, a.Word, Address.Month(month, group), attempt, seed);

    /// <summary>Prices the footprint after a step and books the difference.</summary>
    private void Book(Driver driver)
    {
        if (a.Paying)
        {
            var bill = TwinBill.Of(a, p);
            Move(driver, bill - priced);
            priced = bill;
        }
    }

    private void Move(Driver driver, double amount)
    {
        if (drivers is not null && a.Paying && !a.Converted)
        {
            drivers[(int)driver] += amount;
        }
    }
}
