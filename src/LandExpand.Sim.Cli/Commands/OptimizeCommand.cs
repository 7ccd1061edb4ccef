using System.CommandLine;
using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand optimize SCENARIO --vary PARAMETER=FROM..TO --maximise STATISTIC</c>.</summary>
internal static class OptimizeCommand
{
    private const int LeastBudget = 4, MostBudget = 400, LeastHistories = 100, FreshShare = 4;

    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "The scenario file." };
        var vary = new Option<string[]>("--vary") { Description = "A decision and what it may be: land.seats=5..50, or a few values, contract.termMonths=1,12,36. May be given repeatedly.", Required = true };
        var maximise = new Option<string?>("--maximise", "--maximize") { Description = "What is to be large, such as \"mean(arr.24)\", \"p10(nrr.24)\" or \"P(nrr.24 >= 1.2)\"." };
        var minimise = new Option<string?>("--minimise", "--minimize") { Description = "Instead: what is to be small." };
        var subjectTo = new Option<string[]>("--subject-to") { Description = "What must hold, such as \"cvar5(nrr.24) >= 0.95\" (the mean of the worst 5 % of histories). May be given repeatedly.", DefaultValueFactory = _ => [] };
        var budget = new Option<int?>("--budget") { CustomParser = result => WholeNumber.Of(result, LeastBudget, MostBudget), Description = "Settings to simulate while searching. Default: 40." };
        var replications = new Option<int?>("--replications", "-r") { CustomParser = result => WholeNumber.Of(result, LeastHistories, WholeNumber.MostReplications), Description = "Histories at each setting of the search. Default: 1000." };
        var validation = new Option<int?>("--validation") { CustomParser = result => WholeNumber.Of(result, LeastHistories, WholeNumber.MostReplications), Description = "Fresh histories on which the best settings are told apart, and as many again on which the answer is judged. Default: four times --replications." };
        var confidence = new Option<double?>("--confidence") { CustomParser = ShareNumber.Of, Description = "How likely a setting must be feasible to be chosen. Default: 90%." };
        var (seed, threads, set) = (RunOptions.Seed(), RunOptions.Threads(), SetOption.Create());
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the results. Default: runs/<scenario name>-optimize." };
        var formats = new StudyFormats();
        var command = new Command(
            "optimize",
            """
            Find the best setting of a few decisions under constraints, with few simulations, and judge it on histories that had no part in choosing it.

            Example:   landexpand optimize scenarios/pricing-seat.json --vary expansion.handoffAcv=2000..40000 --vary contract.termMonths=1,12,36 \
                         --maximise "mean(arr.24)" --subject-to "cvar5(nrr.24) >= 0.95" --budget 30
            Then open  runs/seat-pricing-optimize/report.html  in a browser.
            """)
        { scenario, vary, maximise, minimise, subjectTo, budget, replications, validation, confidence, seed, threads, set, output };
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            var (path, overrides) = (parsed.GetRequiredValue(scenario), parsed.GetRequiredValue(set));
            var loaded = ScenarioLoader.Load(path, overrides);
            var problems = new List<InputProblem>();
            var goal = GoalOption.Read(parsed.GetValue(maximise), parsed.GetValue(minimise), parsed.GetRequiredValue(subjectTo), loaded.HorizonMonths, problems);
            var decisions = GoalOption.Decisions(loaded, parsed.GetRequiredValue(vary), problems);
            if (parsed.GetValue(confidence) is { } asked and (<= 0.5 or >= 1))
            {
                problems.Add(new("--confidence", 0, string.Empty, $"{asked}", "a probability over 50% and under 100%"));
            }

            formats.Read(parsed, problems);
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var folder = RunFolder.At(parsed.GetValue(output) ?? Path.Combine("runs", SafeName.Of(loaded.Name) + "-optimize"));
            var histories = parsed.GetValue(replications) ?? 1000;
            var found = StudyRun.Of(loaded, parsed.GetValue(seed), parsed.GetValue(threads), settings => OptimizeStudy.Run(
                more => ScenarioLoader.Load(path, [.. overrides, .. more]),
                new OptimizePlan(goal!, decisions, OptimizeStudy.Own(decisions), settings.Seed)
                {
                    Budget = parsed.GetValue(budget) ?? 40, Histories = histories, Validation = parsed.GetValue(validation) ?? FreshShare * histories, Confidence = parsed.GetValue(confidence) ?? 0.9,
                },
                settings));
            return StudyRun.End(
                found, folder, parsed,
                result => formats.Files(StudyReports.Of(result), ("optimize.json", stream => OptimizeJson.Write(stream, result)), ("optimize.csv", stream => OptimizeCsv.Write(stream, result))),
                (result, written) => OptimizeSummary.Write(result, written, Console.Out, TerminalWidth.Now));
        });
        return command;
    }
}
