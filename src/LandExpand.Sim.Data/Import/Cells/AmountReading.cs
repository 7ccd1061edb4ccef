using LandExpand.Sim.Data.Import.Files;

namespace LandExpand.Sim.Data.Import.Cells;

/// <summary>The amount columns of a file, read with one decimal mark: the only one that all of them allow, or the one that the user gives.</summary>
internal sealed class AmountReading
{
    private readonly Dictionary<int, AmountCell[]> _cells = [];

    private AmountReading()
    {
    }

    /// <summary>The mark; null where no cell needed to know.</summary>
    public DecimalMark? Mark { get; private set; }

    /// <summary>A cell by its column's place and its code.</summary>
    public AmountCell Cell(int column, int code) => _cells[column][code];

    /// <summary>The amount of a cell; null where it is none.</summary>
    public double? Amount(int column, int code) => Mark is { } mark ? _cells[column][code].Under(mark) : _cells[column][code].WithDot
        ?? _cells[column][code].WithComma;

    /// <summary>Reads the distinct amounts of some columns; a problem where the mark stays open.</summary>
    public static AmountReading Of(RecordTable table, IReadOnlyList<int> columns, DecimalMark? given, RecordProblems problems)
    {
        var reading = new AmountReading { Mark = given };
        foreach (var column in columns)
        {
            reading._cells[column] = [.. table.At(column).Distinct.Select(text => AmountCell.Of(CellText.Bare(text)))];
        }

        if (given is not null)
        {
            return reading;
        }

        var open = Where(cell => cell.WithDot is not null && cell.WithComma is not null && cell.WithDot != cell.WithComma);
        var dot = Where(cell => cell.WithDot is not null && cell.WithComma is null);
        var comma = Where(cell => cell.WithDot is null && cell.WithComma is not null);
        if (dot is not null && comma is not null)
        {
            Tell(dot.Value, "can only have a decimal point, and others cannot", "one decimal mark in the whole file, or --decimal dot with --skip-bad-rows");
            Tell(comma.Value, "can only have a decimal comma, and others cannot",
                "one decimal mark in the whole file, or --decimal comma with --skip-bad-rows");
            return reading;
        }

        if (dot is null && comma is null && open is { } one)
        {
            var cell = reading._cells[one.Column][one.Code];
            Tell(one, FormattableString.Invariant($"which can be {cell.WithDot:R} or {cell.WithComma:R}, and no other amount tells"),
                FormattableString.Invariant($"--decimal dot ({cell.WithDot:R}) or --decimal comma ({cell.WithComma:R})"));
            return reading;
        }

        reading.Mark = dot is not null ? DecimalMark.Dot : comma is not null ? DecimalMark.Comma : null;
        return reading;

        (int Column, int Code)? Where(Func<AmountCell, bool> fits)
        {
            foreach (var (column, cells) in reading._cells)
            {
                if (Array.FindIndex(cells, cell => fits(cell)) is >= 0 and var code)
                {
                    return (column, code);
                }
            }

            return null;
        }

        void Tell((int Column, int Code) at, string what, string expected)
        {
            var cells = table.At(at.Column);
            var row = Enumerable.Range(0, table.Rows).First(row => cells.CodeAt(row) == at.Code);
            problems.Add(table.File, table.LineAt(row), SheetLabel.Of(at.Column, table.Map.Header), $"\"{cells.Distinct[at.Code]}\" {what}", expected);
        }
    }
}
