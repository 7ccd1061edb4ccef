using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>How often accounts give back a part, and how large a part.</summary>
/// <param name="MidTerm">Whether they do so in any month, and not only at a renewal.</param>
/// <param name="MeanShare">The mean share given back; null where too few did.</param>
/// <param name="Parameters">Probability, and the ends of the share.</param>
public sealed record ContractionFit(bool MidTerm, double? MeanShare, IReadOnlyList<FittedValue> Parameters)
{
    private const int FewestFalls = 15;
    private const double MostlyAtRenewal = 0.8, Z90 = 1.6448536269514722;

    /// <param name="tally">Falls by customer.</param>
    /// <param name="term">When contracts end.</param>
    /// <param name="seatsAtOne">Seats of an account whose level is 1: falls are in whole seats, which widens the spread of shares.</param>
    /// <param name="dispersion">By how much counts spread more than those of independent accounts, at least 1.</param>
    internal static ContractionFit? Of(StepTally tally, ContractTerm term, double seatsAtOne, double dispersion)
    {
        var falls = tally.Falls.Sum();
        var midTerm = term.Months == 1 || tally.AtRenewal.Falls < MostlyAtRenewal * falls || falls < FewestFalls;
        if (ClusteredRate.Of(tally.Falls, tally.FallMonths, dispersion) is not { } rate)
        {
            return null;
        }

        // Under a contract that forbids it mid-term a renewal makes up for all months of the term.
        double Monthly(double probability) => midTerm ? Math.Min(probability, 1) : 1 - Math.Pow(1 - Math.Min(probability * tally.FallMonths.Sum() / tally.AtRenewal.Renewals, 1), 1.0 / term.Months);
        var values = new List<FittedValue>
        {
            new("contraction.monthlyProbability", midTerm ? "accounts that give back a part a month" : "accounts that would give back a part a month, and do at renewal", FittedUnit.Share,
                Monthly(rate.Value), Monthly(rate.Low), Monthly(rate.High), FormattableString.Invariant($"{falls:N0} falls in {tally.FallMonths.Sum():N0} account-months"))
            {
                Form = rate.Events < 20 ? FittedForm.Rate : FittedForm.Positive,
            },
        };
        if (tally.Shares.Count < FewestFalls)
        {
            return new(midTerm, null, values);
        }

        var (low, high) = Ends(tally, seatsAtOne);
        return new(midTerm, tally.Shares.Average(fall => fall.Share), [.. values, low, high]);
    }

    // Mean ∓ √3 standard deviations are the ends of a uniform; their errors by the delta method with the sample's own third and fourth moments. What is seen of a fall is less the growth
    // beside it in the same month, and in whole seats: the mean and the variance that these have in other months are taken out.
    private static (FittedValue Low, FittedValue High) Ends(StepTally tally, double seatsAtOne)
    {
        var months = Math.Max(tally.Months.Sum(), 1);
        var (growth, squares) = (tally.Growth.Sum() / months, tally.Steps.Sum(step => step.Size * step.Size) / months);
        double[] shares = [.. tally.Shares.Select(fall => fall.Share + (growth / fall.Level))];
        var n = shares.Length;
        var mean = shares.Average();
        double Moment(int power) => shares.Sum(share => Math.Pow(share - mean, power)) / n;
        var blur = tally.Shares.Average(fall => (1 / (12 * Math.Pow(Math.Max(fall.Level * seatsAtOne, 1), 2))) + ((squares - (growth * growth)) / (fall.Level * fall.Level)));
        var sd = Math.Sqrt(Math.Max(Moment(2) - Math.Min(blur, 0.5 * Moment(2)), 1e-6)); // steps so large that they would explain it all explain half at most
        var (ofMean, ofSd, joint) = (Moment(2) / n, Math.Max(Moment(4) - (Moment(2) * Moment(2)), 1e-12) / (4 * sd * sd * n), Moment(3) / (2 * sd * n));
        FittedValue End(string path, string meaning, int sign)
        {
            var root3 = sign * Math.Sqrt(3);
            var value = Math.Clamp(mean + (root3 * sd), 0, 1);
            var half = Z90 * Math.Sqrt(Math.Max(ofMean + (3 * ofSd) + (2 * root3 * joint), 1e-12));
            return new(path, meaning, FittedUnit.Share, value, Math.Max(value - half, 0), Math.Min(value + half, 1), FormattableString.Invariant($"{n:N0} shares given back, mean {100 * mean:0} % once growth in the same month is taken out")) { Form = FittedForm.Share };
        }

        return (End("contraction.shareLow", "smallest part given back", -1), End("contraction.shareHigh", "largest part given back", 1));
    }
}
