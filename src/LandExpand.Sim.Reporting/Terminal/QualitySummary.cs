using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>What a billing record is like, in a screenful of plain text.</summary>
public static class QualitySummary
{
    /// <param name="quality">The report.</param>
    /// <param name="written">What was written, a sentence each.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(DataQuality quality, IReadOnlyList<string> written, TextWriter writer, int width)
    {
        foreach (var line in Lines(quality, written, Math.Max(width, 60)))
        {
            writer.Write(PlainLine.Of(line));
            writer.Write('\n');
        }
    }

    private static IEnumerable<string> Lines(DataQuality quality, IReadOnlyList<string> written, int width)
    {
        foreach (var file in quality.Files)
        {
            yield return $"{Path.GetFileName(file.File)}: {NumberText.Counted(file.Rows, "row", "rows")} of {RecordKinds.Name(quality.Kind)}, {file.Encoding}, separated by {file.Separator}";
            foreach (var line in TextColumns.Wrap("Columns: " + string.Join(", ", QualityText.Columns(file)), width, "  "))
            {
                yield return line;
            }
        }

        yield return "";
        var rows = QualityText.Figures(quality);
        var name = rows.Max(row => row.Name.Length);
        foreach (var line in rows.SelectMany(row => TextColumns.Wrap($"{row.Name.PadRight(name).Replace(' ', '\u00A0')}\u00A0 {row.Value}", width, "  ")))
        {
            yield return line;
        }

        yield return "";
        foreach (var line in QualityText.Sentences(quality).SelectMany(sentence => TextColumns.Wrap("- " + sentence, width, "")))
        {
            yield return line;
        }

        if (written.Count > 0)
        {
            yield return "";
            yield return "Files";
            foreach (var file in written)
            {
                yield return "  " + file;
            }
        }
    }
}
