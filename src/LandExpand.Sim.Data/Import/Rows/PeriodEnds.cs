namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Tells whether the end of a period is its last day or the day after, by how periods follow each other and how long they are.</summary>
internal static class PeriodEnds
{
    /// <summary>How the ends of a record are to be read; null where nothing tells, or nothing needs to.</summary>
    public static EndDay? Of(IReadOnlyList<RecordRow> rows)
    {
        var starts = rows.Select(row => ((long)row.Customer << 32) | (uint)row.From).ToHashSet();
        var (last, after) = (0L, 0L);
        foreach (var row in rows.Where(row => !row.ToIsAfter && row.To > row.From))
        {
            var customer = (long)row.Customer << 32;
            var (from, to) = (DateOnly.FromDayNumber(row.From), DateOnly.FromDayNumber(row.To));
            after += (starts.Contains(customer | (uint)row.To) ? 2 : 0) + (from.Day == to.Day ? 1 : 0);
            last += (starts.Contains(customer | (uint)(row.To + 1)) ? 2 : 0) + (from.Day == to.AddDays(1).Day ? 1 : 0);
        }

        return after == 0 && last == 0 ? null : last > after ? EndDay.Last : EndDay.After;
    }

    /// <summary>A row with its end resolved to the day after its last.</summary>
    public static RecordRow Resolved(RecordRow row, EndDay ends) =>
        row.ToIsAfter ? row : row with { To = row.To + (ends == EndDay.Last ? 1 : 0), ToIsAfter = true };
}
