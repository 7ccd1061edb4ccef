using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Customers whose ids differ in nothing but capital letters and spaces. They may be one customer typed twice, which would look like a customer
/// that left and another that landed; only the user can know.</summary>
internal static class LookAlikes
{
    private const int Shown = 40;

    /// <summary>How many customers look like one before them in order of ids, and the first such pair; (0, null) for none.</summary>
    public static (int Count, string? Example) Of(IReadOnlyList<PanelAccount> accounts)
    {
        var (seen, count, example) = (new Dictionary<string, string>(accounts.Count, StringComparer.Ordinal), 0, default(string));
        foreach (var id in accounts.Select(account => account.Id).Order(StringComparer.Ordinal))
        {
            var folded = string.Concat(id.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
            if (!seen.TryAdd(folded, id))
            {
                count++;
                example ??= $"\"{Clipped(seen[folded])}\" and \"{Clipped(id)}\"";
            }
        }

        return (count, example);
    }

    // Two spaces in a row would be shown as one.
    private static string Clipped(string id) => (id.Length > Shown ? id[..Shown] + "…" : id).Replace("  ", "\u2423\u2423", StringComparison.Ordinal);
}
