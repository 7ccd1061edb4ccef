namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>The months in which a row counts, as years × 12 + month − 1: MRR is what runs on the last day of a month.</summary>
/// <param name="From">The first month.</param>
/// <param name="To">The month after the last; <see cref="int.MaxValue"/> where there is no end.</param>
/// <param name="Monthly">The amount in each of them.</param>
internal readonly record struct MonthSpan(int From, int To, double Monthly)
{
    /// <summary>Whether the row covers the end of no month.</summary>
    public bool IsEmpty => To <= From;

    /// <summary>
    /// The months of a row. A period counts at its monthly amount in the months whose last day it covers. An invoice line is spread evenly over
    /// those months; one that covers no month's end (a prorated stub, a usage charge) counts in the month of its first day.
    /// </summary>
    public static MonthSpan Of(RecordRow row, RecordKind kind)
    {
        var (from, to) = (IndexOf(row.From), row.IsOpen ? int.MaxValue : IndexOf(row.To));
        return kind != RecordKind.Invoices || row.IsOpen ? new(from, to, row.Amount)
            : to > from ? new(from, to, row.Amount / (to - from))
            : new(from, from + 1, row.Amount);
    }

    /// <summary>The month of a day.</summary>
    public static int IndexOf(int dayNumber)
    {
        var date = DateOnly.FromDayNumber(dayNumber);
        return (date.Year * 12) + date.Month - 1;
    }
}
