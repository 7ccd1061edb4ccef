using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>How the risk to leave depends on tenure: forms compared by their likelihood, and the one that is written.</summary>
/// <param name="Term">When accounts can leave.</param>
/// <param name="Decisions">What was seen of accounts whose landing was seen.</param>
/// <param name="Older">What was seen of those that were there before the record.</param>
/// <param name="Candidates">Every form fitted to <paramref name="Decisions"/>, the best by BIC first; empty where too few left.</param>
/// <param name="Chosen">The form written: the best, or a constant hazard of all accounts.</param>
/// <param name="OlderHazard">The monthly hazard of accounts older than the record, where it differs; null where it is that of the form.</param>
/// <param name="LongestTenure">The longest tenure seen of an account whose landing was seen.</param>
public sealed record ChurnFit(
    ContractTerm Term, IReadOnlyList<RiskInterval> Decisions, IReadOnlyList<RiskInterval> Older, IReadOnlyList<HazardFit> Candidates, HazardFit? Chosen, ClusteredRate? OlderHazard,
    int LongestTenure)
{
    private const int FewestEvents = 25, FewestInStretch = 10;
    private const double Significant = 6.63; // chi-squared of one degree, 1 in 100: an extra form needs more than luck

    /// <summary>Accounts that left.</summary>
    public double Events => Seen(Decisions) + Seen(Older);

    /// <summary>Whether tenure matters, so that the scenario has a shape.</summary>
    public bool HasShape => Chosen is { Family: not ConstantHazard } || OlderHazard is not null;

    /// <summary>Whether the scenario's own Weibull form says it all.</summary>
    public bool IsWeibull => Chosen is { Family: WeibullHazard } && OlderHazard is null;

    /// <summary>Fits.</summary>
    public static ChurnFit Of(IReadOnlyList<Spell> spells, ContractTerm term)
    {
        var (decisions, older) = (SeenDecisions.ByTenure(spells, term), SeenDecisions.OfUnknownAge(spells, term));
        var longest = decisions.Count == 0 ? 0 : decisions.Max(interval => interval.To);
        var candidates = Seen(decisions) >= FewestEvents ? Compare(decisions) : [];
        RiskInterval[] all = [.. decisions, .. older];
        var best = candidates.FirstOrDefault();
        var olderDiffers = best is not null && Seen(older) >= FewestInStretch && Differs(best, older, longest);
        var constant = all.Sum(interval => interval.AtRisk) > 0 ? HazardFit.Of(new ConstantHazard(), olderDiffers ? decisions : all) : null;
        return new(term, decisions, older, candidates, best is { Family: not ConstantHazard } ? best : constant, olderDiffers ? Hazard(older) : null, longest);
    }

    /// <summary>The monthly hazard by month of tenure from 1, the form continued to <paramref name="last"/>; from the longest tenure seen on that of older accounts, where it differs.</summary>
    public double[] Hazards(int last)
    {
        var cumulative = Chosen!.CumulativeHazard(last);
        return [.. Enumerable.Range(1, last).Select(month => OlderHazard is { } hazard && month > LongestTenure ? hazard.Value : cumulative[month] - cumulative[month - 1])];
    }

    private static double Seen(IReadOnlyList<RiskInterval> intervals) => intervals.Sum(interval => interval.Events);

    private static HazardFit[] Compare(IReadOnlyList<RiskInterval> decisions)
    {
        var table = TableHazard.Of(decisions, [1, 3, 6, 12, 24, 36], FewestInStretch);
        HazardFamily[] families = [new ConstantHazard(), new WeibullHazard(12), new ShiftedBetaGeometric(), .. table.Ends.Count > 0 ? new[] { table } : []];
        var events = Seen(decisions);
        return [.. families.Select(family => HazardFit.Of(family, decisions)).Where(fit => double.IsFinite(fit.LogLikelihood)).OrderBy(fit => fit.Bic(events))];
    }

    // Twice the log-likelihood that a rate of their own gains over what the form says of tenures beyond the record.
    private static bool Differs(HazardFit best, IReadOnlyList<RiskInterval> older, int longest)
    {
        var cumulative = best.CumulativeHazard(longest + 1);
        var expected = new HazardLikelihood(new ConstantHazard(), older).At([Math.Log(cumulative[^1] - cumulative[^2])]);
        return 2 * (HazardFit.Of(new ConstantHazard(), older).LogLikelihood - expected) > Significant;
    }

    private static ClusteredRate Hazard(IReadOnlyList<RiskInterval> older)
    {
        var fit = HazardFit.Of(new ConstantHazard(), older);
        var (low, high) = ProfileInterval.Of(fit.Likelihood.At, fit.Maximum, 0, 0.9);
        return new(fit.Parameters[0], Math.Exp(low), Math.Exp(high), Seen(older));
    }
}
