using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Tells up to which month a record has seen what happened.</summary>
internal static class LastMonth
{
    /// <summary>
    /// The last month observed, as years × 12 + month − 1, and the month up to which rows run ahead of it, if any. The last thing known to have
    /// happened is the start of a period; an end that lies later is a plan, unless the user takes ends at their word, or the record leaves running
    /// periods open and so
    /// states ends only where there are some.
    /// </summary>
    public static (int Last, int? Ahead) Of(IReadOnlyList<RecordRow> rows, RecordKind kind, ImportOptions options)
    {
        var starts = rows.Max(row => MonthSpan.IndexOf(row.From));
        if (options.AsOf is { } given)
        {
            return ((given.Year * 12) + given.Month - 1, null);
        }

        if (kind is RecordKind.Months or RecordKind.WideMonths)
        {
            return (starts, null);
        }

        // The day after the last paid: the month in which a customer is first seen not to pay.
        var ends = rows.Where(row => !row.IsOpen).Select(row => MonthSpan.IndexOf(row.To)).DefaultIfEmpty(starts).Max();
        var ahead = rows.Where(row => !row.IsOpen).Select(row => MonthSpan.IndexOf(row.To) - 1).DefaultIfEmpty(starts).Max();
        return options.Edge == EdgeReading.Churn || rows.Any(row => row.IsOpen)
            ? (Math.Max(starts, ends), null)
            : (starts, ahead > starts ? ahead : null);
    }
}
