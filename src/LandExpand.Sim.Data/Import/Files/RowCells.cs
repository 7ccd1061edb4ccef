using CsvHelper;

namespace LandExpand.Sim.Data.Import.Files;

/// <summary>Looks at the cells of the row that a reader stands on.</summary>
internal static class RowCells
{
    /// <summary>Whether every quotation mark is of a cell <c>="0042"</c> with none about it: some programs write it so that a spreadsheet keeps the zeros,
    /// and nothing in it is left open.</summary>
    public static bool MarkTextAlone(CsvReader reader) => Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)
        .All(cell => !cell.Contains('"', StringComparison.Ordinal) || (cell is ['=', '"', .., '"'] && cell.Count(character => character == '"') == 2));

    /// <summary>The 64-bit FNV-1a hash of the cells (Fowler, Noll and Vo 1991), and how many there are up to the last that is not empty.</summary>
    public static (ulong Hash, int Filled) Hash(CsvReader reader)
    {
        const ulong prime = 0x100000001B3;
        var (hash, filled) = (0xCBF29CE484222325UL, 0);
        for (var index = 0; index < reader.FieldCount; index++)
        {
            var cell = reader.GetSpan(index);
            if (cell.Length > 0)
            {
                filled = index + 1;
                foreach (var one in cell)
                {
                    hash = (hash ^ one) * prime;
                }
            }

            hash = (hash ^ 0xFF) * prime; // no byte of UTF-8: where cells part
        }

        return (hash, filled);
    }
}
