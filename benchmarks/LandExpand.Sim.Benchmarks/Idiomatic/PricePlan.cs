namespace LandExpand.Sim.Benchmarks.Idiomatic;

/// <summary>A price of a unit, from a number of units on.</summary>
internal sealed record Bracket(double Above, double Price);

/// <summary>Fee, seats and usage at graduated prices (model, section 6); a plan without seats or usage has no brackets for them.</summary>
internal sealed record PricePlan(double Fee, IReadOnlyList<Bracket> SeatBrackets, IReadOnlyList<Bracket> UsageBrackets, double Allowance)
{
    public bool BillsUsage => UsageBrackets.Count > 0;

    /// <summary>The monthly charge before modules, price factor and discount; fee and seats × tier.</summary>
    public double Charge(double seats, double usage, double tierMultiplier) =>
        (tierMultiplier * (Fee + Charge(SeatBrackets, seats))) + Charge(UsageBrackets, Math.Max(0, usage - Allowance));

    private static double Charge(IReadOnlyList<Bracket> brackets, double units)
    {
        var charge = 0.0;
        for (var i = 0; i < brackets.Count; i++)
        {
            var end = i + 1 < brackets.Count ? brackets[i + 1].Above : double.PositiveInfinity;
            charge += brackets[i].Price * Math.Max(0, Math.Min(units, end) - brackets[i].Above);
        }

        return charge;
    }
}
