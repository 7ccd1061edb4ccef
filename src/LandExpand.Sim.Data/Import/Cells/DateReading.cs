using LandExpand.Sim.Data.Import.Files;

namespace LandExpand.Sim.Data.Import.Cells;

/// <summary>The date columns of a file, read in one order of day, month and year: the only one that all of them allow, or the one that the user
/// gives.</summary>
internal sealed class DateReading
{
    private readonly Dictionary<RecordColumn, DateCell[]> _cells = [];

    private DateReading()
    {
    }

    /// <summary>The order in which numbers are read; null where no cell needed one.</summary>
    public DateOrder? Order { get; private set; }

    /// <summary>False where the order of numbers stays open, which is a problem already told.</summary>
    public bool IsSettled { get; private set; } = true;

    /// <summary>Whether some cells are day numbers of a spreadsheet.</summary>
    public bool HasSerials { get; private set; }

    /// <summary>Whether some cells have a time of day.</summary>
    public bool HasTimes { get; private set; }

    /// <summary>What a cell of a column means.</summary>
    public DateCell Cell(RecordColumn column, int code) => _cells[column][code];

    /// <summary>The date of a cell; null where it is none.</summary>
    public DateOnly? Date(RecordColumn column, int code) => _cells[column][code] switch
    {
        { Meaning: DateMeaning.Blank or DateMeaning.Never or DateMeaning.Unreadable } => null,
        var cell when IsSettled => cell.Under(Order ?? DateOrder.DayMonthYear),
        var cell => Enum.GetValues<DateOrder>().Select(order => cell.Under(order)).FirstOrDefault(date => date is not null),
    };

    /// <summary>Reads the distinct dates of some columns; a problem where their order stays open.</summary>
    public static DateReading Of(RecordTable table, IReadOnlyList<RecordColumn> columns, DateOrder? given, RecordProblems problems)
    {
        var reading = new DateReading();
        var numbers = new List<(RecordColumn Column, int Code, DateCell Cell)>();
        foreach (var column in columns)
        {
            if (table.Of(column) is { } cells)
            {
                reading._cells[column] = [.. cells.Distinct.Select(text => DateText.Of(CellText.Bare(text)))];
                numbers.AddRange(reading._cells[column].Select((cell, code) => (column, code, cell)).Where(one => one.cell.Meaning == DateMeaning.Numbers));
            }
        }

        reading.HasSerials = reading._cells.Values.Any(cells => cells.Any(cell => cell.IsSerial));
        reading.HasTimes = reading._cells.Values.Any(cells => cells.Any(cell => cell.HasTime));
        if (numbers.Count == 0)
        {
            return reading;
        }

        reading.Order = given;
        var orders = Enum.GetValues<DateOrder>().Where(order => order != DateOrder.YearMonthDay || numbers.Any(one => one.Cell.Day < 100)).ToArray();
        DateOrder[] possible = given is not null ? [given.Value] : [.. orders.Where(order => numbers.All(one => one.Cell.Under(order) is not null))];
        if (possible.Length == 0)
        {
            // A few slips do not make a column ambiguous: the order that most cells need is the column's, where no cell needs another.
            var fits = orders.Select(order =>
                (Order: order, Alone: numbers.Count(one => one.Cell.Under(order) is not null
                && orders.All(other => other == order || one.Cell.Under(other) is null)))).OrderByDescending(fit => fit.Alone).ToArray();
            if (fits[1].Alone > 0)
            {
                Tell(fits[0].Order, fits[1].Order);
                reading.IsSettled = false;
                return reading;
            }

            possible = fits[0].Alone > 0 ? [fits[0].Order] : [orders[0]];
        }

        if (possible.Length > 1 && numbers.FirstOrDefault(one =>
            possible.Select(order => one.Cell.Under(order)).Distinct().Count() > 1) is { Cell.Meaning: DateMeaning.Numbers } open)
        {
            problems.Add(table.File, LineOf(open.Column, open.Code), Label(open.Column), $"\"{Text(open.Column, open.Code)}\", which can be "
                + string.Join(" or ", possible.Select(order => open.Cell.Under(order)).Distinct()
                    .Select(date => date!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))
                    + ", and no other date of the column tells",
                string.Join(" or ", possible.Select(order => $"--dates {DateOrders.Key(order)} ({DateOrders.Name(order)})")));
            reading.IsSettled = false;
            return reading;
        }

        reading.Order ??= possible[0];
        return reading;

        void Tell(DateOrder one, DateOrder other)
        {
            foreach (var order in new[] { one, other })
            {
                var (column, code, _) = numbers.First(cell => cell.Cell.Under(order) is not null
                    && orders.All(another => another == order || cell.Cell.Under(another) is null));
                problems.Add(table.File, LineOf(column, code), Label(column),
                    $"\"{Text(column, code)}\" can only be {DateOrders.Name(order)}, and others cannot",
                    $"one order in the whole file, or --dates {DateOrders.Key(order)} with --skip-bad-rows");
            }
        }

        string Label(RecordColumn column) => SheetLabel.Of(table.Map.Columns[column], table.Map.Header);
        string Text(RecordColumn column, int code) => table.Of(column)!.Distinct[code];
        int LineOf(RecordColumn column, int code) => table.LineAt(Enumerable.Range(0, table.Rows).First(row => table.Of(column)!.CodeAt(row) == code));
    }
}
