namespace LandExpand.Sim.Scenarios.Tree;

/// <summary>Finds the name that a person probably meant.</summary>
public static class NearestName
{
    /// <summary>The candidate that differs least, ignoring case; null where none is within a third of the length (at least 2 slips).</summary>
    public static string? Of(string typed, IEnumerable<string> candidates)
    {
        if (typed.Length > 80)
        {
            return null;
        }

        var limit = Math.Max(2, typed.Length / 3);
        return candidates
            .Select(name => (Name: name, Distance: Distance(typed.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(c => c.Distance <= limit && c.Distance < Math.Max(typed.Length, c.Name.Length))
            .OrderBy(c => c.Distance)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    /// <summary>
    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (Damerau 1964; the variant in which no
    /// part is edited twice).
    /// </summary>
    public static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replace, 1 + Math.Min(d[i - 1, j], d[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
