using System.Globalization;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sweeps.Shards;

/// <summary>What a merge found.</summary>
/// <param name="Added">Pieces of work that the store did not have.</param>
/// <param name="Duplicates">Pieces that it had, with the same bits.</param>
/// <param name="Missing">Pieces that no shard holds yet.</param>
/// <param name="Failed">Pieces that failed.</param>
/// <param name="Gaps">The missing pieces, in words; the first ones.</param>
public sealed record MergeReport(long Added, long Duplicates, long Missing, long Failed, IReadOnlyList<string> Gaps);

/// <summary>Joins the results of shards into a store. A shard is taken whole or refused, and nothing that the store holds is changed.</summary>
public static class ShardMerge
{
    private const int MostGaps = 20;

    /// <summary>Joins shards.</summary>
    /// <exception cref="InputException">A file is no shard, belongs to another plan or engine, or contradicts what is there.</exception>
    public static MergeReport Into(SweepStore store, IEnumerable<string> shards)
    {
        var (added, duplicates) = (0L, 0L);
        var problems = new List<InputProblem>();
        var taken = new List<Shard>();
        foreach (var file in shards)
        {
            try
            {
                var (few, same) = Take(store, file, taken);
                added += few;
                duplicates += same;
            }
            catch (InputException wrong)
            {
                problems.AddRange(wrong.Problems);
            }
        }

        JoinParts(store);
        var report = Report(store, added, duplicates, taken);
        return problems.Count == 0 ? report : throw new InputException(problems);
    }

    private static (long Added, long Duplicates) Take(SweepStore store, string file, List<Shard> taken)
    {
        using (var shard = StoredSweep.Open(file))
        {
            StoreIdentity.Of(store.Plan).Demand(file, shard.Identity);
            if (StoreIdentity.Value(shard.Connection, "shard").Split('/') is [var index, var count])
            {
                taken.Add(new(int.Parse(index, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture)));
            }
        }

        var connection = store.Connection;
        connection.Execute($"ATTACH '{Path.GetFullPath(file).Replace("'", "''", StringComparison.Ordinal)}' AS shard");
        try
        {
            var duplicates = (long)connection.Scalar("SELECT count(*) FROM shard.part JOIN main.part USING (work)")!;
            RefuseContradictions(connection, file);
            var before = (long)connection.Scalar("SELECT count(*) FROM main.part")!;
            store.Change(() => connection.Execute(
                """
                INSERT OR IGNORE INTO main.part SELECT * FROM shard.part;
                INSERT OR IGNORE INTO main.timing SELECT * FROM shard.timing;
                DELETE FROM main.point WHERE replicationsDone = 0 AND point IN (SELECT point FROM shard.point WHERE replicationsDone > 0);
                INSERT OR IGNORE INTO main.point SELECT * FROM shard.point;
                INSERT OR IGNORE INTO main.estimate SELECT * FROM shard.estimate;
                INSERT OR IGNORE INTO main.replicationColumn SELECT * FROM shard.replicationColumn
                    WHERE work NOT IN (SELECT work FROM main.part JOIN main.point USING (point) WHERE replicationsDone > 0 AND (SELECT value FROM main.sweep WHERE key = 'partsPerPoint') <> '1');
                DELETE FROM main.failure WHERE work IN (SELECT work FROM main.part);
                INSERT OR IGNORE INTO main.failure SELECT * FROM shard.failure WHERE work NOT IN (SELECT work FROM main.part);
                """));
            return ((long)connection.Scalar("SELECT count(*) FROM main.part")! - before, duplicates);
        }
        finally
        {
            connection.Execute("DETACH shard");
        }
    }

    /// <summary>The same piece computed twice must be the same to the last bit; where it is not, one of the two is wrong, and nobody can say which.</summary>
    private static void RefuseContradictions(StoreConnection connection, string file)
    {
        const string Different =
            """
            SELECT point FROM (SELECT work, point, part, replications, accountMonths FROM shard.part WHERE work IN (SELECT work FROM main.part) EXCEPT SELECT * FROM main.part)
            UNION SELECT point FROM (SELECT * FROM shard.estimate WHERE point IN (SELECT point FROM main.point WHERE replicationsDone > 0) EXCEPT SELECT * FROM main.estimate)
            UNION SELECT point FROM (SELECT * FROM shard.point WHERE replicationsDone > 0 AND point IN (SELECT point FROM main.point WHERE replicationsDone > 0) EXCEPT SELECT * FROM main.point)
            UNION SELECT p.point FROM (SELECT * FROM shard.replicationColumn WHERE (work, metric) IN (SELECT work, metric FROM main.replicationColumn) EXCEPT SELECT * FROM main.replicationColumn) AS c
                JOIN shard.part AS p ON p.work = c.work
            ORDER BY 1 LIMIT 5
            """;
        var points = connection.Rows(Different, row => row.GetInt64(0));
        if (points.Count > 0)
        {
            throw new InputException([new(file, 0, string.Empty, $"other results at point {string.Join(", ", points)} than are there already",
                "the same bits: one of the two was computed wrongly; compute both again, on hardware that is sound")]);
        }
    }

    private static void JoinParts(SweepStore store)
    {
        var plan = store.Plan;
        if (plan.PartsPerPoint == 1)
        {
            return;
        }

        var whole = store.Connection.Rows(FormattableString.Invariant(
            $"SELECT point FROM part GROUP BY point HAVING count(*) = {plan.PartsPerPoint} AND point NOT IN (SELECT point FROM point WHERE replicationsDone > 0)"), row => row.GetInt64(0));
        using var writer = new PartWriter(store.Connection, plan);
        foreach (var point in whole)
        {
            store.Change(() => writer.JoinParts(point));
        }
    }

    private static MergeReport Report(SweepStore store, long added, long duplicates, List<Shard> taken)
    {
        var (done, failed) = store.Works();
        var missing = new List<long>();
        var count = 0L;
        for (var work = 0L; work < store.Plan.Works; work++)
        {
            if (!done.Contains(work) && !failed.Contains(work))
            {
                count++;
                if (missing.Count < 100_000)
                {
                    missing.Add(work);
                }
            }
        }

        // By shard, where all came from one dealing: that is what has to be computed again.
        var dealt = taken.Select(shard => shard.Count).Distinct().ToArray();
        var gaps = dealt is [var shards]
            ? missing.Select(work => (int)(work % shards)).Distinct().Order().Select(index => $"shard {new Shard(index, shards)}")
            : Ranges(missing).Select(range => range.First == range.Last
                ? FormattableString.Invariant($"piece {range.First}") : FormattableString.Invariant($"pieces {range.First} to {range.Last}"));
        return new(added, duplicates, count, failed.Count, [.. gaps.Take(MostGaps)]);
    }

    private static IEnumerable<(long First, long Last)> Ranges(List<long> ascending)
    {
        for (var i = 0; i < ascending.Count; i++)
        {
            var first = ascending[i];
            while (i + 1 < ascending.Count && ascending[i + 1] == ascending[i] + 1)
            {
                i++;
            }

            yield return (first, ascending[i]);
        }
    }
}
