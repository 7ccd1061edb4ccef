namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>Steps 1 to 4: champion, health, value proof, churn.</summary>
internal sealed partial class TwinStep
{
    private bool Stalled => !a.Proven && a.Tenure > p.ProofWindow;

    private TwinCoverage Coverage => a.HumanTouch ? p.Human : p.Self;

    private void Champion() => a.Champion = a.Champion ? !TwinDraw.Happens(state.W1, p.ChampionLeaves) : TwinDraw.Happens(state.W1, p.ChampionReplaced);

    private void Health() => a.Health = (p.Persistence * a.Health) + (Math.Sqrt(1 - (p.Persistence * p.Persistence)) * TwinDraw.Normal(state.W0));

    /// <summary>
    /// A probability of 1−(1−p)^(1/w) in each of the months 1..w, a late one afterwards. Recipe: an Exp(1) draw at landing is spent by −ln(1 − that
    /// probability) a month.
    /// </summary>
    private void ValueProof()
    {
        var probability = a.Tenure <= p.ProofWindow ? 1 - Math.Pow(1 - Coverage.Proof, 1 / p.ProofWindow) : p.LateProof;
        a.ProofLeft -= probability >= 1 ? 1e30 : -Math.Log(1 - probability);
        a.Proven |= a.Ties.Below(a.ProofLeft, 0, scale: probability > 0 ? 1 : 0);
    }

    /// <summary>Step 4. Recipe: decisions spend their exponent from one Exp(1) endurance, in place of a draw each.</summary>
    private void Churn()
    {
        var log = (-p.ChurnHealth * a.Health) - (p.ChurnHealth * p.ChurnHealth / 2);
        log += Stalled ? p.ChurnStalled : 0;
        log += a.Champion ? 0 : p.ChurnNoChampion;
        log += a.ShockMonths > 0 ? p.ChurnShock : 0;
        log += p.Modules.Select((module, i) => a.Modules[i] ? module.ChurnEffect : 0).Sum();
        var hazard = p.MonthlyHazard * p.Shape(a.Tenure) * (downturn ? p.Macro.Churn : 1) * Math.Exp(log);
        a.Hazard += hazard;
        a.Hazards.Add(hazard);
        a.MonthsToRenewal--;
        renews = a.MonthsToRenewal <= 0;
        decides = renews || a.Term == 1;
        Offer();
        a.Hazard += offered ? p.Migration!.ExtraHazard : 0;
        if (!decides)
        {
            return;
        }

        var exponent = a.Hazard;
        if (renews)
        {
            // J: the hazard of the last 12 months, or of the fewer since the price was last renewed.
            exponent = Math.Max(0, a.Hazard + (a.Hazards.TakeLast(12).Sum() * (Math.Exp(p.Elasticity * p.Uplift) - 1)));
            a.Hazards.Clear();
        }

        a.Hazard = 0;
        a.Endurance -= exponent;
        if (a.Ties.Below(a.Endurance, 0, scale: exponent > 0 ? 1 : 0))
        {
            (a.Paying, a.Waiting, a.LeftMonth, renews, decides, offered) = (false, false, month, false, false, false);
        }
    }

    /// <summary>A price migration is offered at each price renewal until it is accepted, or once.</summary>
    private void Offer()
    {
        if (p.Migration is { } migration && month >= migration.FromMonth && !a.Migrated && !a.NotOffered)
        {
            offered = migration.Once ? month == migration.FromMonth : renews;
        }
    }

    /// <summary>In place of churn, while free.</summary>
    private void ConvertOrLeave()
    {
        var conversion = a.Seats >= p.PaywallSeats ? p.PaywallConversion : p.Conversion;
        var u = TwinDraw.Uniform(contract.W2);
        if (a.Ties.Below(u, conversion))
        {
            TwinLanding.Sign(a);
            (a.Free, a.Paying, a.Converted, a.LandMonth) = (false, true, true, month);
            a.HumanTouch = !a.Ties.Below(12 * TwinBill.Of(a, p), p.CoverageThreshold);
            priced = TwinBill.Of(a, p);
        }
        else if (a.Ties.Below(u, conversion + ((1 - conversion) * p.FreeLeaves)))
        {
            a.Free = false;
        }
    }
}
