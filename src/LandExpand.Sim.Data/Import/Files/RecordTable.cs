using CsvHelper;

namespace LandExpand.Sim.Data.Import.Files;

/// <summary>The rows of a file, column by column, as text.</summary>
internal sealed class RecordTable
{
    private const int LinesAboveHeader = 10;
    private const int ProgressEvery = 4096;

    private readonly List<int> _lines = [];
    private readonly Dictionary<int, CellColumn> _columns = [];

    private RecordTable(string file, string encoding, char separator) => (File, Encoding, Separator) = (file, encoding, separator);

    public string File { get; }

    public string Encoding { get; }

    public char Separator { get; }

    public ColumnMap Map { get; private set; } = null!;

    /// <summary>Rows kept.</summary>
    public int Rows => _lines.Count;

    /// <summary>Rows that hold nothing.</summary>
    public int EmptyRows { get; private set; }

    /// <summary>Rows with fewer cells than the header; what is missing is empty.</summary>
    public int ShortRows { get; private set; }

    /// <summary>Rows that are an earlier one again, cell by cell, and are left out.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Rows whose cells cannot be told apart.</summary>
    public int Malformed { get; private set; }

    /// <summary>Lines above the header.</summary>
    public int LinesBefore { get; private set; }

    public int LineAt(int row) => _lines[row];

    /// <summary>The column of a meaning; null where the file has none.</summary>
    public CellColumn? Of(RecordColumn column) => Map.Columns.TryGetValue(column, out var index) ? _columns[index] : null;

    /// <summary>A column by its place.</summary>
    public CellColumn At(int index) => _columns[index];

    /// <summary>Reads a file; null after adding problems.</summary>
    /// <param name="file">Its path, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="options">What the user says.</param>
    /// <param name="seen">Hashes of the rows of all files so far.</param>
    /// <param name="progress">Told how many bytes are read.</param>
    /// <param name="problems">Where problems of the file as a whole go.</param>
    /// <param name="rowProblems">Where problems of single rows go.</param>
    public static RecordTable? Read(
        string file, RecordText text, ImportOptions options, HashSet<ulong> seen, Action<long> progress, RecordProblems problems, RecordProblems rowProblems)
    {
        var (body, separator, skipped) = Separators.Of(text.Utf8);
        var malformed = new Dictionary<long, CsvMalformedReason>();
        using var reader = CsvReader.Create(body, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            OnMalformedRecord = record => malformed[record.LineNumber] = record.Reason,
        });
        var table = new RecordTable(file, text.Encoding, separator);
        if (!table.ReadHeader(reader, skipped, options, malformed, problems))
        {
            return null;
        }

        table.ReadRows(reader, skipped, options, malformed, seen, progress, rowProblems);
        if (table.Rows == 0 && rowProblems.Empty)
        {
            problems.Add(file, 0, string.Empty, "no rows under the header", "at least one");
        }

        return table;
    }

    private bool ReadHeader(
        CsvReader reader, int skipped, ImportOptions options, Dictionary<long, CsvMalformedReason> malformed, RecordProblems problems)
    {
        var above = new List<(int Line, string[] Cells)>();
        while (above.Count < LinesAboveHeader && reader.Read())
        {
            above.Add(((int)reader.LineNumber + skipped, [.. Enumerable.Range(0, reader.FieldCount).Select(index => CellText.Bare(reader.GetString(index)))]));
            var looksRight = ColumnMap.LooksLikeHeader(above[^1].Cells, options);
            if (Unpaired(reader, malformed) is { } reason && (looksRight || reason == CsvMalformedReason.UnterminatedQuote))
            {
                problems.Add(File, above[^1].Line, "header", UnpairedText(reason), "names of columns, each in a pair of quotation marks or in none");
                return false;
            }

            if (looksRight)
            {
                return Take(above[^1]);
            }
        }

        if (above.Count == 0)
        {
            problems.Add(File, 0, string.Empty, "an empty file", "a first line that names the columns, such as customer_id,start_date,end_date,monthly_amount");
            return false;
        }

        return Take(above[0]);

        bool Take((int Line, string[] Cells) header)
        {
            var cells = header.Cells;
            var count = cells.Length;
            while (count > 0 && cells[count - 1].Length == 0)
            {
                count--; // sheets export empty columns to the right
            }

            LinesBefore = header.Line - 1 - skipped;
            if (ColumnMap.Of(File, header.Line, cells[..count], options, problems) is not { } map)
            {
                return false;
            }

            Map = map;
            foreach (var index in map.Columns.Values.Concat(map.Months.Select(month => month.Column)).Distinct())
            {
                _columns[index] = new CellColumn();
            }

            return true;
        }
    }

    private static CsvMalformedReason? Unpaired(CsvReader reader, Dictionary<long, CsvMalformedReason> malformed) =>
        malformed.TryGetValue(reader.LineNumber, out var reason) && !(reason == CsvMalformedReason.StrayQuote && RowCells.MarkTextAlone(reader)) ? reason : null;

    private static string UnpairedText(CsvMalformedReason reason) => $"quotation marks that do not pair ({reason})";

    private void ReadRows(
        CsvReader reader, int skipped, ImportOptions options, Dictionary<long, CsvMalformedReason> malformed, HashSet<ulong> seen, Action<long> progress,
            RecordProblems problems)
    {
        var width = Map.Header.Count;
        var columns = _columns.ToArray();
        for (var count = 1; reader.Read(); count++)
        {
            if (count % ProgressEvery == 0)
            {
                options.Cancel.ThrowIfCancellationRequested();
                progress(reader.ByteOffset);
            }

            var line = (int)reader.LineNumber + skipped;
            if (Unpaired(reader, malformed) is { } reason)
            {
                Malformed++;
                problems.AddRow(File, line, "row", UnpairedText(reason),
                    "cells in quotation marks as \"Smith, Jones\", and none inside them");
                continue;
            }

            var (hash, filled) = RowCells.Hash(reader);
            if (filled == 0)
            {
                EmptyRows++;
            }
            else if (filled > width)
            {
                Malformed++;
                problems.AddRow(File, line, "row", $"{filled} cells", $"{width}, as in the header; a cell that holds the separator needs quotation marks");
            }
            else if (!options.KeepDuplicates && !seen.Add(hash))
            {
                Duplicates++;
            }
            else
            {
                ShortRows += reader.FieldCount < width ? 1 : 0;
                _lines.Add(line);
                foreach (var (index, column) in columns)
                {
                    column.Add(index < reader.FieldCount ? reader.GetSpan(index) : default);
                }
            }
        }
    }
}
