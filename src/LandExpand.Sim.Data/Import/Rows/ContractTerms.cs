namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Contract terms and renewals as far as a record tells them: in columns of their own, or by periods that are all as long as contracts.</summary>
internal sealed class ContractTerms
{
    private const double MostPeriods = 0.95;
    private static readonly HashSet<int> ContractLengths = [12, 24, 36, 48, 60];
    private readonly RecordKind _kind;

    private ContractTerms(RecordKind kind, bool fromPeriods) => (_kind, FromPeriods) = (kind, fromPeriods);

    /// <summary>Whether periods are taken as contract terms: nearly all of them last whole years.</summary>
    public bool FromPeriods { get; }

    public static ContractTerms Of(IReadOnlyCollection<RecordRow> rows, RecordKind kind)
    {
        var (closed, long_) = (0, 0);
        if (kind is RecordKind.Periods or RecordKind.Invoices && !rows.Any(row => row.TermMonths > 0))
        {
            foreach (var row in rows.Where(row => !row.IsOpen))
            {
                closed++;
                long_ += ContractLengths.Contains(Length(row, kind)) ? 1 : 0;
            }
        }

        return new(kind, closed > 0 && long_ >= MostPeriods * closed);
    }

    /// <summary>The term of a customer and the month of its first renewal after it landed; null where the record does not say.</summary>
    /// <param name="rows">Its rows, by start.</param>
    /// <param name="landed">The month in which it first paid.</param>
    public (int? Term, int? Renewal) Of(ReadOnlySpan<RecordRow> rows, int landed)
    {
        var (term, renewal, same) = (0, 0, true);
        foreach (ref readonly var row in rows)
        {
            var length = FromPeriods ? row.IsOpen ? 0 : Length(row, _kind) : row.TermMonths;
            same &= !FromPeriods || term == 0 || length == term;
            term = length > 0 ? length : term;
            renewal = row.Renewal > 0 ? MonthSpan.IndexOf(row.Renewal) : renewal;
        }

        if (term == 0 || !same || (FromPeriods && !ContractLengths.Contains(term)))
        {
            return (null, renewal == 0 ? null : renewal);
        }

        // A renewal date is often the next one: the first was whole terms before it.
        return (term, renewal == 0 ? landed + term : landed + 1 + ((((renewal - landed - 1) % term) + term) % term));
    }

    private static int Length(RecordRow row, RecordKind kind) => MonthSpan.Of(row, kind) is var span && span.IsEmpty ? 0 : span.To - span.From;
}
