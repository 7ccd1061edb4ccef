using System.CommandLine;
using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Experiments.Backtesting;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Cli;

/// <summary>Runs a backtest under a progress bar, and writes and tells what it found; for <c>backtest</c>, and for <c>fit --holdout</c>.</summary>
internal static class BacktestRun
{
    /// <summary>The most months to hold out.</summary>
    public const int LongestHoldout = 60;

    /// <returns>The exit code.</returns>
    /// <exception cref="Scenarios.InputException">The record is too short.</exception>
    public static int Of(MrrPanel panel, string name, RunFolder folder, ParseResult parsed, ReportOptions report, BacktestOptions options)
    {
        var found = StoppableWork.Of("forecasts", (progress, cancel) => Backtest.Of(panel, name, options with { Progress = progress, Cancel = cancel }));
        return StudyRun.End(
            found, folder, parsed,
            result => [(RunFolder.ReportFile, StudyFolder.Text(BacktestPage.Render(result, report))), ("backtest.json", stream => BacktestJson.Write(stream, result))],
            (result, written) => BacktestSummary.Write(result, written, Console.Out, TerminalWidth.Now));
    }
}
