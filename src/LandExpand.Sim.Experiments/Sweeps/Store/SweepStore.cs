using System.Globalization;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Scenarios;
using Microsoft.Data.Sqlite;

namespace LandExpand.Sim.Experiments.Sweeps.Store;

/// <summary>
/// The results of a sweep in one SQLite file, open for writing by this process alone. A part that <see cref="Save"/> has taken outlives a killed process at once
/// (it is in the file), and a power cut a second later (it is on the disk).
/// </summary>
public sealed class SweepStore : IDisposable
{
    private static readonly TimeSpan SyncEvery = TimeSpan.FromMilliseconds(500);
    private readonly StoreConnection _connection;
    private readonly FileStream _lock;
    private readonly PartWriter _writer;
    private readonly Timer? _timer;
    private readonly Lock _one = new();
    private StoreException? _fault;
    private bool _dirty;

    private SweepStore(StoreConnection connection, FileStream lockFile, SweepPlan plan, bool synced)
    {
        (_connection, _lock, Plan) = (connection, lockFile, plan);
        _writer = new(connection, plan);
        _timer = synced ? new(_ => Sync(), null, SyncEvery, SyncEvery) : null;
    }

    /// <summary>The plan whose results are kept.</summary>
    public SweepPlan Plan { get; }

    /// <summary>The file.</summary>
    public string File => _connection.File;

    internal StoreConnection Connection => _connection;

