using System.Globalization;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Runs.Stored;

/// <summary>Columns of <c>replications.csv</c>: (metric key, month) → a value per replication, from replication <paramref name="First"/> on.</summary>
internal sealed record ReplicationTable(long First, IReadOnlyDictionary<(string Key, int Month), float[]> Columns);

/// <summary>Reads the two tables of a run back, bit for bit as <see cref="CsvFiles"/> wrote them.</summary>
internal static class StoredTables
{
    private const int MonthlyColumns = 11;

    /// <summary><c>monthly.csv</c>, or null after adding a problem.</summary>
    public static MonthlyTable? Monthly(string path, List<InputProblem> problems) => Reading(path, problems, () =>
    {
        var rows = new Dictionary<string, List<MonthPoint>>();
        var line = 1;
        foreach (var text in File.ReadLines(path).Skip(1))
        {
            line++;
            var cells = text.Split(',');
            if (cells.Length != MonthlyColumns || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month))
            {
                throw new FormatException(FormattableString.Invariant($"line {line}: {cells.Length} values where {MonthlyColumns} stand, the first a month"));
            }

            double? At(int column) => cells[column].Length == 0 ? null : Parsed(double.TryParse(cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value), value, cells[column], line);
            if (!rows.TryGetValue(cells[1], out var points))
            {
                rows.Add(cells[1], points = []);
            }

            points.Add(new MonthPoint(month, At(2), At(3), At(4), At(5), At(6), At(7), At(8), At(9), At(10)));
        }

        return new MonthlyTable(rows.ToDictionary(row => row.Key, row => (IReadOnlyList<MonthPoint>)[.. row.Value.OrderBy(point => point.Month)]));
    });

    /// <summary>Some columns of <c>replications.csv</c>, and the index of its first replication; a column that is not there is left out. Null after adding a problem.</summary>
    public static ReplicationTable? Replications(
        string path, int replications, IReadOnlyList<(string Key, int Month)> wanted, List<InputProblem> problems) => Reading(path, problems, () =>
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        var names = lines.MoveNext() ? lines.Current.Split(',') : [];
        var columns = wanted.Select(column => (Column: column, Place: Array.IndexOf(names, FormattableString.Invariant($"{column.Key}.{column.Month}"))))
            .Where(column => column.Place >= 0).OrderBy(column => column.Place).Select(column => (column.Column, column.Place, Values: new float[replications])).ToArray();
        var (row, first) = (0, 0L);
        for (; lines.MoveNext(); row++)
        {
            if (row == replications)
            {
                throw new FormatException(FormattableString.Invariant($"more rows than the {replications} replications of summary.json"));
            }

            first = row == 0 ? IndexIn(lines.Current) : first;
            ReadRow(lines.Current, row);
        }

        if (row < replications)
        {
            throw new FormatException(FormattableString.Invariant($"{row} rows where summary.json says {replications} replications"));
        }

        return new ReplicationTable(first, columns.ToDictionary(column => column.Column, column => column.Values));

        // The line is walked once and only the cells wanted are parsed: a row may have hundreds.
        void ReadRow(ReadOnlySpan<char> rest, int at)
        {
            var place = 0;
            foreach (var (_, wantedPlace, values) in columns)
            {
                for (; place < wantedPlace; place++)
                {
                    var comma = rest.IndexOf(',');
                    rest = comma >= 0 ? rest[(comma + 1)..] : throw new FormatException(FormattableString.Invariant($"line {at + 2} ends early"));
                }

                var end = rest.IndexOf(',');
                var cell = end < 0 ? rest : rest[..end];
                values[at] = cell.IsEmpty ? float.NaN
                    : (float)Parsed(float.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value), value, cell, at + 2);
            }
        }
    });

    private static long IndexIn(string line)
    {
        var cell = line.Split(',', 2)[0];
        return long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : throw new FormatException($"line 2: \"{cell}\" is no replication's index");
    }

    private static double Parsed(bool isNumber, double value, ReadOnlySpan<char> cell, int line) =>
        isNumber ? value : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {line}: \"{cell}\" is no number"));

    private static T? Reading<T>(string path, List<InputProblem> problems, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            problems.Add(new(path, 0, string.Empty, $"damaged: {failure.Message}", "the file as landexpand simulate wrote it; run the scenario again"));
            return null;
        }
    }
}
