using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>
/// Growth of accounts that stay, as seat fill: a step at a time, of one size, as often in every account or in proportion to its size, whichever is likelier. Without seats in the
/// record a "seat" is a step of such a size that mean and variance of growth are those seen: Σ size² ÷ Σ size.
/// </summary>
/// <param name="LandSeats">Seats of an account at landing where the record has none: 1 ÷ the size of a step; null where it has.</param>
/// <param name="Capacity">Seats at full adoption: so many that growth does not slow, as the record does not tell where it would.</param>
/// <param name="InProportion">Whether an account grows the faster the larger it is.</param>
/// <param name="Frequency">Accounts that grow in a month.</param>
/// <param name="MeanStep">The mean growth of those, in shares of the first bill, or in seats; null where none grew.</param>
/// <param name="Parameter">The rate, as a parameter.</param>
public sealed record ExpansionFit(int? LandSeats, int Capacity, bool InProportion, ClusteredRate Frequency, double? MeanStep, FittedValue Parameter)
{
    /// <summary>How far away full adoption is put, in multiples of the size at landing.</summary>
    public const int Room = 50;

    // Where seats are given, of the largest landings: an account of any size must have room.
    private const int RoomOfLargest = 1000;

    private const int FewestSteps = 5, LeastSeats = 4, MostSeats = 400, UsualSeats = 20;

    internal static ExpansionFit? Of(StepTally tally, bool hasSeats, double largestSeats, double dispersion)
    {
        var steps = tally.Steps;
        if (ClusteredRate.Of(tally.Grew, tally.Months, dispersion) is not { } frequency)
        {
            return null;
        }

        var mean = steps.Count == 0 ? (double?)null : steps.Average(step => step.Size);
        var size = steps.Count == 0 ? 0 : steps.Sum(step => step.Size * step.Size) / steps.Sum(step => step.Size);
        int? seats = hasSeats ? null : steps.Count < FewestSteps ? UsualSeats : (int)Math.Clamp(Math.Round(1 / size), LeastSeats, MostSeats);
        var perSeat = seats ?? 1.0;
        var capacity = seats is { } own ? own * Room : (int)Math.Min(Math.Ceiling(largestSeats * RoomOfLargest), 1_000_000);
        var proportional = steps.Count >= FewestSteps && IsProportional(tally);
        var rate = ClusteredRate.Of(tally.Growth, proportional ? tally.Level : tally.Months, dispersion)!;

        // Seats a month: of an account (the fill rate of its empty seats), or for each seat it has (virality, of the share of its capacity that is empty).
        var used = perSeat * tally.Level.Sum() / Math.Max(tally.Months.Sum(), 1);
        var factor = proportional ? capacity / (capacity - used) : perSeat / (capacity - used);
        var meaning = hasSeats
            ? proportional ? "seats added a month, of those there are" : "seats added a month and account"
            : proportional ? "growth a month, of MRR" : "growth a month, of the first bill";
        var parameter = new FittedValue(
            proportional ? "seatFill.virality" : "seatFill.monthlyRate", meaning, hasSeats && !proportional ? FittedUnit.Number : FittedUnit.Share, rate.Value, rate.Low, rate.High,
            FormattableString.Invariant($"{steps.Count:N0} steps up in {tally.Months.Sum():N0} account-months"))
        {
            Form = rate.Events < 20 ? FittedForm.Rate : FittedForm.Positive, Factor = factor,
        };
        return new(seats, capacity, proportional, frequency, mean, parameter);
    }

    // The log-likelihood of Poisson growth, in seats, in proportion to size, less that of one rate for all, both at their best.
    private static bool IsProportional(StepTally tally) =>
        tally.Steps.Sum(step => step.Size * Math.Log(step.Level)) - (tally.Steps.Sum(step => step.Size) * Math.Log(tally.Level.Sum() / tally.Months.Sum())) > 0;
}
