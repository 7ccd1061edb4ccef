namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>Steps 11 and 12: usage, bill, recurring revenue, bill shock.</summary>
internal sealed partial class TwinStep
{
    private void Usage()
    {
        if (a.Optimises)
        {
            a.LogUsage += Math.Log(1 - p.OptimiseShare);
            a.MeanLogUsage += Math.Log(1 - p.OptimiseShare);
            a.Optimises = false;
        }

        a.LogUsage += p.Drift + (p.Reversion * (a.MeanLogUsage - a.LogUsage)) + (p.Volatility * TwinDraw.Normal(state.W2))
            + (downturn ? p.Macro.UsageDrift : 0);
    }

    private void Bill()
    {
        a.ShockMonths = Math.Max(a.ShockMonths - 1, 0);
        if (!a.Paying)
        {
            (a.Bill, a.Mrr, a.Smoothing) = (0, 0, 0);
            return;
        }

        var plan = TwinBill.PlanOf(a, p);
        a.Bill = TwinBill.Of(a, p);
        BillShock(plan);
        a.Bills.Add(a.Bill);
        a.Mrr = a.Bill;
        if (plan.BillsUsage)
        {
            a.Charges.Add(TwinBill.UsageCharge(a, p, a.Seats));
            a.Mrr = plan.SmoothsMrr ? TwinBill.WithCharge(a, p, a.Charges.TakeLast(3).Average()) : a.Bill;
        }

        a.Smoothing = a.Mrr - a.Bill;
        a.LandMrr = a.Converted ? a.Mrr : a.LandMrr;
        if (a.LandMonth is not null && a.FirstExpansion is null && a.LandMrr > 0 && !a.Ties.Below(a.Mrr / a.PriceFactor, 1.1 * a.LandMrr))
        {
            a.FirstExpansion = month;
        }
    }

    private void BillShock(TwinPricePlan plan)
    {
        if (plan.BillsUsage && a.Bills.Count >= 3 && a.Ties.Below((1 + p.ShockThreshold) * a.Bills.TakeLast(3).Average(), a.Bill))
        {
            a.ShockMonths = p.ShockMonths;
            a.Optimises |= TwinDraw.Happens(TwinDraw.Exchanged(state.W1), p.Optimises);
        }
    }
}
