using Microsoft.Data.Sqlite;

namespace LandExpand.Sim.Experiments.Sweeps.Store;

/// <summary>Opens the file of a store and talks to it; every complaint of SQLite comes out as a <see cref="StoreException"/>.</summary>
internal sealed class StoreConnection : IDisposable
{
    private const int Patience = 30;
    private readonly SqliteConnection _connection;

    public StoreConnection(string file, SqliteOpenMode mode)
        : this(file, mode, file)
    {
    }

    private StoreConnection(string file, SqliteOpenMode mode, string source)
    {
        File = file;
        // Without a pool, closing closes: the lock and the -wal file are gone when the store is.
        var text = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = Patience };
        _connection = new(text.ToString());
        Guarded(_connection.Open);
    }

    /// <summary>A connection that only reads; also of a store on a medium that cannot be written, where SQLite finds no place for its notes on readers.</summary>
    public static StoreConnection ForReading(string file)
    {
        var connection = new StoreConnection(file, SqliteOpenMode.ReadOnly);
        try
        {
            connection.Scalar("SELECT count(*) FROM sqlite_master");
            return connection;
        }
        catch (StoreException failure) when (failure.InnerException is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY } && IsWhole(file))
        {
            connection.Dispose();
            return new(file, SqliteOpenMode.ReadOnly, $"{new Uri(Path.GetFullPath(file)).AbsoluteUri}?immutable=1");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public string File { get; }

    /// <summary>How long to wait for other programs.</summary>
    public int PatienceSeconds
    {
        set => _connection.DefaultTimeout = value;
    }

    public SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    public void Execute(string sql) => Guarded(() =>
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    });

    public object? Scalar(string sql, params (string Name, object Value)[] parameters) => Guarded(() =>
    {
        using var command = Command(sql);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command.ExecuteScalar() is var found and not DBNull ? found : null;
    });

    /// <summary>Every row of a query, as <paramref name="read"/> makes of it.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read) => Guarded(() =>
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    });

    /// <summary>All or nothing.</summary>
    public void Transaction(Action work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            Guarded(work);
            Execute("COMMIT");
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    public T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw StoreException.Of(File, failure);
        }
    }

    public void Guarded(Action work) => Guarded(() =>
    {
        work();
        return 0;
    });

    public void Dispose() => _connection.Dispose();

    // Nothing that was written last waits beside the file.
    private static bool IsWhole(string file) => new FileInfo($"{file}-wal") is not { Exists: true, Length: > 0 };

    // A full disk or an unreadable page ends a transaction by itself; then there is nothing to take back.
    private void Abandon()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            Execute("ROLLBACK");
        }
    }
}
