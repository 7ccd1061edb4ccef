using Microsoft.Data.Sqlite;

namespace LandExpand.Sim.Experiments.Sweeps.Store;

/// <summary>Rows that are ordered by the point in their first column, taken a point at a time.</summary>
internal sealed class PointCursor : IDisposable
{
    private readonly StoreConnection _connection;
    private readonly SqliteDataReader _reader;
    private bool _more;

    public PointCursor(StoreConnection connection, SqliteCommand query)
    {
        _connection = connection;
        _reader = connection.Guarded(query.ExecuteReader);
        Next();
    }

    /// <summary>The rows of a point; those of points before it are passed over.</summary>
    public List<T> Take<T>(long point, Func<SqliteDataReader, T> read)
    {
        var rows = new List<T>();
        for (; _more && _reader.GetInt64(0) <= point; Next())
        {
            if (_reader.GetInt64(0) == point)
            {
                rows.Add(read(_reader));
            }
        }

        return rows;
    }

    public void Dispose() => _reader.Dispose();

    private void Next() => _more = _connection.Guarded(_reader.Read);
}
