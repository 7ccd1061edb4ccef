using LandExpand.Sim.Data.Import.Cells;
using LandExpand.Sim.Data.Import.Files;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Turns the text of a file's rows into amounts of customers over stretches of days; every bad cell is a problem.</summary>
internal sealed class RowReader
{
    private readonly RecordTable _table;
    private readonly Names _names;
    private readonly RowTally _tally;
    private readonly RecordProblems _problems;
    private readonly DateReading _dates;
    private readonly AmountReading _amounts;
    private readonly CellColumn _customers;
    private readonly CustomerCell[] _customerCells;
    private readonly SideCells _side;
    private readonly double _scale;
    private int _row;
    private bool _good;

    private RowReader(RecordTable table, Names names, RowTally tally, RecordProblems problems, DateReading dates, AmountReading amounts)
    {
        (_table, _names, _tally, _problems, _dates, _amounts) = (table, names, tally, problems, dates, amounts);
        _customers = table.Of(RecordColumn.Customer)!;
        _customerCells = [.. _customers.Distinct.Select(text => CustomerCell.Of(text, names))];
        _side = new SideCells(table, names, dates);
        _scale = table.Map.AnnualAmounts ? 1 / 12.0 : 1;
    }

    /// <summary>Reads all rows of a file.</summary>
    /// <param name="table">The file.</param>
    /// <param name="options">What the user says.</param>
    /// <param name="names">The names so far, and after.</param>
    /// <param name="tally">What is met.</param>
    /// <param name="rows">Where rows go.</param>
    /// <param name="problems">Where problems of the file as a whole go: dates or amounts that can be read in two ways.</param>
    /// <param name="rowProblems">Where problems of single rows go.</param>
    public static (DateReading Dates, AmountReading Amounts) Read(
        RecordTable table, ImportOptions options, Names names, RowTally tally, List<RecordRow> rows, RecordProblems problems, RecordProblems rowProblems)
    {
        RecordColumn[] dateColumns = table.Map.Kind switch
        {
            RecordKind.Months => [RecordColumn.Month, RecordColumn.Renewal],
            RecordKind.WideMonths => [RecordColumn.Renewal],
            _ => [RecordColumn.Start, RecordColumn.End, RecordColumn.Renewal],
        };
        var dates = DateReading.Of(table, dateColumns, options.Dates, problems);
        var amounts = AmountReading.Of(table, table.Map.Kind == RecordKind.WideMonths ? [.. table.Map.Months.Select(month => month.Column)]
            : [table.Map.Columns[RecordColumn.Amount]], options.Decimal, problems);
        new RowReader(table, names, tally, rowProblems, dates, amounts).ReadAll(rows, options.Cancel);
        return (dates, amounts);
    }

