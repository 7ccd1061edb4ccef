using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Tells up to which month a record has seen what happened.</summary>
internal static class LastMonth
{
    // An export may be younger than the last thing in it: by years where running periods have no end, by months where periods do end.
    private const int MostAfterOpen = 120, MostAfter = 12;
    /// <summary>
    /// The last month observed, as years × 12 + month − 1, and the month up to which rows run ahead of it, if any. The last thing known to have
    /// happened is the start of a period; an end that lies later is a plan, unless the user takes ends at their word, or the record leaves running
    /// periods open and so
    /// states ends only where there are some.
    /// </summary>
    /// <exception cref="InputException">The user gives a month of which the record cannot know.</exception>
    public static (int Last, int? Ahead) Of(IReadOnlyList<RecordRow> rows, RecordKind kind, ImportOptions options)
    {
        var starts = rows.Max(row => MonthSpan.IndexOf(row.From));
        if (kind is RecordKind.Months or RecordKind.WideMonths)
        {
            return (Given(options.AsOf, starts) ?? starts, null);
        }

        // The day after the last paid: the month in which a customer is first seen not to pay.
        var ends = rows.Where(row => !row.IsOpen).Select(row => MonthSpan.IndexOf(row.To)).DefaultIfEmpty(starts).Max();
        var ahead = rows.Where(row => !row.IsOpen).Select(row => MonthSpan.IndexOf(row.To) - 1).DefaultIfEmpty(starts).Max();
        if (Given(options.AsOf, Math.Max(starts, ends) + (rows.Any(row => row.IsOpen) ? MostAfterOpen : MostAfter)) is { } given)
        {
            return (given, null);
        }

        return options.Edge == EdgeReading.Churn || rows.Any(row => row.IsOpen)
            ? (Math.Max(starts, ends), null)
            : (starts, ahead > starts ? ahead : null);
    }

    private static int? Given(YearMonth? asOf, int latest) => asOf is not { } month ? null
        : (month.Year * 12) + month.Month - 1 is var index && index <= latest ? index
        : throw new InputException([new("--as-of", 0, string.Empty, month.ToString(), $"a month up to {new YearMonth(latest / 12, (latest % 12) + 1)}: of later ones the record knows nothing")]);
}
