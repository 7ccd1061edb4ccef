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
        FirstExpansion();
    }

    /// <summary>By more than 10 % and rounding: 11 seats for 10 are not yet over it.</summary>
    private void FirstExpansion()
    {
        if (a.LandMonth is not null && a.FirstExpansion is null && a.LandMrr > 0)
        {
            var over = (a.Mrr / a.PriceFactor / a.LandMrr / 1.1) - 1.00001;
            a.Ties.Add(Math.Abs(over) < 2e-6);
            a.FirstExpansion = over > 0 ? month : null;
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
