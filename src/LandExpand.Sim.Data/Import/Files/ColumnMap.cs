using LandExpand.Sim.Data.Import.Cells;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Data.Import.Files;

/// <summary>Which column of a file holds what, and so what its rows are.</summary>
/// <param name="Kind">What a row is.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Columns">The place of each meaning.</param>
/// <param name="Months">The place and month of each month's column, in order of months; empty but for wide files.</param>
internal sealed record ColumnMap(
    RecordKind Kind, IReadOnlyList<string> Header, IReadOnlyDictionary<RecordColumn, int> Columns, IReadOnlyList<(int Column, YearMonth Month)> Months)
{
    /// <summary>Whether amounts are for a year.</summary>
    public bool AnnualAmounts => Columns.TryGetValue(RecordColumn.Amount, out var index) && HeaderNames.IsAnnual(Header[index]);

    /// <summary>Whether a row of cells looks like a header.</summary>
    public static bool LooksLikeHeader(IReadOnlyList<string> cells, ImportOptions options) =>
        cells.Any(cell => HeaderNames.Meaning(cell) == RecordColumn.Customer || options.Columns.Values.Any(name => Same(name, cell)))
        && cells.Count(cell => cell.Length > 0) > 1;

    /// <summary>Maps a header; null after adding problems.</summary>
    public static ColumnMap? Of(string file, int line, IReadOnlyList<string> header, ImportOptions options, RecordProblems problems)
    {
        var columns = new Dictionary<RecordColumn, int>();
        var sound = true;
        foreach (var column in Enum.GetValues<RecordColumn>())
        {
            sound &= options.Columns.TryGetValue(column, out var name) ? Named(column, name) : Guessed(column);
        }

        var taken = columns.Values.ToHashSet();
        (int Column, YearMonth Month)[] months = [.. header.Select((name, index) =>
            (Column: index, Month: taken.Contains(index) ? null : DateText.MonthOf(name)))
            .Where(month => month.Month is not null).Select(month => (month.Column, month.Month!.Value))
                .OrderBy(month => (month.Value.Year, month.Value.Month))];
        foreach (var twice in months.GroupBy(month => month.Month).Where(group => group.Count() > 1))
        {
            sound = false;
            problems.Add(file, line, "header", $"{twice.Key} twice ({string.Join(", ", twice.Select(month => header[month.Column]))})", "a column a month");
        }

        if (!sound || KindOf() is not { } kind)
        {
            return null;
        }

        foreach (var column in RecordKinds.Needed(kind).Where(column => !columns.ContainsKey(column)))
        {
            sound = false;
            problems.Add(file, line, "header", SheetLabel.All(header), $"a column {HeaderNames.Usual(column)}, or its name by {RecordKinds.Flag(column)}");
        }

        return sound ? new(kind, header, columns, kind == RecordKind.WideMonths ? months : []) : null;

        bool Named(RecordColumn column, string name)
        {
            var index = header.ToList().FindIndex(cell => cell.Equals(name.Trim(), StringComparison.Ordinal));
            index = index >= 0 ? index : header.ToList().FindIndex(cell => Same(cell, name));
            if (index < 0)
            {
                var near = NearestName.Of(name, header);
                problems.Add(RecordKinds.Flag(column), 0, string.Empty, $"\"{name}\"",
                    $"a column of {file}: {SheetLabel.All(header)}{(near is null ? string.Empty : $"; did you mean {near}?")}");
                return false;
            }

            columns[column] = index;
            return true;
        }

        bool Guessed(RecordColumn column)
        {
            var ranked = header.Select((name, index) => (Index: index, Rank: HeaderNames.Rank(column, name))).Where(one => one.Rank is not null)
                .OrderBy(one => one.Rank).ToArray();
            if (ranked.Length > 1 && ranked[0].Rank == ranked[1].Rank)
            {
                problems.Add(file, line, "header", $"{SheetLabel.Of(ranked[0].Index, header)} and {SheetLabel.Of(ranked[1].Index, header)}",
                    $"one column of that name, or another name by {RecordKinds.Flag(column)}");
                return false;
            }

            if (ranked.Length > 0)
            {
                columns[column] = ranked[0].Index;
            }

            return true;
        }

        RecordKind? KindOf()
        {
            if (options.Kind is { } given)
            {
                return given;
            }

            var amount = columns.TryGetValue(RecordColumn.Amount, out var index) ? header[index] : null;
            var rate = amount is not null && (HeaderNames.IsMonthly(amount) || HeaderNames.IsAnnual(amount));
            var month = columns.TryGetValue(RecordColumn.Month, out var at) ? HeaderNames.Plain(header[at]) : null;
            if (columns.ContainsKey(RecordColumn.Start) && columns.ContainsKey(RecordColumn.End))
            {
                if (rate || header.Any(HeaderNames.IsOfInvoices))
                {
                    return rate ? RecordKind.Periods : RecordKind.Invoices;
                }

                problems.Add(file, line, "header", amount is null ? SheetLabel.All(header)
                    : $"an amount ({amount}) of which nothing says whether it is for a month or for the whole period",
                    "--kind periods (an amount a month) or --kind invoices (the amount of the whole period)");
                return null;
            }

            if (months.Length > 1 && month is null)
            {
                return RecordKind.WideMonths;
            }

            if (month is not null && (rate || new[] { "month", "period", "asof", "snapshot" }.Any(word => month.Contains(word, StringComparison.Ordinal))))
            {
                return RecordKind.Months;
            }

            problems.Add(file, line, "header", SheetLabel.All(header), month is not null && amount is not null
                ? "--kind months, if each row is what a customer pays in that month; or columns start and end of the time that an amount is for"
                : "customer, start, end and monthly amount; or customer, month and mrr; or customer and a column a month; name yours by --customer, --start, --end, --month, --amount");
            return null;
        }
    }

    private static bool Same(string one, string other) => HeaderNames.Plain(one) == HeaderNames.Plain(other) && HeaderNames.Plain(one).Length > 0;
}
