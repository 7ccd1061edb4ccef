using System.CommandLine;
using LandExpand.Sim.Experiments.Backtesting;
using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand fit FILE</c>.</summary>
internal static class FitCommand
{
    public static Command Create()
    {
        var record = new RecordOption();
        var output = new Option<string?>("--out", "-o") { Description = "The scenario file to write; its opening book goes beside it. Default: fitted.json." };
        var folder = new Option<string?>("--report") { Description = "The folder for the report. Default: runs/fit." };
        var holdout = new Option<int?>("--holdout") { CustomParser = result => WholeNumber.Of(result, 1, BacktestRun.LongestHoldout), Description = "Backtest as well: forecast these last months from what came before. Its report goes beside the other, in a folder that ends in -backtest." };
        var force = new Option<bool>("--force") { Description = "Overwrite a scenario file that fit did not write." };
        var (theme, fitting) = (ThemeOption.Create(), new FitOption());
        var command = new Command(
            "fit",
            """
            Fit the model to a company's own billing record: every parameter that it identifies, with its error, as a scenario that runs.

            Example:   landexpand fit scenarios/records/subscription-periods.csv --out ours.json
                       landexpand simulate ours.json
            """)
        { record.Files, output, folder, holdout, fitting.Reactivation, fitting.Term, force, theme };
        foreach (var option in record.Options)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var problems = new List<InputProblem>();
            var report = new ReportOptions { Theme = ThemeOption.Read(parsed.GetValue(theme), problems) };
            var target = FittedFiles.At(parsed.GetValue(output) ?? "fitted.json", parsed.GetValue(force), problems);
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var place = parsed.GetValue(folder) ?? Path.Combine("runs", "fit");
            var run = RunFolder.At(place);
            var back = parsed.GetValue(holdout) is null ? null : RunFolder.At($"{Path.TrimEndingDirectorySeparator(place)}-backtest");
            if (record.Read(parsed) is not { } read)
            {
                return ExitCode.Stopped;
            }

            var name = Path.GetFileNameWithoutExtension(parsed.GetRequiredValue(record.Files)[0]);
            var backtest = new BacktestOptions { HoldoutMonths = parsed.GetValue(holdout) ?? 12, Fit = fitting.Read(parsed) };
            if (back is not null)
            {
                Backtest.RefuseTooShort(read.Panel, name, backtest);
            }

            var found = StoppableWork.Of("refits", (progress, cancel) => PanelFit.Of(
                read.Panel, name, fitting.Read(parsed) with { Progress = progress, Cancel = cancel }));
            if (found is not { } fit)
            {
                return ExitCode.Stopped;
            }

            var written = target.Write(fit.Result);
            var code = StudyRun.End(
                found, run, parsed,
                result => [(RunFolder.ReportFile, StudyFolder.Text(FitPage.Render(result, report))), ("fit.json", stream => FitJson.Write(stream, result))],
                (result, folderFiles) => FitSummary.Write(result, [.. written, .. folderFiles], Console.Out, TerminalWidth.Now));
            if (back is null)
            {
                return code;
            }

            Console.WriteLine();
            return BacktestRun.Of(read.Panel, name, back, parsed, report, backtest);
        });
        return command;
    }
}
