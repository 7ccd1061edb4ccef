namespace LandExpand.Sim.Data.Import.Files;

/// <summary>Names a column as people see it in a sheet.</summary>
internal static class SheetLabel
{
    private const int ShownOfName = 60, ShownOfAll = 300;

    /// <summary>Such as <c>column B (start_date)</c>.</summary>
    public static string Of(int index, IReadOnlyList<string> header)
    {
        var letters = string.Empty;
        for (var n = index + 1; n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return index < header.Count && header[index].Length > 0 ? $"column {letters} ({Clipped(header[index], ShownOfName)})" : $"column {letters}";
    }

    /// <summary>The names of all columns, as far as a line of a message holds them.</summary>
    public static string All(IReadOnlyList<string> header) => Clipped(string.Join(", ", header), ShownOfAll);

    private static string Clipped(string text, int shown) => text.Length > shown ? text[..shown] + "…" : text;
}
