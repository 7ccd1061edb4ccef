using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>The prices of one plan (model, section 6).</summary>
internal sealed class TwinPricePlan
{
    private readonly (double Above, double Price)[] _seats, _usage;

    public TwinPricePlan(TwinValues values, int plan, double footing)
    {
        var prices = Parameters.Pricing[plan];
        Model = values.Scenario.Model(plan, values.Segment, values.History);
        Fee = footing * (values.Optional(prices.Fee) ?? 0);
        _seats = Brackets(values, prices.SeatPrice, prices.SeatTiers, prices.SeatTiersAbove, prices.SeatTiersPrice, footing);
        _usage = Brackets(values, prices.UsagePrice, prices.UsageTiers, prices.UsageTiersAbove, prices.UsageTiersPrice, footing);
        MinimumSeats = values.Optional(prices.MinimumSeats) ?? 0;
        Allowance = values.Optional(prices.UsageAllowance) ?? 0;
        MonthlyCommit = footing * (values.Optional(prices.AnnualCommit) ?? 0) / 12;
        SmoothsMrr = BillsUsage && values.Scenario.Choice<MrrSmoothing>(prices.MrrSmoothingMonths, values.Segment, values.History) == MrrSmoothing.ThreeMonths;
    }

    public PricingModel Model { get; }

    public double Fee { get; }

    public double MinimumSeats { get; }

    public double Allowance { get; }

    public double MonthlyCommit { get; }

    public bool SmoothsMrr { get; }

    public bool BillsSeats => _seats.Length > 0;

    public bool BillsUsage => _usage.Length > 0;

    public double SeatCharge(double seats) => Charge(_seats, Math.Max(seats, MinimumSeats));

    public double UsageCharge(double units) => BillsUsage ? Math.Max(Charge(_usage, Math.Max(units - Allowance, 0)), MonthlyCommit) : 0;

    /// <summary>The seats that a monthly charge buys.</summary>
    public double SeatsFor(double charge) => UnitsFor(_seats, charge);

    /// <summary>The units a month that a monthly charge buys, the allowance included.</summary>
    public double UnitsFor(double charge) => UnitsFor(_usage, charge) + Allowance;

    private static (double, double)[] Brackets(TwinValues values, Parameter first, Parameter tiers, Parameter above, Parameter price, double footing)
    {
        if (values.Optional(first) is not { } firstPrice)
        {
            return [];
        }

        var further = values.Scenario.TierCount(tiers, values.Segment, values.History);
        return [(0, footing * firstPrice), .. Enumerable.Range(0, further).Select(i => (values[above, i], footing * values[price, i]))];
    }

    /// <summary>Each unit at its own bracket's price.</summary>
    private static double Charge((double Above, double Price)[] brackets, double units)
    {
        var charge = 0.0;
        for (var i = 0; i < brackets.Length; i++)
        {
            var end = i + 1 < brackets.Length ? brackets[i + 1].Above : double.PositiveInfinity;
            charge += brackets[i].Price * Math.Max(Math.Min(units, end) - brackets[i].Above, 0);
        }

        return charge;
    }

    private static double UnitsFor((double Above, double Price)[] brackets, double charge)
    {
        for (var i = 0; i < brackets.Length; i++)
        {
            var last = i + 1 == brackets.Length;
            var whole = last ? double.PositiveInfinity : brackets[i].Price * (brackets[i + 1].Above - brackets[i].Above);
            if (last && brackets[i].Price == 0)
            {
                return brackets[i].Above;
            }

            if (charge <= whole && brackets[i].Price > 0)
            {
                return brackets[i].Above + (charge / brackets[i].Price);
            }

            charge -= whole;
        }

        return 0;
    }
}
