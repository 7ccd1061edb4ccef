using System.CommandLine;
using System.Diagnostics;
using LandExpand.Sim.Data.Export;
using LandExpand.Sim.Data.History;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand history FILE…</c>.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var record = new RecordOption();
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the results. Default: runs/history-NAME, after the first file." };
        var theme = ThemeOption.Create();
        var command = new Command(
            "history",
            """
            Show what a billing record says of the past: ARR, movements (new, expansion, contraction, churn, reactivation), NRR, GRR, logo retention, quick
            ratio and land cohorts, as a report and as tables.

            Example:   landexpand history scenarios/records/subscription-periods.csv
            """)
        { record.Files, output, theme };
        foreach (var option in record.Options)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var (clock, problems) = (Stopwatch.StartNew(), new List<InputProblem>());
            var report = new ReportOptions { Theme = ThemeOption.Read(parsed.GetValue(theme), problems) };
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var name = Path.GetFileNameWithoutExtension(parsed.GetRequiredValue(record.Files)[0]);
            var folder = RunFolder.At(parsed.GetValue(output) ?? Path.Combine("runs", $"history-{SafeName.Of(name)}"));
            if (record.Read(parsed) is not { } read)
            {
                return ExitCode.Stopped;
            }

            var history = RecordHistory.Of(read.Panel);
            var written = StudyFolder.Write(
                folder,
                [
                    (RunFolder.ReportFile, StudyFolder.Text(HistoryPage.Render(name, history, read.Quality, report))),
                    ("history.json", stream => HistoryJson.Write(stream, history, read.Quality)),
                    ("months.csv", stream => HistoryCsv.WriteMonths(stream, history)),
                    ("movements.csv", stream => HistoryCsv.WriteMovements(stream, history)),
                    ("cohorts.csv", stream => HistoryCsv.WriteCohorts(stream, history)),
                ],
                ["landexpand", .. parsed.Tokens.Select(token => token.Value)], clock.Elapsed.TotalSeconds);
            HistorySummary.Write(history, read.Quality, written, Console.Out, TerminalWidth.Now);
            return ExitCode.Done;
        });
        return command;
    }
}
