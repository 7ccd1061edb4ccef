using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Reporting.Sweeps;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep sensitivity STORE</c>.</summary>
internal static class SweepSensitivityCommand
{
    public static Command Create()
    {
        var store = SweepOption.Store();
        var by = SweepOption.By("A metric to explain");
        var output = new Option<string?>("--out", "-o") { Description = "The page to write. Default: beside the store, under its name." };
        var theme = ThemeOption.Create();
        var command = new Command(
            "sensitivity",
            """
            Which factors of a sweep move a metric, from what is stored: shares of variance (with interactions over a complete grid), partial rank correlations, regression.

            Example:   landexpand sweep sensitivity sweeps/first.sweep.db --by nrr --by arr
            """)
        { store, by, output, theme };
        command.SetAction(parsed =>
        {
            var problems = new List<InputProblem>();
            var look = ThemeOption.Read(parsed.GetValue(theme), problems);
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var file = parsed.GetRequiredValue(store);
            using var sweep = StoredSweep.Open(file);
            var found = SweepOption.Metrics(sweep, parsed.GetRequiredValue(by)).Select(metric => SweepSensitivity.Of(SweepSample.Of(sweep, metric))).ToArray();
            foreach (var metric in found)
            {
                Tell(metric, parsed.InvocationConfiguration.Output);
            }

            var page = parsed.GetValue(output) ?? SweepFiles.Beside(file, ".sensitivity.html");
            FileApart.Write(page, StudyFolder.Text(SweepSensitivityPage.Render(found, look, SweepText.Fingerprint(sweep))));
            parsed.InvocationConfiguration.Output.WriteLine(page);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(SweepSensitivity found, TextWriter output)
    {
        output.WriteLine(SweepText.Clean(SweepSensitivityText.Headline(found)));
        string[][] rows = [["factor", "alone", "with all", "rank corr.", "95 %", "line", "95 %"], .. found.Effects.Select(effect => (string[])[effect.Path, .. SweepSensitivityText.Cells(effect)])];
        foreach (var line in TextColumns.Align(rows).Concat(SweepSensitivityText.Notes(found)))
        {
            output.WriteLine(SweepText.Clean(line).Replace('\u00A0', ' '));
        }

        output.WriteLine();
    }
}
