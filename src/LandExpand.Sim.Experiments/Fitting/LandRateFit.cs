using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>
/// New accounts by month: Poisson with a trend, by likelihood. Where months differ more than Poisson counts would, intervals are wider by the excess (McCullagh and Nelder 1989, section 9.2).
/// </summary>
/// <param name="Counts">Lands by month of the panel, from its second month on.</param>
/// <param name="Shock">Whether months differ more than Poisson counts would; null where too few were seen.</param>
/// <param name="Parameters">Lands in the month after the record, and their growth.</param>
/// <param name="Correlation">Between the two; null without a trend.</param>
public sealed record LandRateFit(IReadOnlyList<double> Counts, SharedShock? Shock, IReadOnlyList<FittedValue> Parameters, double? Correlation)
{
    private const int FewestForTrend = 20, FewestMonths = 12;
    private const double Z90 = 1.6448536269514722, Bent = 6.63; // chi-squared of one degree, 1 in 100

    /// <summary>The month of <see cref="Counts"/> from which the trend is fitted.</summary>
    public int From { get; private init; }

    public static LandRateFit? Of(IReadOnlyList<Spell> spells, int months)
    {
        if (months < 3)
        {
            return null;
        }

        var counts = new double[months - 1];
        foreach (var spell in spells.Where(spell => spell.SeenLanding))
        {
            counts[spell.First - 1]++;
        }

        return counts.Sum() >= FewestForTrend && counts.Length >= FewestMonths ? Trend(counts) : Level(counts);
    }

    private static LandRateFit Level(double[] counts)
    {
        var rate = ClusteredRate.Of(counts, [.. counts.Select(_ => 1.0)])!;
        return new(counts, null, [Lands(rate.Value, rate.Low, rate.High, counts, "too few for a trend") with { Form = rate.Value > 0 && rate.Events >= 20 ? FittedForm.Positive : FittedForm.Rate }], null);
    }

    private static LandRateFit Trend(double[] counts)
    {
        var from = Steady(counts);
        var used = counts[from..];
        var fit = Fit(used, bent: false);
        var fitted = Enumerable.Range(0, used.Length).Select(i => Math.Exp(fit.At[0] + (fit.At[1] * (i - used.Length)))).ToArray();
        var excess = Enumerable.Range(0, used.Length).Sum(i => Math.Pow(used[i] - fitted[i], 2) / fitted[i]) / (used.Length - 2);
        var shock = new SharedShock("lands", used.Length, excess, ChiSquared.UpperTail(excess * (used.Length - 2), used.Length - 2));
        var (ofLevel, ofTrend) = (Z90 * Math.Sqrt(shock.Widening) * fit.ErrorOf(at => at[0]), Z90 * Math.Sqrt(shock.Widening) * fit.ErrorOf(at => at[1]));
        double Growth(double trend) => Math.Exp(trend) - 1;
        var how = from == 0 ? "Poisson with a trend" : "Poisson with a trend since growth changed";
        return new(
            counts, shock,
            [
                Lands(Math.Exp(fit.At[0]), Math.Exp(fit.At[0] - ofLevel), Math.Exp(fit.At[0] + ofLevel), used, how),
                new("lands.monthlyGrowth", "growth of lands a month", FittedUnit.Share, Growth(fit.At[1]), Growth(fit.At[1] - ofTrend), Growth(fit.At[1] + ofTrend),
                    FormattableString.Invariant($"trend over the last {used.Length} months")) { Form = FittedForm.Signed },
            ],
            fit.CorrelationOf(at => at[0], at => at[1]))
        {
            From = from,
        };
    }

    // Growth that itself changes (a bent line fits better than chance would have it) is not carried into the future as if it did not: the later half is asked again.
    private static int Steady(double[] counts)
    {
        var from = 0;
        while (counts.Length - from >= 2 * FewestMonths && counts[from..].Sum() >= FewestForTrend
            && 2 * (Fit(counts[from..], bent: true).Value - Fit(counts[from..], bent: false).Value) > Bent)
        {
            from += (counts.Length - from) / 2;
        }

        return from;
    }

    // The level is that of the first simulated month, so that it is the parameter; months count back from it.
    private static Maximum Fit(double[] counts, bool bent)
    {
        var length = counts.Length;
        double At(double[] at)
        {
            var sum = 0.0;
            for (var i = 0; i < length; i++)
            {
                var back = i - length;
                var log = at[0] + (at[1] * back) + (bent ? at[2] * back * (double)back / length : 0);
                sum += (counts[i] * log) - Math.Exp(log);
            }

            return sum;
        }

        var start = Math.Log(Math.Max(counts.Average(), 0.1));
        return Maximum.Of(At, bent ? [start, 0, 0] : [start, 0]);
    }

    private static FittedValue Lands(double value, double low, double high, double[] counts, string how) => new(
        "lands.perMonth", "lands in the first month after the record", FittedUnit.Number, value, low, high, FormattableString.Invariant($"{counts.Sum():N0} lands in {counts.Length} months; {how}"));
}
