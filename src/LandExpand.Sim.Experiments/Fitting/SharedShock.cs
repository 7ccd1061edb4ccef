using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>
/// Whether accounts move together more than independent ones would: the variance of a month's count over that of independent accounts at the mean rate, over the whole record.
/// </summary>
/// <param name="What">What is counted.</param>
/// <param name="Months">Months compared.</param>
/// <param name="Dispersion">Pearson's statistic ÷ its degrees: about 1 where accounts are independent.</param>
/// <param name="Probability">Of so large a dispersion by chance.</param>
public sealed record SharedShock(string What, int Months, double Dispersion, double Probability)
{
    private const double FewestExpected = 1, Surprising = 0.05;

    /// <summary>By what to widen the variance of a rate: 1 where the excess may be chance.</summary>
    public double Widening => Probability < Surprising ? Math.Max(Dispersion, 1) : 1;

    /// <summary>Compares the months in which at least one event is expected, as the chi-squared law asks for; null where fewer than six are.</summary>
    /// <param name="what">What is counted.</param>
    /// <param name="events">By month.</param>
    /// <param name="expected">By month, if accounts were independent; scaled here to the total that was seen.</param>
    internal static SharedShock? Of(string what, double[] events, double[] expected)
    {
        int[] months = [.. Enumerable.Range(0, events.Length).Where(month => expected[month] >= FewestExpected)];
        var scale = months.Sum(month => events[month]) / months.Sum(month => expected[month]);
        if (months.Length < 6 || !(scale > 0))
        {
            return null;
        }

        var statistic = months.Sum(month => Math.Pow(events[month] - (scale * expected[month]), 2) / (scale * expected[month]));
        return new(what, months.Length, statistic / (months.Length - 1), ChiSquared.UpperTail(statistic, months.Length - 1));
    }
}
