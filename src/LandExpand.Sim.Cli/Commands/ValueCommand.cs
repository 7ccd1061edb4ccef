using System.CommandLine;
using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand value A B …</c>.</summary>
internal static class ValueCommand
{
    private const int Histories = 4096, LeastHistories = 100;

    public static Command Create()
    {
        var scenarios = new Argument<string[]>("SCENARIOS") { Description = "The scenario files to choose from, at least two.", Arity = ArgumentArity.OneOrMore };
        var value = new Option<string?>("--value") { Description = "The amount that is to be large: arr or grossMargin, at the horizon, or with a month such as arr.12. Default: grossMargin where every scenario states its costs, otherwise arr." };
        var group = new Option<string[]>("--group", "-g") { Description = "Uncertain parameters that one piece of research would settle, separated by commas: what they are worth together. May be given repeatedly.", DefaultValueFactory = _ => [] };
        var replications = new Option<int?>("--replications", "-r") { CustomParser = result => WholeNumber.Of(result, LeastHistories, WholeNumber.MostReplications), Description = $"How many histories. Default: {Histories}." };
        var (seed, threads, set) = (RunOptions.Seed(), RunOptions.Threads(), SetOption.Create());
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the results. Default: runs/value." };
        var formats = new StudyFormats();
        var command = new Command(
            "value",
            """
            Show which uncertain parameter to research before choosing among scenarios, and what knowing it is worth at most.

            Example:   landexpand value scenarios/pricing-flat.json scenarios/pricing-seat.json --set 'churn.annualRate="0.04 to 0.12"'
            """)
        { scenarios, value, group, replications, seed, threads, set, output };
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            var overrides = parsed.GetRequiredValue(set);
            Scenario[] loaded = [.. parsed.GetRequiredValue(scenarios).Select(path => ScenarioLoader.Load(path, overrides))];
            var problems = new List<InputProblem>();
            ComparedScenarios.RefuseTwice(parsed.GetRequiredValue(scenarios), problems);
            var metric = MetricPoint.Read(parsed.GetValue(value) ?? ValueStudy.DefaultMetric(loaded).Key, loaded[0].HorizonMonths, "--value", problems);
            if (metric is { Metric.Unit: not MetricUnit.Money })
            {
                problems.Add(new("--value", 0, string.Empty, metric.Name, "an amount of money, such as arr or grossMargin"));
            }

            formats.Read(parsed, problems);
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var chosenSeed = parsed.GetValue(seed) ?? loaded[0].Seed;
            Contender[] contenders = [.. loaded.Select(scenario => new Contender(scenario, scenario.BookFile is null ? null : OpeningBookReader.Read(scenario, skipBadRows: false, chosenSeed).Accounts))];
            var folder = RunFolder.At(parsed.GetValue(output) ?? Path.Combine("runs", "value"));
            var found = StudyRun.Of(chosenSeed, parsed.GetValue(threads), settings =>
                ValueStudy.Run(contenders, metric!, parsed.GetValue(replications) ?? Histories, [.. parsed.GetRequiredValue(group).Select(names => MetricOption.Parts([names]))], settings));
            return StudyRun.End(
                found, folder, parsed,
                result => formats.Files(StudyReports.Of(result), ("value.json", stream => ValueJson.Write(stream, result)), ("value.csv", stream => ValueCsv.Write(stream, result))),
                (result, written) => ValueSummary.Write(result, written, Console.Out, TerminalWidth.Now));
        });
        return command;
    }
}
