namespace LandExpand.Sim.Data.Import.Files;

/// <summary>What spreadsheets and databases put around, or in place of, a value.</summary>
internal static class CellText
{
    private static readonly HashSet<string> Blanks = new(["", "null", "nil", "n/a", "na", "none", "nan", "-", "–", "—", "(blank)", "\\N"],
        StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Errors = ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"];

    /// <summary>The value itself: without <c>="…"</c> or the apostrophe by which spreadsheets mark text.</summary>
    public static string Bare(string cell)
    {
        var bare = cell.Trim('\u200B', '\uFEFF', '\u00A0', ' ');
        return bare switch
        {
            ['=', '"', .., '"'] when bare.Length >= 3 => bare[2..^1].Trim(),
            ['\'', .., '\''] when bare.Length >= 2 => bare[1..^1].Trim(),
            ['\'', ..] => bare[1..].Trim(),
            _ => bare,
        };
    }

    /// <summary>Whether a bare cell says that there is no value.</summary>
    public static bool IsBlank(string bare) => Blanks.Contains(bare);

    /// <summary>Why a bare cell is no value at all, such as a formula; null where it may be one.</summary>
    public static string? NoValue(string bare) => bare switch
    {
        ['=', ..] or ['@', ..] => "its value, not a formula: save the sheet with values",
        ['#', '#', ..] => "its value; the column was too narrow to show it",
        ['#', ..] when Errors.Contains(bare.ToUpperInvariant()) => "a value; this is an error of the spreadsheet",
        _ => null,
    };
}
