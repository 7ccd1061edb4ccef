namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>How a cell looks. Number formats are those of spreadsheets, such as <c>0.0%</c>.</summary>
internal sealed record CellFormat(string Number = "General", bool Bold = false, bool Header = false, bool Wrap = false, bool Title = false)
{
    public static CellFormat Plain { get; } = new();

    public static CellFormat Heading { get; } = new(Bold: true, Header: true, Wrap: true);

    public static CellFormat Wrapped { get; } = new(Wrap: true);
}

/// <summary>A cell: a number, or a text, or empty where both are null.</summary>
internal readonly record struct SheetCell(double? Number, string? Text, CellFormat Format)
{
    public static SheetCell Of(string? text, CellFormat? format = null) => new(null, text, format ?? CellFormat.Plain);

    /// <summary>A number; an absent or non-finite one leaves the cell empty.</summary>
    public static SheetCell Of(double? number, CellFormat format) => new(number is { } value && double.IsFinite(value) ? value : null, null, format);
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name, at most 31 characters.</param>
/// <param name="ColumnWidths">Widths in characters, from the first column.</param>
/// <param name="FrozenRows">How many rows stay in sight; the last of them heads the table.</param>
/// <param name="Rows">The cells, row by row.</param>
internal sealed record Sheet(string Name, IReadOnlyList<double> ColumnWidths, int FrozenRows, IReadOnlyList<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>How many columns from the left stay in sight.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Whether the header row offers filters.</summary>
    public bool Filter { get; init; }
}
