namespace LandExpand.Sim.Reporting.Svg;

/// <summary>
/// About how wide a text is set, without a font at hand: advances of Helvetica by kind of letter, in thousandths of its size, rounded up, so
/// that a line that fits here fits in the common sans-serif faces.
/// </summary>
internal static class TextExtent
{
    private const double BoldOver = 1.1;

    /// <summary>Width in the unit of <paramref name="size"/>.</summary>
    public static double Of(string text, double size, bool bold = false) => text.Sum(Advance) / 1000.0 * size * (bold ? BoldOver : 1);

    /// <summary>Breaks at spaces so that each line fits; a longer word stands alone. Non-breaking spaces hold.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Of(longer, size, bold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        return [.. lines, line];
    }

    private static int Advance(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' or '|' or '.' or ',' or ':' or ';' or '!' or 'I' or ' ' or '\u00A0' => 290,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '-' or '/' => 340,
        'm' or 'M' or 'W' or '%' or '@' => 890,
        'w' or 'C' or 'D' or 'G' or 'H' or 'N' or 'O' or 'Q' or 'R' or 'U' => 760,
        >= '\u2E80' => 1000,
        >= 'A' and <= 'Z' => 680,
        _ => 570,
    };
}
