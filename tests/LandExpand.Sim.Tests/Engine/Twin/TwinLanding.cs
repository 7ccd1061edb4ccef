using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>An account at landing (model, section 3).</summary>
internal static class TwinLanding
{
    /// <summary>Lands an account. <paramref name="opening"/>: it lands at month 0 or before, on the first plan, and pays.</summary>
    public static TwinAccount Land(TwinSegment p, ulong seed, uint replication, uint word, int month, uint attempt, bool opening)
    {
        var chance = Philox.Group(replication, word, Address.Month(0, Group.LandChance), attempt, seed);
        var footprint = Philox.Group(replication, word, Address.Month(0, Group.LandFootprint), attempt, seed);
        var terms = Philox.Group(replication, word, Address.Month(0, Group.LandTerms), attempt, seed);
        var a = new TwinAccount { Word = word, Modules = new bool[p.Modules.Length], Net = 1 - p.Discount };
        a.Endurance = TwinDraw.Exponential(chance.W0);
        a.ProofLeft = TwinDraw.Exponential(chance.W1);
        a.Mapped = TwinDraw.Happens(chance.W2, p.Mapped);
        a.Free = !opening && TwinDraw.Happens(TwinDraw.Exchanged(chance.W2), p.FreeShare);
        a.Health = p.HealthAtLanding + TwinDraw.Normal(chance.W3);
        if (p.Migration is { } migration && !opening && month >= migration.FromMonth)
        {
            a.Migrated = a.LandedOnNewPlan = migration.NewLands == MigrationNewLands.NewPlan;
            a.NotOffered = migration.NewLands == MigrationNewLands.OldPlan;
        }

        a.Teams = p.Teams.Draw(footprint.W0, a.Ties);
        a.SeatsPerTeam = p.SeatsPerTeam.Draw(footprint.W1, a.Ties);
        a.Term = (int)p.Term.Draw(terms.W1, a.Ties);
        Size(a, p, footprint.W2, footprint.W3, terms.W0);
        Sign(a);
        if (!a.Free)
        {
            Pay(a, p, month);
        }

        return a;
    }

    /// <summary>Months between price renewals: a monthly contract renews its price each 12 months.</summary>
    public static int RenewalPeriod(int term) => term == 1 ? 12 : term;

    /// <summary>Seats of a first or a further team, before they are held to the team's size.</summary>
    public static double DrawSeats(TwinAccount a, TwinSegment p, uint seatsWord, uint acvWord)
    {
        var plan = p.Plans[a.LandedOnNewPlan ? 1 : 0];
        return p.LandAcv is not null && plan.BillsSeats
            ? Math.Max(a.Ties.Floor(plan.SeatsFor(ListPrice(a, p, acvWord)) + 0.5), 1)
            : p.LandSeats.Draw(seatsWord, a.Ties);
    }

    /// <summary>The contract of an account that begins to pay: its clock, and the seats that its fee is for.</summary>
    public static void Sign(TwinAccount a)
    {
        a.MonthsToRenewal = RenewalPeriod(a.Term);
        a.SignedSeats = a.Seats;
        a.Hazard = 0;
        a.Hazards.Clear();
    }

    /// <summary>A land ACV as a monthly charge before discount.</summary>
    private static double ListPrice(TwinAccount a, TwinSegment p, uint word) => p.LandAcv!.Draw(word, a.Ties) / 12 / (1 - p.Discount);

    private static void Size(TwinAccount a, TwinSegment p, uint seatsWord, uint acvWord, uint usageWord)
    {
        var plan = TwinBill.PlanOf(a, p);
        a.Seats = Math.Min(DrawSeats(a, p, seatsWord, acvWord), Math.Floor(a.SeatsPerTeam));
        a.Fee = plan.Model == PricingModel.Flat && p.LandAcv is not null ? ListPrice(a, p, acvWord) : plan.Fee;
        var usage = plan.BillsUsage && p.LandAcv is not null ? plan.UnitsFor(ListPrice(a, p, acvWord)) / a.Seats : p.UsagePerSeat.Draw(usageWord, a.Ties);
        a.LogUsage = a.MeanLogUsage = Math.Log(Math.Max(usage, 1e-30));
    }

    private static void Pay(TwinAccount a, TwinSegment p, int month)
    {
        a.Paying = true;
        a.Bill = a.Mrr = TwinBill.Of(a, p);
        a.Bills.Add(a.Bill);
        if (TwinBill.PlanOf(a, p).BillsUsage)
        {
            a.Charges.Add(TwinBill.UsageCharge(a, p, a.Seats));
        }

        a.HumanTouch = !a.Ties.Below(a.Mrr * 12, p.CoverageThreshold);
        if (month >= 0)
        {
            (a.LandMonth, a.LandMrr) = (month, a.Mrr);
        }
    }
}
