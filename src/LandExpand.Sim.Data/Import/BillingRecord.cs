using LandExpand.Sim.Data.Import.Cells;
using LandExpand.Sim.Data.Import.Files;
using LandExpand.Sim.Data.Import.Rows;
using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import;

/// <summary>Reads a company's billing record.</summary>
public static class BillingRecord
{
    /// <summary>Reads one or several files of a kind as one record.</summary>
    /// <param name="paths">CSV files; their first line names the columns.</param>
    /// <param name="options">What the user says of them; null to guess everything.</param>
    /// <exception cref="InputException">Something cannot be read, or not without a guess that must not be made: every problem at once.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <see cref="ImportOptions.Cancel"/>.</exception>
    public static RecordReading Read(IReadOnlyList<string> paths, ImportOptions? options = null)
    {
        options ??= new();
        var (problems, rowProblems, names, tally) = (new RecordProblems(), new RecordProblems(), new Names(), new RowTally());
        var tables = Tables(paths, options, problems, rowProblems);
        var (rows, files) = (new List<RecordRow>(), new List<RecordFile>());
        foreach (var table in tables)
        {
            Count(table, tally);
            var (dates, amounts) = RowReader.Read(table, options, names, tally, rows, problems, rowProblems);
            files.Add(Described(table, dates, amounts));
            tally.Sentences.AddRange(RepairText.OfFile(table, dates, files[^1], paths.Count > 1));
        }

        if (!options.SkipBadRows || !problems.Empty)
        {
            problems.Join(rowProblems);
            problems.ThrowIfAny();
        }

        if (rows.Count == 0)
        {
            problems.Join(rowProblems);
            problems.Add(paths[0], 0, string.Empty, "no row that can be read", "at least one");
            problems.ThrowIfAny();
        }

        return Panel(rows, names, tables, files, options, tally, problems);
    }

    private static RecordReading Panel(List<RecordRow> all, Names names, List<RecordTable> tables, List<RecordFile> files, ImportOptions options,
        RowTally tally, RecordProblems problems)
    {
        var kind = tables[0].Map.Kind;
        var (rows, currency) = CurrencyChoice.Of(all, names, options.Currency, tally, problems);
        problems.ThrowIfAny();

        var guessed = PeriodEnds.Of(rows);
        var ends = options.Ends ?? guessed ?? EndDay.After;
        RecordRow[] resolved = [.. rows.Select(row => PeriodEnds.Resolved(row, ends))];
        var (last, ahead) = LastMonth.Of(resolved, kind, options);
        var counted = new PanelTally();
        if (PanelBuilder.Build(resolved, names, kind, last, currency, counted) is not { } panel)
        {
            throw new InputException([new(files[0].File, 0, string.Empty, "nobody pays anything"
                + (options.AsOf is null ? string.Empty : $" up to {options.AsOf}"), "at least one amount over 0")]);
        }

        var observed = panel;
        var edge = EdgeFinding.Of(panel, options.Edge);
        panel = edge is { Taken: EdgeReading.Censor } ? panel.Until(Months(panel.FirstMonth, edge.FirstMonth)) : panel;
        var paying = panel.Accounts.Count(account => account.Mrr[^1] > 0);
        return new(panel, new(
            kind, files, tally.Rows, tally.Rows - rows.Count, panel.Accounts.Count, panel.Accounts.Sum(account => (long)account.Mrr.Count(mrr => mrr > 0)),
                panel.FirstMonth, panel.LastMonth,
            panel.Accounts.Sum(account => account.Mrr[^1]), paying, currency, counted.Gaps, counted.GapCustomers, counted.LongestGap, counted.Overlaps,
                counted.OverlapCustomers, tally.Negative, tally.NegativeAmount,
            tally.Zero, edge, [.. tally.Sentences, .. RepairText.Of(kind, tally, counted, observed, ends, guessed, options, ahead, currency)]));
    }

    private static List<RecordTable> Tables(IReadOnlyList<string> paths, ImportOptions options, RecordProblems problems, RecordProblems rowProblems)
    {
        var (tables, seen, done) = (new List<RecordTable>(), new HashSet<ulong>(), 0L);
        var total = paths.Sum(path => File.Exists(path) ? new FileInfo(path).Length : 0);
        foreach (var path in paths)
        {
            if (RecordText.Read(path, problems) is { } text
                && RecordTable.Read(path, text, options, seen, read => options.Progress?.Invoke(done + read, total), problems, rowProblems) is { } table)
            {
                tables.Add(table);
            }

            done += File.Exists(path) ? new FileInfo(path).Length : 0;
        }

        foreach (var other in tables.Where(table => table.Map.Kind != tables[0].Map.Kind))
        {
            problems.Add(other.File, 0, string.Empty, RecordKinds.Name(other.Map.Kind),
                $"{RecordKinds.Name(tables[0].Map.Kind)}, as in {tables[0].File}: files of one kind");
        }

        return problems.Empty ? tables : [.. tables.TakeWhile(table => table.Map.Kind == tables[0].Map.Kind)];
    }

    private static void Count(RecordTable table, RowTally tally)
    {
        tally.Rows += table.Rows + table.Duplicates + table.Malformed;
        tally.Empty += table.EmptyRows;
        tally.Duplicates += table.Duplicates;
        tally.Short += table.ShortRows;
        tally.Bad += table.Malformed;
    }

    private static RecordFile Described(RecordTable table, DateReading dates, AmountReading amounts) => new(
        table.File, table.Rows + table.Duplicates + table.Malformed, table.Encoding, Separators.Name(table.Separator), dates.Order, amounts.Mark,
        table.Map.Columns.ToDictionary(column => column.Key, column => table.Map.Header[column.Value]), table.Map.Months.Count,
        [.. table.Map.Header.Where((_, index) => !table.Map.Columns.Values.Contains(index) && !table.Map.Months.Any(month => month.Column == index))]);

    private static int Months(YearMonth from, YearMonth to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
