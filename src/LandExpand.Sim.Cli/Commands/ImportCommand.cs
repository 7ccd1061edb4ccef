using System.CommandLine;
using LandExpand.Sim.Data.Export;
using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Reporting.Terminal;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand import FILE…</c>.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var record = new RecordOption();
        var output = new Option<string?>("--out", "-o") { Description = "Write MRR by customer and month to this CSV file." };
        var book = new Option<string?>("--book") { Description = "Write the customers of the last month to this CSV file, as the opening book of a scenario." };
        var segments = new Option<bool>(
            "--book-segments") { Description = "With --book: write segments as such; the scenario must have segments of these names." };
        var quality = new Option<string?>("--quality") { Description = "Write the data-quality report to this JSON file." };
        var command = new Command(
            "import",
            """
            Read an export from a billing system, say what it is like and what was done to read it, and write it as MRR by customer and month, or as the
            opening book of a scenario. It may hold subscription periods, MRR by customer and month (in rows, or a column for each month), or invoice lines.

            Example:   landexpand import scenarios/records/subscription-periods.csv --book book.csv
            """)
        { record.Files, output, book, segments, quality };
        foreach (var option in record.Options)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            if (record.Read(parsed) is not { } read)
            {
                return ExitCode.Stopped;
            }

            var written = new List<string>();
            if (parsed.GetValue(output) is { } panelFile)
            {
                FileApart.Write(panelFile, stream => PanelCsv.Write(stream, read.Panel));
                written.Add($"{panelFile}: MRR by customer and month");
            }

            if (parsed.GetValue(book) is { } bookFile)
            {
                written.AddRange(WriteBook(bookFile, read, parsed.GetValue(segments)));
            }

            if (parsed.GetValue(quality) is { } qualityFile)
            {
                FileApart.Write(qualityFile, stream => QualityJson.Write(stream, read.Quality));
                written.Add($"{qualityFile}: this report");
            }

            QualitySummary.Write(read.Quality, written, Console.Out, TerminalWidth.Now);
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> WriteBook(string file, RecordReading read, bool segments)
    {
        var (accounts, older) = (0, 0);
        FileApart.Write(file, stream => (accounts, older) = BookCsv.Write(stream, read.Panel, segments));
        yield return $"{file}: the opening book, {accounts} accounts at the end of {read.Panel.LastMonth}; run it by landexpand simulate scenarios/default.json --set opening.accounts=null --set opening.bookFile={file}";
        if (older > 0)
        {
            yield return $"{older} of its accounts landed more than 240 months ago; a book can tell no more.";
        }
    }
}
