using System.CommandLine;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand simulate SCENARIO</c>.</summary>
internal static class SimulateCommand
{
    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "The scenario file (JSON); see scenarios/ for examples." };
        var (replications, seed, threads, design) = (RunOptions.Replications(), RunOptions.Seed(), RunOptions.Threads(), DesignOption.Create());
        var set = SetOption.Create();
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the results; an earlier run there is kept as .previous. Default: runs/<scenario name>." };
        var skip = new Option<bool>("--skip-bad-rows") { Description = "Run without the bad rows of opening.bookFile; says how many and how much MRR were left out." };
        var formats = FormatOption.Create();
        var precision = new PrecisionOption();
        var look = new ReportLook();

        var command = new Command(
            "simulate",
            """
            Simulate a scenario and write a report with charts.

            Example:   landexpand simulate scenarios/default.json --set churn.annualRate=0.05 --replications 2000
                       landexpand simulate scenarios/default.json --precision nrr.24=0.002
            Then open  runs/default/report.html  in a browser.
            """)
        { scenario, replications, seed, threads, set, design, precision.Targets, precision.Minimum, precision.Maximum, output, skip, formats };
        foreach (var option in look.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            Simulator.Prepare();
            var problems = new List<InputProblem>();
            var reports = FormatOption.Read(parsed.GetRequiredValue(formats), problems);
            var options = look.Read(parsed, problems);
            var loaded = Load(parsed.GetRequiredValue(scenario), DesignOption.Over(parsed.GetRequiredValue(set), parsed.GetValue(design)), problems);
            var targets = precision.ReadTargets(parsed, loaded.HorizonMonths, parsed.GetValue(replications), problems);
            return problems.Count > 0 ? throw new InputException(problems) : SimulateRun.Run(
                loaded,
                new SimulateRequest(
                    parsed.GetValue(replications), parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(output), parsed.GetValue(skip),
                    ["landexpand", .. parsed.Tokens.Select(token => token.Value)])
                {
                    Formats = reports,
                    Report = options,
                    Targets = targets,
                    Limits = precision.Limits(parsed),
                });
        });
        return command;
    }

    /// <summary>The scenario; what is wrong with it is told together with what is wrong with the options.</summary>
    private static Scenario Load(string path, string[] overrides, List<InputProblem> problems)
    {
        try
        {
            var scenario = ScenarioLoader.Load(path, overrides);
            return problems.Count == 0 ? scenario : throw new InputException(problems);
        }
        catch (InputException input) when (problems.Count > 0 && input.Problems != problems)
        {
            throw new InputException([.. input.Problems, .. problems]);
        }
    }
}
