using LandExpand.Sim.Data.Import.Files;

namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>What a cell says of the customer.</summary>
/// <param name="Place">Its place among the names.</param>
/// <param name="Wrong">What was expected; null where the cell names a customer.</param>
/// <param name="IsTotal">A row of totals, which is no customer.</param>
/// <param name="IsUnwrapped">Written as text for a spreadsheet: <c>="0042"</c>.</param>
internal readonly record struct CustomerCell(int Place, string? Wrong, bool IsTotal, bool IsUnwrapped)
{
    private static readonly HashSet<string> Missing = new(["", "null", "(blank)", "n/a", "\\N"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Totals = new(["total", "totals", "grand total", "sum", "subtotal"], StringComparer.OrdinalIgnoreCase);

    public static CustomerCell Of(string text, Names names)
    {
        var bare = CellText.Bare(text);
        var wrong = Missing.Contains(bare) ? "the customer's id or name" : CellText.NoValue(bare);
        return new(wrong is null ? names.Customers.Place(bare) : -1, wrong, Totals.Contains(bare.TrimEnd(':')), wrong is null && bare != text);
    }
}
