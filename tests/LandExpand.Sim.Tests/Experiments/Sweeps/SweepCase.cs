using System.Text;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Experiments.Sweeps.Shards;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Tests.Experiments.Sweeps;

/// <summary>A folder of its own for sweeps of a company small enough to simulate in no time.</summary>
internal sealed class SweepCase : IDisposable
{
    /// <summary>A scenario in braces.</summary>
    public const string Company =
        """{ "seed": 5, "replications": 40, "horizonMonths": 14, "opening": { "accounts": 12 }, "lands": { "perMonth": 1 }, "land": { "seats": "5 to 40" }, "pricing": { "model": "seat", "seatPrice": 30 } }""";

    /// <summary>Twelve points.</summary>
    public const string Grid =
        """[{ "path": "churn.annualRate", "values": [0.02, 0.1, 0.3, 0.5] }, { "path": "expansion.csmWinRate", "from": 0.2, "to": 0.8, "points": 3 }]""";

    public string Folder { get; } = Directory.CreateTempSubdirectory("landexpand-sweep-").FullName;

    public string Store => At("results.sweep.db");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public string At(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    /// <summary>The plan of some factors and further keys.</summary>
    public SweepPlan Plan(string factors = Grid, string more = "\"replications\": 40", string company = Company, string name = "plan.json") =>
        PlanReader.Read(Write(name, $$"""{ "scenario": {{company}}, "factors": {{factors}}, "metrics": ["nrr", "arr.12", "expandedBy.12"], {{more}} }"""));

    /// <summary>Runs what a store lacks.</summary>
    public static SweepEnd Run(SweepPlan plan, string file, int threads = 1, bool failFast = false, CancellationToken pause = default, Action<SweepProgress>? progress = null)
    {
        using var store = SweepStore.Open(file, plan);
        return Run(store, threads, failFast, pause, progress);
    }

    public static SweepEnd Run(SweepStore store, int threads = 1, bool failFast = false, CancellationToken pause = default, Action<SweepProgress>? progress = null) =>
        SweepRunner.Run(store, Works(store.Plan), store.Plan.Works, new SweepOptions { Threads = threads, FailFast = failFast, Progress = progress }, pause);

    /// <summary>The exported table.</summary>
    public static string Csv(string file)
    {
        using var sweep = StoredSweep.Open(file);
        using var stream = new MemoryStream();
        SweepCsv.Write(sweep, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The table of a plan, run on one thread in one go.</summary>
    public string Reference(SweepPlan plan)
    {
        var file = At($"{Guid.NewGuid():N}.sweep.db");
        Run(plan, file);
        return Csv(file);
    }

    /// <summary>Computes all shards but some.</summary>
    public string Shards(SweepPlan plan, int count, params int[] except)
    {
        var folder = At($"shards-{count}");
        foreach (var index in Enumerable.Range(0, count).Except(except))
        {
            ShardRun.Run(plan, new Shard(index, count), folder, new SweepOptions { Threads = 1 });
        }

        return folder;
    }

    public static string[] Files(string folder) => [.. Directory.GetFiles(folder, "shard-*").Order(StringComparer.Ordinal)];

    private static IEnumerable<long> Works(SweepPlan plan) => Enumerable.Range(0, (int)plan.Works).Select(work => (long)work);
}
