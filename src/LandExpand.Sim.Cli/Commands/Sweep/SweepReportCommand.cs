using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Reporting.Sweeps;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep report STORE</c>.</summary>
internal static class SweepReportCommand
{
    public static Command Create()
    {
        var store = SweepOption.Store();
        var by = SweepOption.By("A metric to draw");
        var output = new Option<string?>("--out", "-o") { Description = "The page to write. Default: beside the store, under its name." };
        var theme = ThemeOption.Create();
        var command = new Command(
            "report",
            """
            Draw a sweep as one HTML page: lines for one factor, heatmap and contours for two, small multiples and parallel coordinates for more.

            Example:   landexpand sweep report sweeps/first.sweep.db --by nrr --by arr
            """)
        { store, by, output, theme };
        command.SetAction(parsed =>
        {
            var problems = new List<InputProblem>();
            var look = ThemeOption.Read(parsed.GetValue(theme), problems);
            var file = parsed.GetRequiredValue(store);
            using var sweep = StoredSweep.Open(file);
            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            using var books = new ScratchFolder();
            var currency = sweep.Plan(books.Path).Bases[0].Template.Make().Currency;
            var tables = SweepOption.Metrics(sweep, parsed.GetRequiredValue(by)).Select(metric => SweepTable.Of(sweep, metric, currency)).ToArray();
            if (tables[0].Points.Count == 0)
            {
                throw new InputException([new(file, 0, string.Empty, "no finished point", "a sweep with results")]);
            }

            var page = parsed.GetValue(output) ?? SweepFiles.Beside(file, ".html");
            FileApart.Write(page, StudyFolder.Text(SweepPage.Render(tables, look, SweepText.Fingerprint(sweep))));
            parsed.InvocationConfiguration.Output.WriteLine(page);
            return ExitCode.Done;
        });
        return command;
    }
}
