using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>When customers can leave.</summary>
/// <param name="Months">The term of most; 1 is monthly.</param>
/// <param name="How">How it is known.</param>
/// <param name="IsGiven">Whether the record or the user says so.</param>
public sealed record ContractTerm(int Months, string How, bool IsGiven)
{
    private const int FewestLeavers = 12;
    private const double MostOffBeat = 0.1, Sure = 0.001;

    // Longest first: who leaves every 36 months leaves every 12 months, too.
    private static readonly int[] Terms = [36, 24, 12, 6, 3];

    /// <summary>Months between price renewals.</summary>
    public int RenewalPeriod => Months == 1 ? 12 : Months;

    /// <summary>
    /// The term that the record states, or the user; otherwise the longest at whose multiples nine in ten customers leave that leave after their first months: more than chance
    /// would have it under monthly contracts.
    /// </summary>
    public static ContractTerm Of(IReadOnlyList<Spell> spells, int? given)
    {
        if (given is { } months)
        {
            return new(months, "as told", true);
        }

        var stated = spells.Select(spell => spell.Customer.TermMonths).OfType<int>().Order().ToArray();
        if (stated.Length * 2 > spells.Count)
        {
            return new(stated[stated.Length / 2], $"the median of {stated.Length:N0} terms in the record", true);
        }

        int[] leavers = [.. spells.Where(spell => spell.Left && spell.SeenLanding).Select(spell => spell.Length)];
        foreach (var term in Terms.Where(_ => leavers.Length >= FewestLeavers))
        {
            var onBeat = leavers.Count(length => length % term == 0);
            if (onBeat >= (1 - MostOffBeat) * leavers.Length && 1 - BinomialCdf.Of(onBeat - 1, leavers.Length, 1.0 / term) < Sure)
            {
                return new(term, FormattableString.Invariant($"{onBeat:N0} of {leavers.Length:N0} that left did so at a multiple of {term} months after landing"), false);
            }
        }

        return new(1, leavers.Length < FewestLeavers ? $"too few left to tell ({leavers.Length}): taken as monthly" : "customers leave in any month", false);
    }

    /// <summary>The term of one account: its own where the record has one.</summary>
    public int Of(Spell spell) => spell.Customer.TermMonths ?? Months;
}
