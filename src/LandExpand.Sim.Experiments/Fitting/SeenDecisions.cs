using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>The stretches of tenure at whose ends accounts decided whether to stay: months under monthly contracts, terms under longer ones.</summary>
internal static class SeenDecisions
{
    /// <summary>Of the accounts whose landing was seen, joined by stretch; ages are months of tenure. One that leaves inside a term is counted at its end.</summary>
    public static IReadOnlyList<RiskInterval> ByTenure(IReadOnlyList<Spell> spells, ContractTerm term)
    {
        var counts = new Dictionary<(int From, int To), (double AtRisk, double Events)>();
        foreach (var spell in spells.Where(spell => spell.SeenLanding))
        {
            var months = term.Of(spell);
            for (var from = 0; from < spell.Length; from += months)
            {
                var leaves = spell.Left && spell.Length <= from + months;
                if (!leaves && from + months > spell.Length - 1)
                {
                    break; // its decision was not seen
                }

                var (atRisk, events) = counts.GetValueOrDefault((from, from + months));
                counts[(from, from + months)] = (atRisk + 1, events + (leaves ? 1 : 0));
            }
        }

        return [.. counts.OrderBy(count => count.Key).Select(count => new RiskInterval(count.Key.From, count.Key.To, count.Value.AtRisk, count.Value.Events))];
    }

    /// <summary>
    /// Of the accounts that were there before the record: their age is not known, so what is seen serves a hazard that is the same at every age. Under a term of unknown phase
    /// an account meets one decision in as many months as the term has, on average.
    /// </summary>
    public static IReadOnlyList<RiskInterval> OfUnknownAge(IReadOnlyList<Spell> spells, ContractTerm term) =>
    [
        .. spells.Where(spell => !spell.SeenLanding).GroupBy(term.Of).OrderBy(group => group.Key).Select(group => new RiskInterval(
            0, group.Key, group.Sum(spell => spell.Length - (spell.Left ? 0.0 : 1.0)) / group.Key, group.Count(spell => spell.Left)))
            .Where(interval => interval.AtRisk >= interval.Events),
    ];
}
