using System.CommandLine;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand simulate SCENARIO</c>.</summary>
internal static class SimulateCommand
{
    private const int MostReplications = 100_000_000;
    private const int MostThreads = 1024;

    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "The scenario file (JSON); see scenarios/ for examples." };
        var replications = new Option<int?>("--replications", "-r") { CustomParser = result => WholeNumber.Read(result, 1, MostReplications), Description = "How many histories to simulate. Default: the scenario's, or 10,000." };
        var seed = new Option<ulong?>("--seed") { CustomParser = result => WholeNumber.Read(result, ulong.MinValue, ulong.MaxValue), Description = "The seed: the same scenario and seed give the same numbers to the last bit. Default: the scenario's, or 1." };
        var threads = new Option<int?>("--threads") { CustomParser = result => WholeNumber.Read(result, 1, MostThreads), Description = "Processors to use; has no influence on the result. Default: all." };
        var set = new Option<string[]>("--set") { Description = "Override a parameter, such as churn.annualRate=0.08; may be given repeatedly.", AllowMultipleArgumentsPerToken = false };
        var output = new Option<string?>("--out", "-o") { Description = "The folder for the results; an earlier run there is kept as .previous. Default: runs/<scenario name>." };
        var skip = new Option<bool>("--skip-bad-rows") { Description = "Run without the bad rows of opening.bookFile; says how many and how much MRR were left out." };
        var formats = FormatOption.Create();
        var theme = ThemeOption.Create();
        var template = TemplateOption.Create();

        var command = new Command(
            "simulate",
            """
            Simulate a scenario and write a report with charts.

            Example:   landexpand simulate scenarios/default.json --set churn.annualRate=0.05 --replications 2000
            Then open  runs/default/report.html  in a browser.
            """)
        { scenario, replications, seed, threads, set, output, skip, formats, theme, template };
        command.SetAction(parsed =>
        {
            var problems = new List<InputProblem>();
            var reports = FormatOption.Read(parsed.GetRequiredValue(formats), problems);
            var options = new ReportOptions
            {
                Theme = ThemeOption.Read(parsed.GetValue(theme), problems),
                Template = TemplateOption.Read(parsed.GetValue(template), problems),
            };
            return SimulateRun.Run(
                Load(parsed.GetRequiredValue(scenario), parsed.GetValue(set), problems),
                new SimulateRequest(
                    parsed.GetValue(replications), parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(output), parsed.GetValue(skip),
                    ["landexpand", .. parsed.Tokens.Select(token => token.Value)])
                {
                    Formats = reports,
                    Report = options,
                });
        });
        return command;
    }

    /// <summary>The scenario; what is wrong with it is told together with what is wrong with the options.</summary>
    private static Scenario Load(string path, string[]? overrides, List<InputProblem> problems)
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
