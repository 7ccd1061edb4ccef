using System.CommandLine;
using LandExpand.Sim.Cli.Commands.Sweep;

namespace LandExpand.Sim.Cli.Commands;

/// <summary>Every command, a line each.</summary>
internal static class Commands
{
    public static RootCommand Root() => new(
        """
        Monte Carlo simulator for land-and-expand strategy: evolves a portfolio of accounts month by month, thousands of histories in parallel, and
        shows the distributions of ARR and net revenue retention.

        Start here:   landexpand simulate scenarios/default.json
        """)
    {
        InitCommand.Create(),
        ImportCommand.Create(),
        HistoryCommand.Create(),
        SimulateCommand.Create(),
        ReportCommand.Create(),
        CompareCommand.Create(),
        SweepCommand.Create(),
        SampleCommand.Create(),
        SensitivityCommand.Create(),
        ValueCommand.Create(),
        DiscoverCommand.Create(),
        SolveCommand.Create(),
        FitCommand.Create(),
        BacktestCommand.Create(),
        CalibrateCommand.Create(),
        OptimizeCommand.Create(),
        ValidateCommand.Create(),
        DescribeCommand.Create(),
        DiffCommand.Create(),
        SchemaCommand.Create(),
    };
}
