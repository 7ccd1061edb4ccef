namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>Text set in columns and lines.</summary>
public static class TextColumns
{
    /// <summary>Rows as lines: the first column to the left, the others to the right, two spaces between.</summary>
    public static IEnumerable<string> Align(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Max(row => column < row.Length ? row[column].Length : 0)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
    }

    /// <summary>A sentence in lines no longer than <paramref name="width"/> where its words allow, each after <paramref name="indent"/>; following lines go two deeper.</summary>
    public static IEnumerable<string> Wrap(string sentence, int width, string indent)
    {
        var line = indent;
        var empty = true;
        foreach (var word in sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                (line, empty) = (indent + "  ", true);
            }

            line += (empty ? "" : " ") + word;
            empty = false;
        }

        yield return line;
    }
}
