using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>Churn as parameters of the scenario.</summary>
internal static class ChurnValues
{
    /// <summary>The rate of the first year, and the exponent of a Weibull form; empty where nobody was at risk.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="dispersion">By how much monthly counts spread more than those of independent accounts, at least 1.</param>
    public static IReadOnlyList<FittedValue> Of(ChurnFit fit, double dispersion)
    {
        if (fit.Chosen is not { } chosen)
        {
            return [];
        }

        if (!(fit.Events > 0))
        {
            var months = fit.Decisions.Concat(fit.Older).Sum(interval => interval.AtRisk * (interval.To - interval.From));
            var most = 1 - Math.Exp(-12 * new GammaDistribution(0.5, 1 / months).Quantile(0.95));
            return [new("churn.annualRate", "accounts that leave in a year", FittedUnit.Share, 0, 0, most, "nobody left") { Form = FittedForm.Rate }];
        }

        var (low, high) = Interval(chosen, dispersion);
        var how = $"{NumberOf(fit.Events)} left; {chosen.Family.Name} hazard by tenure" + (fit.Term.Months == 1 ? "" : $", decided each {fit.Term.Months} months");
        var rate = new FittedValue("churn.annualRate", fit.HasShape ? "accounts that leave in their first year" : "accounts that leave in a year",
            FittedUnit.Share, Annual(chosen.LogHazardOf(12).Value), Annual(low), Annual(high), how);
        if (!fit.IsWeibull)
        {
            return [rate];
        }

        var (shapeLow, shapeHigh) = ProfileInterval.Of(chosen.Likelihood.At, chosen.Maximum, 1, 0.9, 3, dispersion);
        return
        [
            rate,
            new("churn.weibullShape", "how the risk goes with tenure: under 1 it falls", FittedUnit.Number,
                chosen.Parameters[1], Math.Exp(shapeLow), Math.Exp(shapeHigh), "likelihood of the tenures at which accounts left"),
        ];
    }

    /// <summary>The correlation of rate and exponent; null where there is no exponent.</summary>
    public static double? Correlation(ChurnFit fit) => fit.IsWeibull && fit.Chosen!.Maximum.CorrelationOf(at => at[0], at => at[1]) is var r && double.IsFinite(r) ? r : null;

    // Constant and Weibull have the rate of the first year as a parameter; the others by the delta method.
    private static (double Low, double High) Interval(HazardFit chosen, double dispersion)
    {
        var (value, error) = chosen.LogHazardOf(12);
        if (chosen.Family is ConstantHazard or WeibullHazard)
        {
            var (low, high) = ProfileInterval.Of(chosen.Likelihood.At, chosen.Maximum, 0, 0.9, 8, dispersion);
            return (low + Math.Log(12), high + Math.Log(12));
        }

        var half = 1.6448536269514722 * error * Math.Sqrt(dispersion);
        return double.IsFinite(half) ? (value - half, value + half) : (value - 1, value + 1);
    }

    private static double Annual(double logHazard) => 1 - Math.Exp(-Math.Exp(logHazard));

    private static string NumberOf(double count) => count.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
}
