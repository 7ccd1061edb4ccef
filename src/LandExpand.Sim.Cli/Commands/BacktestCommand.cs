using System.CommandLine;
using LandExpand.Sim.Experiments.Backtesting;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand backtest FILE</c>.</summary>
internal static class BacktestCommand
{
    private const int Histories = 1000, LeastHistories = 100;

    public static Command Create()
    {
        var record = new RecordOption();
        var holdout = new Option<int?>("--holdout") { CustomParser = result => WholeNumber.Of(result, 1, BacktestRun.LongestHoldout), Description = "How many months each forecast looks ahead, and the latest one is not shown. Default: 12." };
        var replications = new Option<int?>("--replications", "-r") { CustomParser = result => WholeNumber.Of(result, LeastHistories, WholeNumber.MostReplications), Description = $"Histories of each forecast. Default: {Histories}." };
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the results. Default: runs/backtest." };
        var (seed, threads, set, theme, fit) = (RunOptions.Seed(), RunOptions.Threads(), SetOption.Create(), ThemeOption.Create(), new FitOption());
        var command = new Command(
            "backtest",
            """
            Ask whether a fit would have known: fit all but the last months of a billing record, simulate on from the accounts there were, and show where
            what came lay in the forecast, beside two plain forecasts; from earlier months too, as far as the record reaches.

            Example:   landexpand backtest scenarios/records/subscription-periods.csv --holdout 9
            """)
        { record.Files, holdout, replications, output, fit.Reactivation, fit.Term, set, seed, threads, theme };
        foreach (var option in record.Options)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var problems = new List<InputProblem>();
            var report = new ReportOptions { Theme = ThemeOption.Read(parsed.GetValue(theme), problems) };
            var changes = Changes(parsed.GetRequiredValue(set), problems);
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var folder = RunFolder.At(parsed.GetValue(output) ?? Path.Combine("runs", "backtest"));
            if (record.Read(parsed) is not { } read)
            {
                return ExitCode.Stopped;
            }

            return BacktestRun.Of(read.Panel, Path.GetFileNameWithoutExtension(parsed.GetRequiredValue(record.Files)[0]), folder, parsed, report, new()
            {
                HoldoutMonths = parsed.GetValue(holdout) ?? 12, Histories = parsed.GetValue(replications) ?? Histories, Seed = parsed.GetValue(seed) ?? 1, Threads = parsed.GetValue(threads) ?? 0,
                Fit = fit.Read(parsed), Changes = changes,
            });
        });
        return command;
    }

    private static ScenarioChange[] Changes(string[] assignments, List<InputProblem> problems)
    {
        problems.AddRange(assignments.Where(assignment => ScenarioChange.Read(assignment) is null)
            .Select(assignment => new InputProblem("--set", 0, string.Empty, $"\"{assignment}\"", "path=value, such as macro.monthlyEntry=0")));
        return [.. assignments.Select(ScenarioChange.Read).OfType<ScenarioChange>()];
    }
}
