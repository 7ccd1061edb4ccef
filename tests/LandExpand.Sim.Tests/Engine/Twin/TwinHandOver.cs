using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>Month 0: an aged account meets the prices of the simulated months, and what a book file knows of it (model, section 2.2).</summary>
internal static class TwinHandOver
{
    public static void ToSimulation(TwinAccount a, TwinSegment p, TwinSegment history, OpeningAccount? given)
    {
        // Only a flat fee is fixed at signing; any other is one of the plan's prices.
        a.Fee = p.Plans[0].Model == PricingModel.Flat && history.Plans[0].Model == PricingModel.Flat ? a.Fee : p.Plans[0].Fee;
        if (given is not null)
        {
            Replace(a, p, given);
        }

        // Nothing waits for a team that is not there, or that the gate holds back.
        a.Waiting &= a.Deployed < a.Teams && (p.Gate is null || a.Enterprise || a.Deployed < p.Gate);
        var before = a.Bill;
        a.Bill = a.Bills[^1] = TwinBill.Of(a, p);
        a.Smoothing *= !TwinBill.PlanOf(a, p).SmoothsMrr ? 0 : before > 0 ? a.Bill / before : 1;
        a.Mrr = a.Bill + a.Smoothing;
        a.LandMrr = a.Mrr;
        if (given is not null)
        {
            FixPrice(a, p, given.Mrr);
        }
    }

    /// <summary>All prices of the account by one factor.</summary>
    public static void Scale(TwinAccount a, double factor)
    {
        (a.Net, a.Bill, a.Mrr, a.Smoothing, a.LandMrr) = (a.Net * factor, a.Bill * factor, a.Mrr * factor, a.Smoothing * factor, a.LandMrr * factor);
        for (var i = 0; i < a.Bills.Count; i++)
        {
            a.Bills[i] *= factor;
        }
    }

    private static void Replace(TwinAccount a, TwinSegment p, OpeningAccount given)
    {
        a.Deployed = given.Teams ?? a.Deployed;
        a.Seats = given.Seats ?? a.Seats;
        a.Teams = Math.Max(a.Teams, a.Deployed);
        a.SeatsPerTeam = Math.Max(a.SeatsPerTeam, a.Seats / a.Deployed);
        a.SignedSeats = given.Seats ?? a.SignedSeats;
        if (given.Usage is { } usage)
        {
            a.LogUsage = Math.Log(Math.Max(usage / a.Seats, 1e-30));
            a.MeanLogUsage = given.UsualUsage is { } usual ? Math.Log(Math.Max(usual / a.Seats, 1e-30)) : a.LogUsage;
        }

        if (given.Plan is { } plan && p.Plans.Length > 1 && Name(p.Plans[1]) == plan && Name(p.Plans[0]) != plan)
        {
            (a.Migrated, a.Fee) = (true, p.Plans[1].Fee);
        }

        Contract(a, p, given);
        a.Bills.Clear();
        a.Bills.Add(TwinBill.Of(a, p));
        a.Charges.Clear();
        if (TwinBill.PlanOf(a, p).BillsUsage)
        {
            a.Charges.Add(TwinBill.UsageCharge(a, p, a.Seats));
        }

        a.Smoothing = 0;
    }

    private static string Name(TwinPricePlan plan) => plan.Model.ToString().ToLowerInvariant();

    /// <summary>Term and renewal; the accumulated hazard is the neutral one of the months since the last renewal.</summary>
    private static void Contract(TwinAccount a, TwinSegment p, OpeningAccount given)
    {
        a.Term = given.TermMonths ?? a.Term;
        a.MonthsToRenewal = Math.Max(given.MonthsToRenewal ?? a.MonthsToRenewal, 1);
        if (given.MonthsToRenewal is not null && a.MonthsToRenewal > TwinLanding.RenewalPeriod(a.Term))
        {
            a.Term = 12 * ((a.MonthsToRenewal + 11) / 12);
        }

        var period = TwinLanding.RenewalPeriod(a.Term);
        a.MonthsToRenewal = Math.Min(a.MonthsToRenewal, period);
        var months = Math.Min(period - a.MonthsToRenewal, a.Tenure);
        a.Hazards.Clear();
        for (var tenure = a.Tenure - months + 1; tenure <= a.Tenure; tenure++)
        {
            a.Hazards.Add(p.MonthlyHazard * p.Shape(tenure));
        }

        a.Hazard = a.Term == 1 ? 0 : a.Hazards.Sum();
    }

    /// <summary>MRR fixes the fee of a flat plan, as far as it is not module fees, and one price factor of the account under other plans.</summary>
    private static void FixPrice(TwinAccount a, TwinSegment p, double mrr)
    {
        var fees = a.Net * a.PriceFactor * p.Modules.Select((module, i) => a.Modules[i] ? module.Fee : 0).Sum();
        if (TwinBill.PlanOf(a, p).Model == PricingModel.Flat && mrr > fees)
        {
            a.Fee *= (mrr - fees) / (a.Bill - fees);
        }
        else
        {
            a.Net *= mrr / a.Bill;
        }

        a.Bill = a.Mrr = a.LandMrr = a.Bills[0] = TwinBill.Of(a, p);
    }
}
