using System.CommandLine;
using LandExpand.Sim.Experiments.Discovery;
using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand discover SCENARIO --when CONDITION</c>.</summary>
internal static class DiscoverCommand
{
    private const int LeastHistories = 200;

    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "The scenario file." };
        var when = new Option<string>("--when", "-w") { Description = "What to look for in a history, such as \"nrr.24 < 1\".", Required = true };
        var parameters = new Option<string[]>("--parameters", "-p") { Description = "Which parameters to look at, separated by commas. Default: every uncertain one; where there is none, every number.", DefaultValueFactory = _ => [] };
        var spread = new Option<double?>("--spread") { CustomParser = ShareNumber.Of, Description = "How far a parameter that is certain is varied to either side. Default: 20%." };
        var density = new Option<double?>("--density") { CustomParser = ShareNumber.Of, Description = "How dense a box has to be. Default: the best balance of coverage and density." };
        var replications = new Option<int?>("--replications", "-r") { CustomParser = result => WholeNumber.Of(result, LeastHistories, WholeNumber.MostReplications), Description = "How many histories. Default: the scenario's, or 10,000." };
        var (seed, threads, set) = (RunOptions.Seed(), RunOptions.Threads(), SetOption.Create());
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the results. Default: runs/<scenario name>-discovery." };
        var formats = new StudyFormats();
        var command = new Command(
            "discover",
            """
            Find the ranges of parameters in which something comes about, such as NRR under 100 %.

            Example:   landexpand discover scenarios/mid-market.json --when "nrr.24 < 1"
            """)
        { scenario, when, parameters, spread, density, replications, seed, threads, set, output };
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            var loaded = ScenarioLoader.Load(parsed.GetRequiredValue(scenario), parsed.GetRequiredValue(set));
            var problems = new List<InputProblem>();
            var condition = MetricCondition.Read(parsed.GetRequiredValue(when), loaded.HorizonMonths, "--when", problems);
            var chosen = MetricOption.Parts(parsed.GetRequiredValue(parameters));
            ParameterChoice.Check(loaded, chosen, problems);
            formats.Read(parsed, problems);
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var folder = RunFolder.At(parsed.GetValue(output) ?? Path.Combine("runs", SafeName.Of(loaded.Name) + "-discovery"));
            var found = StudyRun.Of(loaded, parsed.GetValue(seed), parsed.GetValue(threads), settings => DiscoveryStudy.Run(
                loaded, condition!, chosen, parsed.GetValue(spread) ?? 0.2,
                Math.Max(parsed.GetValue(replications) ?? loaded.Replications, LeastHistories), parsed.GetValue(density), settings));
            return StudyRun.End(
                found, folder, parsed,
                result => formats.Files(StudyReports.Of(result), ("discovery.json", stream => DiscoveryJson.Write(stream, result))),
                (result, written) => DiscoverySummary.Write(result, written, Console.Out, TerminalWidth.Now));
        });
        return command;
    }
}
