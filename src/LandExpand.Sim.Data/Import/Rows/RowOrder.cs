namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Puts the rows of each customer together, by start, rows of one start in the order of the record.</summary>
internal static class RowOrder
{
    /// <summary>The rows in order; a counting sort by customer, as most records hold the rows of a customer by start already.</summary>
    public static RecordRow[] ByCustomer(IReadOnlyList<RecordRow> rows, int customers)
    {
        var ends = new int[customers];
        for (var row = 0; row < rows.Count; row++)
        {
            ends[rows[row].Customer]++;
        }

        var sum = 0;
        for (var customer = 0; customer < customers; customer++)
        {
            (ends[customer], sum) = (sum, sum + ends[customer]);
        }

        var ordered = new RecordRow[rows.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            ordered[ends[rows[row].Customer]++] = rows[row];
        }

        for (var customer = 0; customer < customers; customer++)
        {
            Settle(ordered.AsSpan((customer == 0 ? 0 : ends[customer - 1])..ends[customer]));
        }

        return ordered;
    }

    private static void Settle(Span<RecordRow> rows)
    {
        for (var row = 1; row < rows.Length; row++)
        {
            if (rows[row].From < rows[row - 1].From)
            {
                RecordRow[] sorted = [.. rows.ToArray().OrderBy(one => one.From)]; // keeps rows of one start in their order
                sorted.CopyTo(rows);
                return;
            }
        }
    }
}
