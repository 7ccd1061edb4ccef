using System.CommandLine;
using LandExpand.Sim.Cli.Commands.Sweep;

namespace LandExpand.Sim.Cli.Commands;

/// <summary>Every command, a line each.</summary>
internal static class Commands
{
    private static readonly (string Name, Func<Command> Create)[] All =
    [
        ("init", InitCommand.Create),
        ("import", ImportCommand.Create),
        ("history", HistoryCommand.Create),
        ("simulate", SimulateCommand.Create),
        ("report", ReportCommand.Create),
        ("compare", CompareCommand.Create),
        ("sweep", SweepCommand.Create),
        ("sample", SampleCommand.Create),
        ("sensitivity", SensitivityCommand.Create),
        ("value", ValueCommand.Create),
        ("discover", DiscoverCommand.Create),
        ("solve", SolveCommand.Create),
        ("fit", FitCommand.Create),
        ("backtest", BacktestCommand.Create),
        ("calibrate", CalibrateCommand.Create),
        ("optimize", OptimizeCommand.Create),
        ("validate", ValidateCommand.Create),
        ("describe", DescribeCommand.Create),
        ("diff", DiffCommand.Create),
        ("schema", SchemaCommand.Create),
    ];

    /// <summary>The commands; where the first word of the command line names one, that one alone, since making all of them takes longer than to read a scenario.</summary>
    public static RootCommand Root(string? first = null)
    {
        var root = new RootCommand(
            """
            Monte Carlo simulator for land-and-expand strategy: evolves a portfolio of accounts month by month, thousands of histories in parallel, and
            shows the distributions of ARR and net revenue retention.

            Start here:   landexpand simulate scenarios/default.json
            """);
        var named = Array.FindAll(All, command => command.Name == first);
        foreach (var (_, create) in named.Length > 0 ? named : All)
        {
            root.Subcommands.Add(create());
        }

        return root;
    }
}
