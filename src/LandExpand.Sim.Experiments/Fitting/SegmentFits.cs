namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>Segments, where the record names them: each with estimates of its own where it holds enough of what they stand on.</summary>
internal static class SegmentFits
{
    private const double MostlyNamed = 0.9;
    private const int MostSegments = 12, FewestAccounts = 30, FewestEvents = 20;

    public static IReadOnlyList<SegmentFit> Of(IReadOnlyList<Spell> spells, ContractTerm term, RecordShape shape, int months, List<string> notes)
    {
        var named = spells.Where(spell => !string.IsNullOrWhiteSpace(spell.Customer.Segment)).ToLookup(spell => spell.Customer.Segment!.Trim());
        if (named.Count < 2)
        {
            notes.Add(named.Count == 0 ? "The record names no segments: all accounts are fitted together." : $"All accounts are of one segment, {named.First().Key}.");
            return [];
        }

        if (named.Sum(group => group.Count()) < MostlyNamed * spells.Count || named.Count > MostSegments)
        {
            notes.Add(FormattableString.Invariant($"Segments are not fitted: {named.Sum(group => group.Count()):N0} of {spells.Count:N0} accounts name one, and there are {named.Count:N0}; at least nine in ten accounts and at most {MostSegments} segments are needed."));
            return [];
        }

        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var landed = spells.Count(spell => spell.SeenLanding && !string.IsNullOrWhiteSpace(spell.Customer.Segment));
        return [.. named.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            Spell[] own = [.. group];
            var share = landed >= FewestAccounts ? (double)own.Count(spell => spell.SeenLanding) / landed : (double)own.Length / named.Sum(other => other.Count());
            return Fit(group.Key, KeyOf(group.Key, keys), share, PopulationFit.Of(own, term, shape, months), notes);
        })];
    }

    private static SegmentFit Fit(string name, string key, double share, PopulationFit own, List<string> notes)
    {
        var (values, shared) = (new List<FittedValue>(), new List<string>());
        void Take(string what, bool enough, IEnumerable<FittedValue?> estimates)
        {
            if (enough)
            {
                values.AddRange(estimates.OfType<FittedValue>().Select(value => value with { Segment = key, DrawName = value.DrawName is { } draw ? $"segments.{key}.{draw}" : null }));
            }
            else
            {
                shared.Add(what);
            }
        }

        Take("churn", own.Churn.Events >= FewestEvents, ChurnValues.Of(own.Churn, 1));
        Take("land size", own.LandSize is { } size && size.Sizes.Count >= FewestEvents, [own.LandSize?.Mean, own.LandSize?.Sd]);
        Take("uplift", own.Uplift.Value is not null, [own.Uplift.Value]);
        if (own.Shape == RecordShape.Usage)
        {
            Take("usage", own.Usage is { HasReversion: true }, own.Usage?.Parameters ?? []);
        }
        else
        {
            Take("growth", own.Expansion is { MeanStep: not null } growth && growth.Parameter.Form == FittedForm.Positive, [own.Expansion?.Parameter]);
            Take("contraction", own.Contraction is { MeanShare: not null }, own.Contraction?.Parameters ?? []);
        }

        if (shared.Count > 0)
        {
            notes.Add($"Segment {name} holds too little to fit {string.Join(", ", shared)}: there it shares the estimate of all accounts.");
        }

        return new(name, key, share, own, values);
    }

    private static string KeyOf(string name, HashSet<string> taken)
    {
        var letters = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-')).Trim('-');
        var key = letters.Length > 0 && char.IsAsciiLetter(letters[0]) ? letters : "s-" + letters;
        key = key[..Math.Min(key.Length, 36)];
        for (var number = 2; !taken.Add(key); number++)
        {
            key = FormattableString.Invariant($"{key[..Math.Min(key.Length, 33)]}-{number}");
        }

        return key;
    }
}
