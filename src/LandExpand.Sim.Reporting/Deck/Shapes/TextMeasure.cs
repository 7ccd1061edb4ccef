namespace LandExpand.Sim.Reporting.Deck.Shapes;

/// <summary>
/// About how much room text takes: the widths of a common sans-serif by classes of characters. No font file is at hand where decks are written,
/// and a template brings its own; the estimate errs on the wide side.
/// </summary>
internal static class TextMeasure
{
    private const double LineHeight = 1.2;

    /// <summary>Width in points.</summary>
    public static double Width(string text, double size, bool bold = false) => text.Sum(Ems) * size * (bold ? 1.06 : 1);

    /// <summary>How many lines text takes when wrapped at words to a width in points; at least one.</summary>
    public static int Lines(string text, double size, double width, bool bold = false)
    {
        var lines = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            var (used, space) = (0.0, Width(" ", size, bold));
            lines++;
            foreach (var word in paragraph.Split(' '))
            {
                var length = Width(word, size, bold);
                if (used > 0 && used + space + length > width)
                {
                    (lines, used) = (lines + 1, 0);
                }

                // A word longer than the line is broken.
                lines += used == 0 && length > width ? (int)(length / width) : 0;
                used += (used > 0 ? space : 0) + (length > width ? length % width : length);
            }
        }

        return lines;
    }

    /// <summary>Height in points of wrapped text.</summary>
    public static double Height(string text, double size, double width, bool bold = false) => Lines(text, size, width, bold) * size * LineHeight;

    /// <summary>The largest of the sizes at which text fits the box (in points), else the smallest.</summary>
    public static double Fit(string text, double width, double height, bool bold, params double[] sizes) =>
        sizes.FirstOrDefault(size => Height(text, size, width, bold) <= height, sizes[^1]);

    /// <summary>Text cut at a word so that it fits so many lines, with an ellipsis.</summary>
    public static string Cut(string text, double size, double width, int lines, bool bold = false)
    {
        if (Lines(text, size, width, bold) <= lines)
        {
            return text;
        }

        var end = text.Length;
        while (end > 1 && Lines(text[..end] + "…", size, width, bold) > lines)
        {
            var space = text.LastIndexOf(' ', end - 1);
            end = space > 0 && end - space < 25 ? space : end - 1;
        }

        return text[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }

    private static double Ems(char character) => character switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ';' or ':' or '\'' or '|' or '!' => 0.27,
        'f' or 't' or 'r' or '(' or ')' or '-' or ' ' or '\u00A0' or '/' or '[' or ']' => 0.34,
        'm' or 'M' or 'W' or '%' or '@' => 0.85,
        'w' or '—' or '…' or '→' => 0.8,
        >= 'A' and <= 'Z' => 0.66,
        >= '0' and <= '9' => 0.556,
        < '\u2E80' => 0.545,
        _ => 1.0,
    };
}
