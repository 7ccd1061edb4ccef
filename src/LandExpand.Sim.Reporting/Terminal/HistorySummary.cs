using LandExpand.Sim.Data.History;
using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>What a billing record says of its past, in a screenful of plain text.</summary>
public static class HistorySummary
{
    private const int MostYears = 6;

    /// <param name="history">The past.</param>
    /// <param name="quality">How the record was read.</param>
    /// <param name="files">What was written.</param>
    /// <param name="writer">Where to; lines end in \n.</param>
    /// <param name="width">The longest line wanted, in characters.</param>
    public static void Write(RecordHistory history, DataQuality quality, IReadOnlyList<string> files, TextWriter writer, int width)
    {
        QualitySummary.Write(quality, [], writer, width);
        foreach (var line in Lines(history, files))
        {
            writer.Write(PlainLine.Of(line));
            writer.Write('\n');
        }
    }

    private static IEnumerable<string> Lines(RecordHistory history, IReadOnlyList<string> files)
    {
        var currency = history.Panel.Currency ?? string.Empty;
        var last = history.Months.Count - 1;
        HistoryMonth[] shown = [.. Enumerable.Range(0, MostYears).Select(year => last - (12 * year)).Where(index => index >= 0).Reverse()
            .Select(index => history.Months[index])];
        yield return "";
        foreach (var line in TextColumns.Align([
            ["", .. shown.Select(month => month.Month.ToString())],
            ["  ARR", .. shown.Select(month => NumberText.Money(month.Arr, currency))],
            ["  Customers", .. shown.Select(month => NumberText.Count(month.Customers))],
            ["  NRR", .. shown.Select(month => NumberText.Share(month.Nrr, 1))],
            ["  GRR", .. shown.Select(month => NumberText.Share(month.Grr, 1))],
            ["  Logo retention", .. shown.Select(month => NumberText.Share(month.LogoRetention, 1))],
            ["  Quick ratio", .. shown.Select(month => NumberText.Multiple(month.QuickRatio))],
        ]))
        {
            yield return line;
        }

        yield return "";
        yield return shown.Any(month => month.SinceStart)
            ? $"Ratios over the trailing 12 months; in the first 12 months of the record since {history.Panel.FirstMonth}."
            : "Ratios over the trailing 12 months.";
        yield return "";
        yield return "Files";
        foreach (var file in files)
        {
            yield return "  " + file;
        }
    }
}
