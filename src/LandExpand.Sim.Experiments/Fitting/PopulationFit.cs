namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>How the accounts of a population behave: all of them, or a segment's.</summary>
/// <param name="Spells">The accounts.</param>
/// <param name="Shape">What the record tells of growth.</param>
/// <param name="Churn">Who leaves.</param>
/// <param name="Uplift">Prices at renewal.</param>
/// <param name="Expansion">Growth in steps; null where there is nothing to see, or where MRR follows usage.</param>
/// <param name="Teams">New teams, where seats are given and such steps are seen.</param>
/// <param name="Contraction">What is given back; null as above.</param>
/// <param name="Usage">Where MRR follows usage.</param>
/// <param name="LandSize">First contracts; null where too few were seen.</param>
/// <param name="SeatPrice">MRR of a seat at landing, mean; null without seats.</param>
/// <param name="Shocks">Whether accounts move together.</param>
/// <param name="Monthly">What happened in each month of the record beside what the estimates expect in it.</param>
public sealed record PopulationFit(
    IReadOnlyList<Spell> Spells, RecordShape Shape, ChurnFit Churn, UpliftFit Uplift, ExpansionFit? Expansion, TeamFit? Teams, ContractionFit? Contraction, UsageFit? Usage,
    LandSizeFit? LandSize, double? SeatPrice, IReadOnlyList<SharedShock> Shocks, IReadOnlyList<MonthlyCounts> Monthly)
{
    /// <param name="spells">Those of one customer side by side.</param>
    /// <param name="term">When contracts end.</param>
    /// <param name="shape">What the record tells of growth.</param>
    /// <param name="months">Of the panel.</param>
    public static PopulationFit Of(IReadOnlyList<Spell> spells, ContractTerm term, RecordShape shape, int months)
    {
        var churn = ChurnFit.Of(spells, term);
        var uplift = UpliftFit.Of(spells, term, shape);
        var hasSeats = shape == RecordShape.Seats;
        var threshold = hasSeats ? TeamFit.Threshold(spells) : double.PositiveInfinity;
        var tally = new StepTally(spells, shape, uplift, months, threshold);
        var counts = Counts(spells, shape, churn, tally, months);
        SharedShock?[] shocks = [.. counts.Select(count => SharedShock.Of(count.What, count.Seen, count.Expected))];
        var grows = shocks.FirstOrDefault(shock => shock?.What == MonthlyCounts.Growth)?.Widening ?? 1;
        var expansion = shape == RecordShape.Usage ? null : ExpansionFit.Of(tally, hasSeats, hasSeats ? LargestSeats(spells) : 0, grows);
        return new(
            spells, shape, churn, uplift, expansion, hasSeats ? TeamFit.Of(tally, threshold, 1) : null,
            shape == RecordShape.Usage ? null : ContractionFit.Of(tally, term, hasSeats ? 1 : expansion?.LandSeats ?? 1, 1),
            shape == RecordShape.Usage ? UsageFit.Of(spells, uplift) : null,
            LandSizeFit.Of(Landed(spells).Select(spell => hasSeats ? spell.Seats(0) : 12 * spell.Mrr(0)).Where(size => size > 0), hasSeats ? "land.seats" : "land.acv"),
            hasSeats ? Price(spells) : null,
            [.. shocks.OfType<SharedShock>()], counts);
    }

    /// <summary>Every estimate, in the order of the model.</summary>
    public IReadOnlyList<FittedValue> Values
    {
        get
        {
            var together = Shocks.FirstOrDefault(shock => shock.What == MonthlyCounts.Churn)?.Widening ?? 1;
            FittedValue?[] single = [LandSize?.Mean, LandSize?.Sd, Uplift.Value, Expansion?.Parameter, Teams?.Parameter];
            return [.. ChurnValues.Of(Churn, together), .. single.OfType<FittedValue>(), .. Contraction?.Parameters ?? [], .. Usage?.Parameters ?? []];
        }
    }

    private static List<MonthlyCounts> Counts(IReadOnlyList<Spell> spells, RecordShape shape, ChurnFit churn, StepTally tally, int months)
    {
        var counts = new List<MonthlyCounts> { new(MonthlyCounts.Churn, tally.Churned, ExpectedChurn.ByMonth(spells, churn, months)) };
        if (shape != RecordShape.Usage)
        {
            var rate = tally.Grown.Sum() / Math.Max(tally.Watched.Sum(), 1);
            counts.Add(new(MonthlyCounts.Growth, tally.Grown, [.. tally.Watched.Select(watched => rate * watched)]));
        }

        return counts;
    }

    private static IEnumerable<Spell> Landed(IReadOnlyList<Spell> spells) => spells.Where(spell => spell.SeenLanding);

    private static double Price(IReadOnlyList<Spell> spells)
    {
        Spell[] landed = [.. Landed(spells)];
        Spell[] of = landed.Length >= 8 ? landed : [.. spells];
        return of.Sum(spell => spell.Mrr(0)) / of.Sum(spell => spell.Seats(0));
    }

    private static double LargestSeats(IReadOnlyList<Spell> spells)
    {
        double[] seats = [.. Landed(spells).Select(spell => spell.Seats(0)).DefaultIfEmpty(1).Order()];
        return Statistics.SampleQuantile.Of<double>(seats, 0.99)!.Value;
    }
}
