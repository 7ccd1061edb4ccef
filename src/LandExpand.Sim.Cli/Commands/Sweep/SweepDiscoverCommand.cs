using System.CommandLine;
using LandExpand.Sim.Experiments.Discovery;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep discover STORE --when CONDITION</c>.</summary>
internal static class SweepDiscoverCommand
{
    public static Command Create()
    {
        var store = SweepOption.Store();
        var when = new Option<string>("--when", "-w") { Description = "What to look for in the mean of a metric that the plan keeps, such as \"nrr < 1\".", Required = true };
        var density = new Option<double?>("--density") { CustomParser = ShareNumber.Of, Description = "How dense a box has to be. Default: the best balance of coverage and density." };
        var output = new Option<string?>("--out", "-o") { Description = "The page to write. Default: beside the store, under its name." };
        var theme = ThemeOption.Create();
        var command = new Command(
            "discover",
            """
            Find the ranges of factors in which a sweep's metric meets a condition, from what is stored (the patient rule induction method).

            Example:   landexpand sweep discover sweeps/first.sweep.db --when "nrr < 1"
            """)
        { store, when, density, output, theme };
        command.SetAction(parsed =>
        {
            var problems = new List<InputProblem>();
            var report = new ReportOptions { Theme = ThemeOption.Read(parsed.GetValue(theme), problems) };
            var file = parsed.GetRequiredValue(store);
            using var sweep = StoredSweep.Open(file);
            using var books = new ScratchFolder();
            var scenario = sweep.Plan(books.Path).Bases[0].Template.Make();
            var condition = MetricCondition.Read(parsed.GetRequiredValue(when), scenario.HorizonMonths, "--when", problems);
            var metric = condition is null ? -1 : Place(sweep, condition, scenario.HorizonMonths);
            if (condition is not null && metric < 0)
            {
                problems.Add(new("--when", 0, string.Empty, condition.Metric.Name, $"a metric that the sweep kept: {string.Join(", ", sweep.Metrics.Select(kept => kept.Name))}"));
            }

            if (problems.Count > 0)
            {
                throw new InputException(problems);
            }

            var found = SweepDiscovery.Run(SweepSample.Of(sweep, metric), condition!, scenario.Currency, scenario.Seed, parsed.GetValue(density));
            var page = parsed.GetValue(output) ?? SweepFiles.Beside(file, ".discovery.html");
            FileApart.Write(page, StudyFolder.Text(DiscoveryPage.Render(found, report)));
            DiscoverySummary.Write(found, [page], parsed.InvocationConfiguration.Output, TerminalWidth.Now);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The stored metric that a condition is on; −1 where there is none.</summary>
    private static int Place(StoredSweep sweep, MetricCondition condition, int horizonMonths) => sweep.Metrics.ToList().FindIndex(kept =>
        SweepMetric.Find(kept.Name) is { } metric && metric.Metric == condition.Metric.Metric && metric.Place(horizonMonths) == condition.Metric.Point);
}
