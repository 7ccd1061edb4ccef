namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>
/// Usage as an autoregression towards the level at landing: Δ ln MRR = drift − reversion × (ln MRR − ln first MRR) + volatility × ε, by least squares over account-months,
/// which is maximum likelihood; the level is known from the first bill, so there is none of the bias of an estimated one (Nickell 1981). Only accounts whose landing was seen tell of reversion.
/// </summary>
/// <param name="Parameters">Drift, reversion, volatility.</param>
/// <param name="Correlation">Between drift and reversion; null where reversion is not fitted.</param>
/// <param name="HasReversion">Whether enough landings were seen for a reversion.</param>
public sealed record UsageFit(IReadOnlyList<FittedValue> Parameters, double? Correlation, bool HasReversion)
{
    private const int FewestMonths = 60;
    private const double Z90 = 1.6448536269514722;

    public static UsageFit? Of(IReadOnlyList<Spell> spells, UpliftFit uplift)
    {
        var seen = new Moments();
        var all = new Moments();
        var log = Math.Log(1 + uplift.Taken);
        foreach (var spell in spells)
        {
            Add(spell, uplift.Period, log, spell.SeenLanding ? seen : null, all);
        }

        return seen.Count >= FewestMonths ? WithReversion(seen) : all.Count >= FewestMonths ? DriftAlone(all) : null;
    }

    private static void Add(Spell spell, int period, double uplift, Moments? seen, Moments all)
    {
        var renewal = spell.Renewal(period);
        var raised = 0.0;
        for (var tenure = 1; tenure < spell.Length; tenure++)
        {
            var rise = renewal is { } first && (tenure - first) % period == 0 ? uplift : 0;
            if (spell.Mrr(tenure - 1) > 0 && spell.Mrr(tenure) > 0)
            {
                var away = Math.Log(spell.Mrr(tenure - 1) / spell.Mrr(0)) - raised;
                var change = Math.Log(spell.Mrr(tenure) / spell.Mrr(tenure - 1)) - rise;
                seen?.Add(-away, change);
                all.Add(0, change);
            }

            raised += rise;
        }
    }

    private static UsageFit WithReversion(Moments of)
    {
        var n = of.Count;
        var (x, y) = (of.X / n, of.Y / n);
        var spread = of.XX - (n * x * x);
        var slope = (of.XY - (n * x * y)) / spread;
        var drift = y - (slope * x);
        var residual = Math.Sqrt(Math.Max(of.YY - (n * y * y) - (slope * slope * spread), 0) / (n - 2));
        var (ofSlope, ofDrift) = (residual / Math.Sqrt(spread), residual * Math.Sqrt((1 / n) + (x * x / spread)));
        return new([Drift(drift, ofDrift, n), Reversion(slope, ofSlope, n), Volatility(residual, n)], -x / Math.Sqrt((spread / n) + (x * x)), true);
    }

    private static UsageFit DriftAlone(Moments of)
    {
        var n = of.Count;
        var mean = of.Y / n;
        var residual = Math.Sqrt(Math.Max(of.YY - (n * mean * mean), 0) / (n - 1));
        return new([Drift(mean, residual / Math.Sqrt(n), n), Volatility(residual, n)], null, false);
    }

    private static FittedValue Drift(double value, double error, double n) => new(
        "usage.monthlyDrift", "growth of usage a month, in logs", FittedUnit.Number, value, value - (Z90 * error), value + (Z90 * error), How(n)) { Form = FittedForm.Signed };

    private static FittedValue Reversion(double value, double error, double n) => new(
        "usage.reversion", "pull of usage back to the level at landing, a month", FittedUnit.Share, Math.Clamp(value, 0, 1), Math.Clamp(value - (Z90 * error), 0, 1), Math.Clamp(value + (Z90 * error), 0, 1), How(n))
    {
        Form = FittedForm.Share,
    };

    private static FittedValue Volatility(double value, double n) => new(
        "usage.monthlyVolatility", "spread of usage from month to month, in logs", FittedUnit.Number, value, value * (1 - (Z90 / Math.Sqrt(2 * n))), value * (1 + (Z90 / Math.Sqrt(2 * n))), How(n));

    private static string How(double n) => FormattableString.Invariant($"least squares over {n:N0} account-months");

    private sealed class Moments
    {
        public double Count { get; private set; }

        public double X { get; private set; }

        public double Y { get; private set; }

        public double XX { get; private set; }

        public double XY { get; private set; }

        public double YY { get; private set; }

        public void Add(double x, double y)
        {
            Count++;
            X += x;
            Y += y;
            XX += x * x;
            XY += x * y;
            YY += y * y;
        }
    }
}
