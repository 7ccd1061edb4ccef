using System.CommandLine;
using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand sensitivity SCENARIO</c>.</summary>
internal static class SensitivityCommand
{
    private const int LeastRows = 64, MostRows = 1_000_000;

    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "The scenario file." };
        var metric = MetricOption.Create("What to explain, such as nrr.24; may be given repeatedly. Default: NRR and ARR at the horizon.");
        var parameters = new Option<string[]>("--parameters", "-p") { Description = "Which parameters to study, separated by commas. Default: every uncertain one; where there is none, every number.", DefaultValueFactory = _ => [] };
        var spread = new Option<double?>("--spread") { CustomParser = ShareNumber.Of, Description = "How far a parameter that is certain is varied to either side. Default: 20%." };
        var rows = new Option<int?>("--rows") { CustomParser = result => WholeNumber.Of(result, LeastRows, MostRows), Description = "Rows of each matrix: four times as many halve the intervals. Default: 1024." };
        var pairs = new Option<bool>("--pairs") { Description = "Also how parameters work together two by two." };
        var (seed, threads, set) = (RunOptions.Seed(), RunOptions.Threads(), SetOption.Create());
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the results. Default: runs/<scenario name>-sensitivity." };
        var formats = new StudyFormats();
        var command = new Command(
            "sensitivity",
            """
            Show which uncertain parameters move the result, how much of its spread each explains, and how much is luck that no research removes.

            Example:   landexpand sensitivity scenarios/mid-market.json
                       landexpand sensitivity scenarios/default.json --metric nrr.24 --parameters churn.annualRate,expansion.queueMonths --spread 30%
            Then open  runs/mid-market-sensitivity/report.html  in a browser.
            """)
        { scenario, metric, parameters, spread, rows, pairs, seed, threads, set, output };
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            var loaded = ScenarioLoader.Load(parsed.GetRequiredValue(scenario), parsed.GetRequiredValue(set));
            var problems = new List<InputProblem>();
            var metrics = MetricOption.Read(parsed.GetRequiredValue(metric), [MetricCatalogue.Nrr, MetricCatalogue.Arr], loaded.HorizonMonths, problems);
            var chosen = MetricOption.Parts(parsed.GetRequiredValue(parameters));
            ParameterChoice.Check(loaded, chosen, problems);
            formats.Read(parsed, problems);
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var folder = RunFolder.At(parsed.GetValue(output) ?? Path.Combine("runs", SafeName.Of(loaded.Name) + "-sensitivity"));
            var found = StudyRun.Of(loaded, parsed.GetValue(seed), parsed.GetValue(threads), settings => SensitivityStudy.Run(loaded, new SensitivityOptions
            {
                Metrics = metrics,
                Parameters = chosen,
                Spread = parsed.GetValue(spread) ?? 0.2,
                Rows = parsed.GetValue(rows) ?? 1024,
                Pairs = parsed.GetValue(pairs),
                Settings = settings,
            }));
            return StudyRun.End(
                found, folder, parsed,
                result => formats.Files(StudyReports.Of(result), ("sensitivity.json", stream => SensitivityJson.Write(stream, result)), ("sensitivity.csv", stream => SensitivityCsv.Write(stream, result))),
                (result, written) => SensitivitySummary.Write(result, written, Console.Out, TerminalWidth.Now));
        });
        return command;
    }
}