    /// <summary>The store of a plan: made where there is none, gone on with where it is the same plan's.</summary>
    /// <exception cref="InputException">The file holds something else, results of another plan or of another engine.</exception>
    /// <exception cref="StoreException">The file cannot be used, or is in use.</exception>
    public static SweepStore Open(string file, SweepPlan plan)
    {
        var taken = Take(file);
        try
        {
            var made = Exists(file);
            if (!made)
            {
                Make(file, plan);
            }

            var connection = Checked(file, StoreIdentity.Of(plan));
            return new(connection, taken, plan, synced: true);
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>A store that is there, with the plan inside it.</summary>
    /// <param name="file">The store.</param>
    /// <param name="books">A folder for the plan's books; it has to stay as long as the store is used.</param>
    /// <exception cref="InputException">As <see cref="Open"/>; or there is no such store.</exception>
    public static SweepStore Resume(string file, string books)
    {
        using (var stored = StoredSweep.Open(file))
        {
            return Open(file, stored.Plan(books));
        }
    }

    /// <summary>The store that shards are to be merged into: the one that is there, or a new one of the first shard's plan.</summary>
    public static SweepStore OfShards(string file, IReadOnlyList<string> shards, string books)
    {
        if (Exists(file))
        {
            return Resume(file, books);
        }

        using var first = StoredSweep.Open(shards.Count > 0 ? shards[0] : throw new InputException([new("SHARD", 0, string.Empty, "no shard files", "files that `landexpand sweep PLAN --shard i/n` wrote")]));
        return Open(file, first.Plan(books));
    }

    /// <summary>A new file for one process that is thrown away where it does not come to its end: nothing is synced on the way.</summary>
    internal static SweepStore Scratch(string file, SweepPlan plan)
    {
        var taken = Take(file);
        Make(file, plan, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;");
        var connection = new StoreConnection(file, SqliteOpenMode.ReadWrite);
        connection.Execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;");
        return new(connection, taken, plan, synced: false);
    }

    /// <summary>Whether a file holds anything: an empty one is as good as none.</summary>
    public static bool Exists(string file) => new FileInfo(file) is { Exists: true, Length: > 0 };

    /// <summary>The pieces of work that are stored, and those that failed.</summary>
    public (HashSet<long> Done, HashSet<long> Failed) Works()
    {
        lock (_one)
        {
            return ([.. _connection.Rows("SELECT work FROM part", row => row.GetInt64(0))], [.. _connection.Rows("SELECT work FROM failure", row => row.GetInt64(0))]);
        }
    }

    /// <summary>Keeps a result; once this returns it is not lost.</summary>
    public void Save(PartResult result) => Change(() => _writer.Write(result));

    /// <summary>Keeps the reason why a part has no result.</summary>
    public void SaveFailure(long work, string error) => Change(() => _writer.WriteFailure(work, error));

    /// <summary>Forgets failures, so that they are tried again.</summary>
    public void ForgetFailures() => Change(() => _connection.Execute("DELETE FROM failure"));

    /// <summary>Any other change, all or nothing, in turn with the others.</summary>
    internal void Change(Action change)
    {
        lock (_one)
        {
            if (_fault is not null)
            {
                throw _fault;
            }

            _connection.Transaction(change);
            _dirty = true;
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_one)
        {
            _writer.Dispose();
            _connection.Dispose(); // the last one out moves the -wal into the file
        }

        _lock.Dispose();
    }

    private static FileStream Take(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        try
        {
            return new($"{file}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException || denied is IOException other && !IsHeld(other))
        {
            throw new StoreException($"{file}: its folder cannot be written ({denied.Message}). What is in the store can be read; to go on, copy it to a place that can be written.", denied);
        }
        catch (IOException held)
        {
            throw new StoreException($"{file}: another landexpand is writing to it. Wait for it, or stop it (it pauses cleanly on Ctrl-C).", held);
        }
    }

    // EAGAIN on Linux and macOS, sharing and lock violations on Windows.
    private static bool IsHeld(IOException failure) => (failure.HResult & 0xFFFF) is 11 or 35 or 32 or 33;

    // Made apart and renamed: a kill in the middle leaves no half store.
    private static void Make(string file, SweepPlan plan, string pragmas = "PRAGMA synchronous=FULL;")
    {
        var apart = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var connection = new StoreConnection(apart, SqliteOpenMode.ReadWriteCreate))
            {
                connection.Execute(pragmas);
                connection.Transaction(() =>
                {
                    connection.Execute(StoreSchema.Create(plan));
                    StoredPlan.Write(connection, plan);
                    Describe(connection, plan);
                });
            }

            System.IO.File.Move(apart, file, overwrite: true);
        }
        finally
        {
            System.IO.File.Delete(apart);
        }
    }

    private static void Describe(StoreConnection connection, SweepPlan plan)
    {
        var identity = StoreIdentity.Of(plan);
        foreach (var (key, value) in new (string, string)[]
        {
            ("format", StoreSchema.Format), ("name", identity.Name), ("planHash", identity.PlanHash), ("engine", identity.Engine),
            ("points", plan.Points.ToString(CultureInfo.InvariantCulture)), ("partsPerPoint", plan.PartsPerPoint.ToString(CultureInfo.InvariantCulture)),
            ("createdAt", DateTime.UtcNow.ToString("s", CultureInfo.InvariantCulture)),
        })
        {
            using var insert = connection.Command("INSERT INTO sweep VALUES ($key, $value)");
            insert.Parameters.AddWithValue("$key", key);
            insert.Parameters.AddWithValue("$value", value);
            insert.ExecuteNonQuery();
        }

        foreach (var (metric, index) in plan.Metrics.Select((metric, index) => (metric, index)))
        {
            using var insert = connection.Command("INSERT INTO metric VALUES ($metric, $name, $title, $unit, $definition)");
            insert.Parameters.AddWithValue("$metric", index);
            insert.Parameters.AddWithValue("$name", metric.Name);
            insert.Parameters.AddWithValue("$title", metric.Title);
            insert.Parameters.AddWithValue("$unit", metric.Metric.Unit.ToString().ToLowerInvariant());
            insert.Parameters.AddWithValue("$definition", metric.Metric.Definition);
            insert.ExecuteNonQuery();
        }
    }

    private static StoreConnection Checked(string file, StoreIdentity wanted)
    {
        var connection = new StoreConnection(file, SqliteOpenMode.ReadWrite);
        try
        {
            wanted.Demand(file, StoreIdentity.Read(connection));
            if (connection.Scalar("PRAGMA quick_check(1)") is string verdict and not "ok")
            {
                throw new StoreException($"{file}: damaged ({verdict}). Nothing is written to it; restore a copy, or start the sweep again into another file with --out.");
            }

            // Writers do not wait for the disk at each point: a commit is in the file at once, and the timer sees it to the disk.
            connection.Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Sync()
    {
        lock (_one)
        {
            if (!_dirty || _fault is not null)
            {
                return;
            }

            try
            {
                _connection.Execute("PRAGMA synchronous=FULL");
                _connection.Execute(FormattableString.Invariant($"INSERT OR REPLACE INTO sweep VALUES ('onDiskAt', '{DateTime.UtcNow:s}')"));
                _connection.Execute("PRAGMA synchronous=NORMAL");
                _dirty = false;
            }
            catch (StoreException fault)
            {
                _fault = fault; // told to whoever saves next
            }
        }
    }
}
