using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Experiments.Sweeps.Shards;

/// <summary>
/// Computes one shard into one file. What the file says follows from plan and shard alone; it is written apart and renamed, so it is there whole or not at all, and two
/// processes that compute the same shard at once do each other no harm.
/// </summary>
public static class ShardRun
{
    /// <summary>Computes the shard unless its file is there already.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="folder">Where its file goes, under the name that the shard has.</param>
    /// <param name="options">How to run.</param>
    /// <param name="pause">Gives up: nothing is left behind.</param>
    public static SweepEnd Run(SweepPlan plan, Shard shard, string folder, SweepOptions options, CancellationToken pause = default)
    {
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, shard.FileName);
        if (IsThere(target, plan))
        {
            return SweepEnd.Done;
        }

        var apart = Path.Combine(folder, $".{shard.FileName}.{Guid.NewGuid():N}.tmp");
        try
        {
            SweepEnd end;
            using (var store = SweepStore.Scratch(apart, plan))
            {
                end = SweepRunner.Run(store, shard.Works(plan), shard.WorkCount(plan), options, pause);
                store.Change(() => store.Connection.Execute(FormattableString.Invariant($"INSERT INTO sweep VALUES ('shard', '{shard}')")));
            }

            if (end == SweepEnd.Done)
            {
                ToDisk(apart);
                File.Move(apart, target, overwrite: true);
            }

            return end;
        }
        finally
        {
            File.Delete(apart);
        }
    }

    // A file of another plan or engine under this name is refused, not replaced.
    private static bool IsThere(string target, SweepPlan plan)
    {
        if (!SweepStore.Exists(target))
        {
            return false;
        }

        using var found = StoredSweep.Open(target);
        StoreIdentity.Of(plan).Demand(target, found.Identity);
        return true;
    }

    private static void ToDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
