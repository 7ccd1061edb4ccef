namespace LandExpand.Sim.Statistics;

/// <summary>
/// The survival curve of times in whole months, some of them censored (Kaplan and Meier 1958). Ties: an event at τ comes before a censoring at τ, so
/// who is censored at τ was still at risk there.
/// </summary>
public static class KaplanMeier
{
    /// <summary>
    /// S(τ) = P(time &gt; τ) for τ = 0 … T, from the counts of events and censorings at each τ (0 or above; equal lengths). Where nobody is left at risk
    /// the curve stays at its last value; without anyone at all it is NaN throughout, as nothing is known.
    /// </summary>
    public static void Survival(ReadOnlySpan<double> events, ReadOnlySpan<double> censored, Span<double> survival)
    {
        if (events.Length != censored.Length || survival.Length != events.Length)
        {
            throw new ArgumentException("Events, censorings and survival must have the same length.", nameof(censored));
        }

        double atRisk = 0;
        for (int tau = 0; tau < events.Length; tau++)
        {
            atRisk += events[tau] + censored[tau];
        }

        double value = atRisk > 0 ? 1 : double.NaN;
        for (int tau = 0; tau < events.Length; tau++)
        {
            // Written so that a risk set that empties gives exactly 0.
            value = atRisk > 0 ? value * ((atRisk - events[tau]) / atRisk) : value;
            survival[tau] = value;
            atRisk -= events[tau] + censored[tau];
        }
    }

    /// <summary>The first τ with S(τ) ≤ ½ (within rounding, 1e-12); null where the curve stays above.</summary>
    public static int? Median(ReadOnlySpan<double> survival) => FirstAtOrBelowHalf(survival, [], 0);

    /// <summary>
    /// The 95 % interval of the median by inverting the pointwise intervals S(τ) ± 1.96·error (Brookmeyer and Crowley 1982): from the first τ at which the low end reaches ½
    /// to the first τ at which the high end does; an end that never comes is absent. A jackknife of the median itself would not do: the median is a step
    /// function of the data (Efron 1982, on the failure of the jackknife).
    /// </summary>
    public static (int? Low, int? High) MedianInterval(ReadOnlySpan<double> survival, ReadOnlySpan<double> standardErrors) =>
        (FirstAtOrBelowHalf(survival, standardErrors, -1.959963984540054), FirstAtOrBelowHalf(survival, standardErrors, 1.959963984540054));

    private static int? FirstAtOrBelowHalf(ReadOnlySpan<double> survival, ReadOnlySpan<double> errors, double multiple)
    {
        for (int tau = 0; tau < survival.Length; tau++)
        {
            if (survival[tau] + (errors.IsEmpty ? 0 : multiple * errors[tau]) <= 0.5 + 1e-12)
            {
                return tau;
            }
        }

        return null;
    }
}
