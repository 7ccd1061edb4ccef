using System.CommandLine;
using LandExpand.Sim.Experiments.Calibration;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand calibrate SCENARIO --targets FILE</c>.</summary>
internal static class CalibrateCommand
{
    private const int Histories = 200, LeastHistories = 32, Points = 100, LeastPoints = 20, MostPoints = 10_000;

    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "The scenario file." };
        var targets = new Option<string>(
            "--targets", "-t") { Description = "The figures to meet, as JSON (which may name the parameters to seek, too) or CSV: metric, value, tolerance, source, use.", Required = true };
        var vary = new Option<string[]>(
            "--vary") { Description = "A parameter to seek and its range, such as churn.annualRate=0.02..0.12; may be given repeatedly. Default: those that the targets name, or every uncertain one.", DefaultValueFactory = _ => [] };
        var points = new Option<int?>("--points") { CustomParser = result => WholeNumber.Of(result, LeastPoints, MostPoints),
            Description = $"Points at which what is left is checked with full simulations. Default: {Points}." };
        var replications = new Option<int?>("--replications", "-r") { CustomParser = result =>
            WholeNumber.Of(result, LeastHistories, WholeNumber.MostReplications / 4),
                Description = $"Histories at each point; four times as many in the last check. Default: {Histories}." };
        var (seed, threads, set) = (RunOptions.Seed(), RunOptions.Threads(), SetOption.Create());
        var output = new Option<string?>(
            "--out", "-o") { Description = "The folder for the results, the calibrated scenario among them. Default: runs/<scenario name>-calibration." };
        var theme = ThemeOption.Create();
        var command = new Command(
            "calibrate",
            """
            Find the values of some parameters that published or known figures do not rule out.

            Example:   landexpand calibrate scenarios/mid-market.json --targets scenarios/targets/mid-market.json
            """)
        { scenario, targets, vary, points, replications, seed, threads, set, output, theme };
        command.SetAction(parsed =>
        {
            var question = CalibrationQuestion.Read(parsed.GetRequiredValue(scenario), parsed.GetRequiredValue(targets), parsed.GetRequiredValue(vary),
                parsed.GetRequiredValue(set));
            var problems = new List<InputProblem>();
            var report = new ReportOptions { Theme = ThemeOption.Read(parsed.GetValue(theme), problems) };
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var own = question.Companies[0];
            var folder = RunFolder.At(parsed.GetValue(output) ?? Path.Combine("runs", SafeName.Of(own.Name) + "-calibration"));
            var chosenSeed = parsed.GetValue(seed) ?? own.Seed;
            var books = question.Companies.Select(company =>
                company.BookFile is null ? null : OpeningBookReader.Read(company, skipBadRows: false, chosenSeed).Accounts).ToArray();
            var effort = CalibrationEffort.For(question.Parameters.Count, parsed.GetValue(replications) ?? Histories, parsed.GetValue(points) ?? Points);
            var found = StudyRun.Of(chosenSeed, parsed.GetValue(threads), settings => CalibrationStudy.Run(question, effort, books, settings));
            return StudyRun.End(
                found, folder, parsed,
                result => [
                    (RunFolder.ReportFile, StudyFolder.Text(CalibrationPage.Render(result, report))),
                    .. CalibratedScenario.Set(result, folder.Path) is { } whole ? [("calibrated.json", StudyFolder.Text(whole))]
                        : Array.Empty<(string, Action<Stream>)>(),
                    (result.IsEmpty ? "nearest-point.json" : "one-point.json", StudyFolder.Text(CalibratedScenario.Point(result, folder.Path))),
                    ("calibration.json", stream => CalibrationJson.Write(stream, result)),
                    ("points.csv", stream => CalibrationCsv.Write(stream, result)),
                ],
                (result, written) => CalibrationSummary.Write(result, written, Console.Out, TerminalWidth.Now));
        });
        return command;
    }
}
