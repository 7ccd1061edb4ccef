namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>A line for terminals: what would move the cursor is blank, non-breaking spaces are plain, nothing trails.</summary>
internal static class PlainLine
{
    public static string Of(string line) => string.Concat(line.Select(character => char.IsControl(character) || character == '\u00A0' ? ' ' : character)).TrimEnd();
}
