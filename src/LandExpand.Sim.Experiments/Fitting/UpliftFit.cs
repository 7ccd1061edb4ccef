using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>
/// The rise of prices at renewal: what accounts pay more in the month of a renewal than in other months, where both differ by little. Growth and decline happen in any
/// month, so they cancel.
/// </summary>
/// <param name="Period">Months between price renewals.</param>
/// <param name="Renewals">Renewals seen.</param>
/// <param name="Value">The uplift; null where too few renewals were seen.</param>
public sealed record UpliftFit(int Period, int Renewals, FittedValue? Value)
{
    private const int FewestRenewals = 20;
    private const double Band = 0.25, Same = 2e-4, MostlySame = 0.6, Z90 = 1.6448536269514722;

    /// <summary>The uplift to take out of what accounts paid; 0 where it is not known or cannot be told from none.</summary>
    public double Taken => Value is { } value && (value.Low > 0 || value.High < 0) ? value.Value : 0;

    public static UpliftFit Of(IReadOnlyList<Spell> spells, ContractTerm term, RecordShape shape)
    {
        var period = term.RenewalPeriod;
        List<double> renewals = [];
        var (count, sum, squares) = (0L, 0.0, 0.0);
        foreach (var spell in spells)
        {
            if (spell.Renewal(period) is not { } first)
            {
                continue;
            }

            for (var tenure = 1; tenure < spell.Length; tenure++)
            {
                var change = Math.Log(Price(spell, tenure, shape) / Price(spell, tenure - 1, shape));
                if (!(Math.Abs(change) < (shape == RecordShape.Usage ? double.PositiveInfinity : Band)))
                {
                    continue; // a step of another kind, or a pause
                }

                if ((tenure - first) % period == 0)
                {
                    renewals.Add(change);
                }
                else
                {
                    (count, sum, squares) = (count + 1, sum + change, squares + (change * change));
                }
            }
        }

        return renewals.Count < FewestRenewals || count < FewestRenewals ? new(period, renewals.Count, null) : Of(period, [.. renewals.Order()], count, sum, squares);
    }

    private static UpliftFit Of(int period, double[] renewals, long count, double sum, double squares)
    {
        var n = renewals.Length;
        var median = renewals[n / 2];
        double value, low, high;
        string how;
        if (renewals.Count(change => Math.Abs(change - median) < Same) >= MostlySame * n)
        {
            // Nearly everybody pays the same rise: the median is it, free of the steps of a few.
            var reach = (int)Math.Ceiling(0.5 * Z90 * Math.Sqrt(n));
            (value, low, high) = (median, renewals[Math.Max((n / 2) - reach, 0)], renewals[Math.Min((n / 2) + reach, n - 1)]);
            how = "the rise that most have";
        }
        else
        {
            var mean = renewals.Average();
            var variance = (renewals.Sum(change => (change - mean) * (change - mean)) / (n - 1.0) / n) + (((squares / count) - (sum / count * (sum / count))) / count);
            value = mean - (sum / count);
            (low, high) = (value - (Z90 * Math.Sqrt(variance)), value + (Z90 * Math.Sqrt(variance)));
            how = "the mean rise over that of other months";
        }

        return new(period, n, new("renewal.uplift", "rise of prices at a renewal", FittedUnit.Share, Math.Exp(value) - 1, Math.Exp(low) - 1, Math.Exp(high) - 1,
            FormattableString.Invariant($"{n:N0} renewals: {how}")) { Form = FittedForm.Signed });
    }

    private static double Price(Spell spell, int tenure, RecordShape shape) => shape == RecordShape.Seats ? spell.Mrr(tenure) / spell.Seats(tenure) : spell.Mrr(tenure);
}
