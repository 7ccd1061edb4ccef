using System.CommandLine;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand sample SCENARIO</c>.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "A scenario file." };
        var (replications, seed, set, design) = (RunOptions.Replications(), RunOptions.Seed(), SetOption.Create(), DesignOption.Create());
        var output = new Option<string?>("--out", "-o") { Description = "Also write the draws to this CSV file, a row per history." };
        var command = new Command(
            "sample",
            """
            Show the uncertain parameters as a run draws them: percentiles, shape and correlation. Nothing is simulated.

            Example:   landexpand sample scenarios/downturn.json --design sobol
                       landexpand sample scenarios/downturn.json --replications 500 --out draws.csv
            """)
        { scenario, replications, seed, set, design, output };
        command.SetAction(parsed =>
        {
            var given = ScenarioLoader.Load(parsed.GetRequiredValue(scenario), DesignOption.Over(parsed.GetRequiredValue(set), parsed.GetValue(design)));
            var run = given.ForRun(parsed.GetValue(seed) ?? given.Seed, parsed.GetValue(replications) ?? given.Replications);
            var sample = ParameterSample.Of(run);
            foreach (var note in run.Unused)
            {
                parsed.InvocationConfiguration.Error.WriteLine(note);
            }

            parsed.InvocationConfiguration.Output.Write(ParameterSampleText.Write(run, sample));
            if (parsed.GetValue(output) is { } file)
            {
                Save(sample, file);
                parsed.InvocationConfiguration.Output.WriteLine($"\nWrote {file}");
            }
        });
        return command;
    }

    private static void Save(ParameterSample sample, string file)
    {
        if (sample.Slots.Count == 0)
        {
            throw new InputException([new("--out", 0, string.Empty, file, "a scenario with an uncertain parameter: there is nothing to write")]);
        }

        if (string.IsNullOrWhiteSpace(file) || Directory.Exists(file) || Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
        {
            throw new InputException([new("--out", 0, string.Empty, $"\"{file}\"", "the name of a file in a folder that exists")]);
        }

        ParameterSampleCsv.Write(sample, file);
    }
}
