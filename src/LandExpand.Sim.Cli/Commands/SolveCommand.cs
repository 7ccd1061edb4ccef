using System.CommandLine;
using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand solve SCENARIO --vary PARAMETER --target TARGET</c>.</summary>
internal static class SolveCommand
{
    private const int Histories = 2000, LeastHistories = 100;

    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "The scenario file." };
        var vary = new Option<string[]>("--vary") { Description = "The parameter to seek; a second one gives the frontier of pairs.", Required = true };
        var target = new Option<string>("--target") { Description = "What to reach, such as \"nrr.24 >= 1.1\" (the mean), \"P(nrr.24 >= 1.2) >= 0.8\" or \"p10(arr.24) >= 30e6\".", Required = true };
        var between = new Option<string[]>("--between") { Description = "Where to look for each parameter, such as 0.02,0.2. Default: its legal range, or from a tenth of the scenario's value to ten times it.", DefaultValueFactory = _ => [] };
        var replications = new Option<int?>("--replications", "-r") { CustomParser = result => WholeNumber.Of(result, LeastHistories, WholeNumber.MostReplications), Description = $"Histories at each value tried. Default: {Histories}." };
        var (seed, threads, set) = (RunOptions.Seed(), RunOptions.Threads(), SetOption.Create());
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the results. Default: runs/<scenario name>-solve." };
        var formats = new StudyFormats();
        var command = new Command(
            "solve",
            """
            Find the value of a parameter at which a target is just reached, with an interval for the answer.

            Example:   landexpand solve scenarios/default.json --vary churn.annualRate --target "P(nrr.24 >= 1.05) >= 0.8"
                       landexpand solve scenarios/default.json --vary churn.annualRate --vary pricing.seatPrice --between 0.01,0.3 --between 30,60 --target "arr.24 >= 35e6"
            """)
        { scenario, vary, target, between, replications, seed, threads, set, output };
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            var (path, overrides) = (parsed.GetRequiredValue(scenario), parsed.GetRequiredValue(set));
            var loaded = ScenarioLoader.Load(path, overrides);
            var problems = new List<InputProblem>();
            var wanted = SolveTarget.Read(parsed.GetRequiredValue(target), loaded.HorizonMonths, "--target", problems);
            formats.Read(parsed, problems);
            var ranges = SolveRanges.Read(loaded, parsed.GetRequiredValue(vary), parsed.GetRequiredValue(between), problems);
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var folder = RunFolder.At(parsed.GetValue(output) ?? Path.Combine("runs", SafeName.Of(loaded.Name) + "-solve"));
            var question = new SolveQuestion(more => ScenarioLoader.Load(path, [.. overrides, .. more]), wanted!, ranges[0], ranges.Count > 1 ? ranges[1] : null, parsed.GetValue(replications) ?? Histories);
            var found = StudyRun.Of(loaded, parsed.GetValue(seed), parsed.GetValue(threads), settings => SolveStudy.Run(question, settings));
            return StudyRun.End(
                found, folder, parsed,
                result => formats.Files(StudyReports.Of(result), ("solve.json", stream => SolveJson.Write(stream, result))),
                (result, written) => SolveSummary.Write(result, written, Console.Out, TerminalWidth.Now));
        });
        return command;
    }
}
