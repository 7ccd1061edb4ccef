using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Keeps the rows of one currency: amounts of several are never added up.</summary>
internal static class CurrencyChoice
{
    /// <summary>The rows to read on with, and their currency; null for the latter where neither record nor user says one.</summary>
    public static (List<RecordRow> Rows, string? Currency) Of(List<RecordRow> rows, Names names, string? wanted, RowTally tally, RecordProblems problems)
    {
        var counts = new int[names.Currencies.Count];
        foreach (var row in rows.Where(row => row.Currency >= 0))
        {
            counts[row.Currency]++;
        }

        var said = Enumerable.Range(0, counts.Length).Where(place => counts[place] > 0).OrderByDescending(place => counts[place]).ToArray();
        tally.WithoutCurrency = said.Length == 0 ? 0 : rows.Count - counts.Sum();
        if (said.Length == 0)
        {
            return (rows, wanted?.ToUpperInvariant());
        }

        var list = string.Join(", ", said.Select(place => FormattableString.Invariant($"{names.Currencies[place]} in {counts[place]:N0} rows")));
        var chosen = said.FirstOrDefault(place => wanted is null ? said.Length == 1
            : names.Currencies[place].Equals(wanted, StringComparison.OrdinalIgnoreCase), -1);
        if (chosen < 0)
        {
            problems.Add(wanted is null ? "currency" : "--currency", 0, string.Empty, wanted is null ? $"several: {list}"
                : $"{wanted}, while the record has {list}",
                wanted is null
                    ? $"one; --currency {names.Currencies[said[0]]} reads those rows alone"
                    : NearestName.Of(wanted, said.Select(place => names.Currencies[place])) ?? "one of them");
            return (rows, null);
        }

        if (said.Length == 1)
        {
            return (rows, names.Currencies[chosen]);
        }

        // With several currencies in the record nobody can tell what a row without one is in.
        var kept = rows.Where(row => row.Currency == chosen).ToList();
        tally.OtherCurrency = rows.Count - kept.Count;
        tally.OtherCurrencyAmount = rows.Where(row => row.Currency != chosen).Sum(row => row.Amount);
        tally.WithoutCurrency = 0;
        return (kept, names.Currencies[chosen]);
    }
}
