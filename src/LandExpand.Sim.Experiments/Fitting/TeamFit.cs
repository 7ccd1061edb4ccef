using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>
/// New teams, where seats are given: steps as large as a landing, and far larger than the usual growth. The model has new teams appear for each team that is left; how many an account could
/// ever have the record does not tell, so it is put far away.
/// </summary>
/// <param name="LeastSeats">A step of so many seats or more is a new team.</param>
/// <param name="Parameter">The rate for each team left.</param>
public sealed record TeamFit(double LeastSeats, FittedValue Parameter)
{
    /// <summary>Teams that an account could ever have.</summary>
    public const int Teams = 20;

    private const int FewestSteps = 10, LeastStep = 4, TimesUsual = 4;

    /// <summary>Seats from which a step is a new team; infinite where steps are of one kind.</summary>
    internal static double Threshold(IReadOnlyList<Spell> spells)
    {
        var (steps, landings) = (new List<double>(), new List<double>());
        foreach (var spell in spells)
        {
            landings.Add(spell.Seats(0));
            for (var tenure = 1; tenure < spell.Length; tenure++)
            {
                if (spell.Seats(tenure) > spell.Seats(tenure - 1) && spell.Seats(tenure - 1) > 0)
                {
                    steps.Add(spell.Seats(tenure) - spell.Seats(tenure - 1));
                }
            }
        }

        if (steps.Count < FewestSteps)
        {
            return double.PositiveInfinity;
        }

        double[] sorted = [.. steps.Order()];
        var smallLanding = SampleQuantile.Of<double>([.. landings.Order()], 0.01)!.Value;
        var large = TimesUsual * sorted[sorted.Length / 2];

        // Between usual growth and a small landing, as far from one as from the other; where usual growth is as large as a landing, it is teams that are added.
        var threshold = Math.Max(LeastStep, large < smallLanding ? Math.Sqrt(large * smallLanding) : smallLanding);
        return sorted.Count(step => step >= threshold) >= FewestSteps ? threshold : double.PositiveInfinity;
    }

    internal static TeamFit? Of(StepTally tally, double threshold, double dispersion)
    {
        if (double.IsInfinity(threshold) || ClusteredRate.Of(tally.Teams, tally.TeamsLeft, dispersion) is not { Value: > 0 } rate)
        {
            return null;
        }

        return new(threshold, new(
            "expansion.monthlyRatePerTeam", FormattableString.Invariant($"new teams a month, of {Teams} an account could have"), FittedUnit.Share, rate.Value, rate.Low, rate.High,
            FormattableString.Invariant($"{tally.Teams.Sum():N0} steps of {threshold:N0} seats or more"))
        {
            Form = rate.Events < 20 ? FittedForm.Rate : FittedForm.Positive,
        });
    }
}
