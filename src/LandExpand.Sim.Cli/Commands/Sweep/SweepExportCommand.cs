using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep export STORE</c>.</summary>
internal static class SweepExportCommand
{
    public static Command Create()
    {
        var store = SweepOption.Store();
        var format = new Option<string>("--format", "-f") { Description = "csv or json.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "json");
        var output = new Option<string?>("--out", "-o") { Description = "The file to write. Default: the standard output." };
        var command = new Command(
            "export",
            """
            Write the results of a sweep as a table: a row a point, a column a factor and a statistic of each metric. Equal sweeps give equal bytes.

            Example:   landexpand sweep export sweeps/first.sweep.db --out first.csv
            """)
        { store, format, output };
        command.SetAction(parsed =>
        {
            using var sweep = StoredSweep.Open(parsed.GetRequiredValue(store));
            Action<StoredSweep, Stream> write = parsed.GetValue(format) == "json" ? SweepJson.Write : SweepCsv.Write;
            if (parsed.GetValue(output) is { } file)
            {
                FileApart.Write(file, stream => write(sweep, stream));
            }
            else
            {
                using var standard = Console.OpenStandardOutput();
                write(sweep, standard);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