    private void ReadAll(List<RecordRow> rows, CancellationToken cancel)
    {
        for (_row = 0; _row < _table.Rows; _row++)
        {
            if (_row % 65536 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            var customer = _customerCells[_customers.CodeAt(_row)];
            if (customer.IsTotal)
            {
                _tally.Totals++;
                continue;
            }

            _good = true;
            if (customer.Wrong is not null)
            {
                Refuse(RecordColumn.Customer, customer.Wrong);
            }

            _tally.Unwrapped += customer.IsUnwrapped ? 1 : 0;
            var before = rows.Count;
            if (_table.Map.Kind == RecordKind.WideMonths)
            {
                ReadMonths(customer.Place, rows);
            }
            else
            {
                ReadOne(customer.Place, rows);
            }

            if (!_good)
            {
                _tally.Bad++;
                _tally.BadAmount += rows.Skip(before).Sum(row => row.Amount);
                rows.RemoveRange(before, rows.Count - before);
            }
        }
    }

    private void ReadOne(int customer, List<RecordRow> rows)
    {
        var (from, to, after) = _table.Map.Kind == RecordKind.Months ? OneMonth() : Stretch();
        var amount = Amount(_table.Map.Columns[RecordColumn.Amount], out var currency);
        if (amount is null && _table.Map.Kind != RecordKind.Months && _good)
        {
            Refuse(RecordColumn.Amount, "an amount");
        }

        rows.Add(Row(customer, from, to, after, amount ?? 0, currency));
    }

    private void ReadMonths(int customer, List<RecordRow> rows)
    {
        foreach (var (column, month) in _table.Map.Months)
        {
            var amount = Amount(column, out var currency);
            if (amount is not null and not 0)
            {
                var from = new DateOnly(month.Year, month.Month, 1);
                rows.Add(Row(customer, from.DayNumber, from.AddMonths(1).DayNumber, true, amount.Value, currency));
            }
        }
    }

    private RecordRow Row(int customer, int from, int to, bool after, double amount, string? currency)
    {
        var (seats, plan, segment, term, renewal) = _side.Of(_row, RefuseSide);
        var said = _side.Currency(_row, RefuseSide);
        if (said is not null && currency is not null && said != currency)
        {
            Refuse(RecordColumn.Currency, $"the currency of the amount's sign, {currency}");
        }

        return new(customer, from, to, after, amount * _scale, (said ?? currency) is { } code ? _names.Currencies.Place(code) : -1, seats, plan, segment,
            term, renewal);
    }

    private (int From, int To, bool After) OneMonth()
    {
        if (Date(RecordColumn.Month) is not { } date)
        {
            return default;
        }

        var first = new DateOnly(date.Year, date.Month, 1);
        return (first.DayNumber, first.AddMonths(1).DayNumber, true);
    }

    private (int From, int To, bool After) Stretch()
    {
        var start = Date(RecordColumn.Start);
        var code = _table.Of(RecordColumn.End)!.CodeAt(_row);
        var cell = _dates.Cell(RecordColumn.End, code);
        if (cell.Meaning is DateMeaning.Blank or DateMeaning.Never)
        {
            if (_table.Map.Kind == RecordKind.Invoices)
            {
                Refuse(RecordColumn.End, "the end of the time that the line is for");
            }

            _tally.Open += cell.Meaning == DateMeaning.Blank ? 1 : 0;
            _tally.NeverEnding += cell.Meaning == DateMeaning.Never ? 1 : 0;
            return (start?.DayNumber ?? 0, int.MaxValue, true);
        }

        if (Date(RecordColumn.End) is not { } end || start is not { } from)
        {
            return default;
        }

        if (end < from && _dates.IsSettled)
        {
            Refuse(RecordColumn.End, $"a date not before the start, {from:yyyy-MM-dd}");
        }

        return cell.Meaning == DateMeaning.Month ? (from.DayNumber, end.AddMonths(1).DayNumber, true) : (from.DayNumber, end.DayNumber, false);
    }

    private DateOnly? Date(RecordColumn column)
    {
        var code = _table.Of(column)!.CodeAt(_row);
        if (_dates.Date(column, code) is { } date)
        {
            return date;
        }

        Refuse(column, CellText.NoValue(CellText.Bare(_table.Of(column)!.Distinct[code]))
            ?? (_dates.Order is { } order ? $"a date in the order {DateOrders.Name(order)}, as the others"
                : $"a date such as 2025-03-31, from {DateCell.FirstYear} to {DateCell.LastYear}"));
        return null;
    }

    private double? Amount(int column, out string? currency)
    {
        var cells = _table.At(column);
        var code = cells.CodeAt(_row);
        var cell = _amounts.Cell(column, code);
        currency = cell.Currency;
        if (cell.IsBlank)
        {
            _tally.BlankAmounts += _table.Map.Kind == RecordKind.Months ? 1 : 0;
            return null;
        }

        if (_amounts.Amount(column, code) is { } amount)
        {
            _tally.Negative += amount < 0 ? 1 : 0;
            _tally.NegativeAmount += Math.Min(amount, 0);
            _tally.Zero += amount == 0 && _table.Map.Kind != RecordKind.WideMonths ? 1 : 0;
            return amount;
        }

        RefuseAt(column, CellText.NoValue(CellText.Bare(cells.Distinct[code]))
            ?? (_amounts.Mark == DecimalMark.Comma ? "a number such as 1.250,50" : "a number such as 1250.50"));
        return null;
    }

    private void RefuseSide(RecordColumn column, string expected) => Refuse(column, expected);

    private void Refuse(RecordColumn column, string expected) => RefuseAt(_table.Map.Columns[column], expected);

    private void RefuseAt(int column, string expected)
    {
        _good = false;
        var text = _table.At(column).At(_row);
        _problems.AddRow(_table.File, _table.LineAt(_row), SheetLabel.Of(column, _table.Map.Header), text.Length == 0 ? "empty"
            : $"\"{(text.Length > 60 ? text[..60] + "…" : text)}\"", expected);
    }
}
