using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>Steps 5 to 10: renewal, contraction, seats, teams, gate, cross-sell.</summary>
internal sealed partial class TwinStep
{
    private double ExpansionFactor => Coverage.Expansion * Math.Exp(
        (p.ExpansionHealth * a.Health) - (p.ExpansionHealth * p.ExpansionHealth / 2)
        + (a.Champion ? 0 : p.ExpansionNoChampion) + (a.Mapped ? p.ExpansionMapped : 0));

    private void Renewal()
    {
        if (renews)
        {
            a.PriceFactor *= 1 + p.Uplift;
            a.MonthsToRenewal = TwinLanding.RenewalPeriod(a.Term);
            Book(Driver.Uplift);
            if (TwinBill.PlanOf(a, p).Model == PricingModel.Flat && TwinDraw.Happens(contract.W0, p.RecaptureProbability))
            {
                a.Fee *= 1 + (p.RecaptureShare * Math.Max(0, (a.Seats / a.SignedSeats) - 1));
                a.SignedSeats = Math.Max(a.Seats, a.SignedSeats);
                Book(Driver.Recapture);
            }
        }

        if (offered && TwinDraw.Happens(contract.W1, p.Migration!.Accepts))
        {
            (a.Migrated, a.Fee, a.SignedSeats) = (true, p.Plans[1].Fee, a.Seats);
            Book(Driver.Migration);
        }
    }

    private void Contraction()
    {
        var monthly = Math.Min(1, p.Contraction * (downturn ? p.Macro.Contraction : 1));
        var probability = !a.Paying ? 0 : p.ReducesMidTerm ? monthly : decides ? 1 - Math.Pow(1 - monthly, a.Term) : 0;
        var u = TwinDraw.Uniform(footprint.W0);
        if (!a.Ties.Below(u, probability))
        {
            return;
        }

        // Under its probability the uniform is uniform again, and draws the share.
        var share = p.ContractionLow + ((p.ContractionHigh - p.ContractionLow) * u / probability);
        var given = Math.Min(a.Ties.Floor((a.Seats * share) + 0.5), a.Seats - 1);
        if (given > 0)
        {
            a.Seats -= given;
            a.SeatsPerTeam = Math.Max(a.SeatsPerTeam - (given / a.Deployed), Math.Max(a.Seats / a.Deployed, 1));
            Book(Driver.Contraction);
        }
    }

    private void SeatFill()
    {
        if (!a.Proven || !(a.Paying || a.Free))
        {
            return;
        }

        var capacity = a.Deployed * a.SeatsPerTeam;
        var empty = Math.Max(Math.Floor(capacity - a.Seats + 1e-9), 0);
        var probability = Math.Min(1, p.FillRate + (p.FillVirality * a.Seats / capacity));
        if (empty > 0 && probability > 0)
        {
            // Whole seats with the right mean: the mean plus a uniform, rounded down.
            a.Seats += Math.Min(a.Ties.Floor((empty * probability) + TwinDraw.BelowOne(footprint.W1)), empty);
        }

        Book(Driver.Seats);
    }

    private void TeamExpansion()
    {
        if (!a.Paying)
        {
            return;
        }

        var u = TwinDraw.Uniform(footprint.W2);
        if (a.Waiting)
        {
            decidedOpportunity = a.Ties.Below(u, 1 / p.QueueMonths);
            a.Waiting = !decidedOpportunity;
            if (decidedOpportunity && a.Ties.Below(u, p.SalesWins / p.QueueMonths))
            {
                Deploy();
            }
        }

        var underGate = p.Gate is null || a.Enterprise || a.Deployed < p.Gate;
        if (!a.Proven || a.Deployed >= a.Teams || !underGate || a.Waiting || decidedOpportunity)
        {
            return;
        }

        var ramp = p.Ramp > 0 ? Math.Min(a.Tenure / p.Ramp, 1) : 1;
        var hazard = p.TeamRate * (a.Teams - a.Deployed) * ramp * (downturn ? p.Macro.Expansion : 1) * ExpansionFactor;
        var appears = 1 - Math.Exp(-hazard);
        if (a.Ties.Below(u, appears))
        {
            var seats = TwinLanding.DrawSeats(a, p, footprint.W3, footprint.W3);
            a.OpportunitySeats = Math.Min(seats, Math.Max(Math.Floor(a.SeatsPerTeam + 1e-9), 1));
            var acv = 12 * (TwinBill.OfSeats(a, p, a.Seats + a.OpportunitySeats) - TwinBill.Of(a, p));
            if (!a.Ties.Below(acv, p.Handoff))
            {
                a.Waiting = true;
            }
            else if (a.Ties.Below(u, appears * p.CsmWins))
            {
                Deploy();
            }
        }
    }

    private void Deploy()
    {
        a.Deployed++;
        a.Seats += a.OpportunitySeats;
        Book(Driver.Teams);
    }

    private void EnterpriseGate()
    {
        if (a.Paying && p.Gate is { } gate && p.EnterpriseReady && !a.Enterprise && a.Deployed >= gate
            && TwinDraw.Happens(TwinDraw.Exchanged(footprint.W1), p.Upgrade))
        {
            a.Enterprise = true;
            Book(Driver.Tier);
        }
    }

    private void CrossSell()
    {
        if (!a.Paying || !a.Proven)
        {
            return;
        }

        uint[] words = [state.W3, modules.W0, modules.W1, modules.W2];
        for (var i = 0; i < p.Modules.Length; i++)
        {
            var word = i % 2 == 0 ? words[i / 2] : TwinDraw.Exchanged(words[i / 2]);
            var probability = p.Modules[i].Attach * (downturn ? p.Macro.CrossSell : 1) * ExpansionFactor;
            a.Modules[i] |= a.Ties.Below(TwinDraw.Uniform(word), probability);
        }

        Book(Driver.Modules);
    }
}
