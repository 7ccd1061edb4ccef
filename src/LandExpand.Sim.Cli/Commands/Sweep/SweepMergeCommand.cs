using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Shards;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep merge STORE SHARD…</c>.</summary>
internal static class SweepMergeCommand
{
    public static Command Create()
    {
        var store = new Argument<string>("STORE") { Description = "The store to merge into; made where it is not there." };
        var shards = new Argument<string[]>("SHARD") { Description = "Shard files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var command = new Command(
            "merge",
            """
            Join shards into a store. Results of another plan or another engine are refused, duplicates must be the same to the last bit, and gaps are told (exit code 3).

            Example:   landexpand sweep merge sweeps/first.sweep.db sweeps/first.shards
            """)
        { store, shards };
        command.SetAction(parsed =>
        {
            string[] files = [.. parsed.GetRequiredValue(shards).SelectMany(Files)];
            using var books = new ScratchFolder();
            using var merged = SweepStore.OfShards(parsed.GetRequiredValue(store), files, books.Path);
            return SweepText.WriteMerge(ShardMerge.Into(merged, files), parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static IEnumerable<string> Files(string given) =>
        Directory.Exists(given) ? Directory.GetFiles(given, "shard-*.sweep.db").Order(StringComparer.Ordinal) : new[] { given };
}
