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
    internal static SharedShock? Of(string what, double[] events, double[] atRisk)
    {
        var rate = events.Sum() / Math.Max(atRisk.Sum(), 1);
        int[] months = [.. Enumerable.Range(0, events.Length).Where(month => rate * atRisk[month] >= FewestExpected)];
        if (months.Length < 6 || rate >= 1)
        {
            return null;
        }

        var own = months.Sum(month => events[month]) / months.Sum(month => atRisk[month]);
        var statistic = months.Sum(month => Math.Pow(events[month] - (own * atRisk[month]), 2) / (own * (1 - own) * atRisk[month]));
        return new(what, months.Length, statistic / (months.Length - 1), ChiSquared.UpperTail(statistic, months.Length - 1));
    }
}
