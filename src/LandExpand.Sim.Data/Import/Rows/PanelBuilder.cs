using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>Adds up the rows of each customer, month by month.</summary>
internal sealed class PanelBuilder
{
    private const int Decimals = 6; // sums of the same amounts in another order must not look like a movement
    private readonly RecordRow[] _rows;
    private readonly Names _names;
    private readonly RecordKind _kind;
    private readonly int _base;
    private readonly int _count;
    private readonly ContractTerms _terms;
    private readonly PanelTally _tally;

    private PanelBuilder(RecordRow[] rows, Names names, RecordKind kind, int first, int count, PanelTally tally)
    {
        (_rows, _names, _kind, _base, _count, _tally) = (rows, names, kind, first, count, tally);
        _terms = ContractTerms.Of(rows, kind);
        tally.TermsFromPeriods = _terms.FromPeriods;
    }

    /// <summary>The panel up to a month, or null where nobody ever paid.</summary>
    /// <param name="rows">With their ends resolved.</param>
    /// <param name="names">Their names.</param>
    /// <param name="kind">What a row is.</param>
    /// <param name="last">The last month, as years × 12 + month − 1.</param>
    /// <param name="currency">Of every amount.</param>
    /// <param name="tally">What was met.</param>
    public static MrrPanel? Build(IReadOnlyList<RecordRow> rows, Names names, RecordKind kind, int last, string? currency, PanelTally tally)
    {
        var first = rows.Min(row => MonthSpan.IndexOf(row.From));
        if (first > last)
        {
            return null;
        }

        var builder = new PanelBuilder(RowOrder.ByCustomer(rows, names.Customers.Count), names, kind, first, last - first + 1, tally);
        var accounts = builder.Accounts();
        if (accounts.Count == 0)
        {
            return null;
        }

        // Months before anybody paid are no months of the record.
        var shift = accounts.Min(account => account.FirstIndex);
        accounts = [.. accounts.Select(account => account with { FirstIndex = account.FirstIndex - shift, RenewalIndex = account.RenewalIndex - shift })
            .OrderBy(account => account.FirstIndex).ThenBy(account => account.Id, StringComparer.Ordinal)];
        return new(new YearMonth((first + shift) / 12, ((first + shift) % 12) + 1), last - first - shift + 1, accounts, currency);
    }

    private List<PanelAccount> Accounts()
    {
        var accounts = new List<PanelAccount>();
        for (var from = 0; from < _rows.Length;)
        {
            var to = from + 1;
            while (to < _rows.Length && _rows[to].Customer == _rows[from].Customer)
            {
                to++;
            }

            if (Account(_rows.AsSpan(from, to - from)) is { } account)
            {
                accounts.Add(account);
            }

            from = to;
        }

        return accounts;
    }

    private PanelAccount? Account(ReadOnlySpan<RecordRow> rows)
    {
        var (mrr, seats) = (new double[_count], new double[_count]);
        var (overlaps, runningEnd) = (0, int.MinValue);
        foreach (ref readonly var row in rows)
        {
            var span = MonthSpan.Of(row, _kind);
            if (span.IsEmpty)
            {
                _tally.EmptySpans++;
                _tally.EmptySpanAmount += row.Amount;
                continue;
            }

            overlaps += span.From < runningEnd ? 1 : 0;
            runningEnd = Math.Max(runningEnd, span.To);
            for (var month = span.From - _base; month < Math.Min(span.To - _base, _count); month++)
            {
                mrr[month] += span.Monthly;
                seats[month] += row.Seats; // NaN where one row tells none
            }
        }

        _tally.Overlaps += overlaps;
        _tally.OverlapCustomers += overlaps > 0 ? 1 : 0;
        Settle(mrr);
        var first = Array.FindIndex(mrr, value => value > 0);
        if (first < 0)
        {
            _tally.NeverPaid++;
            return null;
        }

        CountGaps(mrr.AsSpan(first));
        var (term, renewal) = _terms.Of(rows, first + _base);
        return new(_names.Customers[rows[0].Customer], first, mrr[first..])
        {
            Seats = SeatsOf(mrr, seats, first),
            Plan = Latest(rows, row => row.Plan, _names.Plans, changed => _tally.PlanChanges += changed),
            Segment = Latest(rows, row => row.Segment, _names.Segments, changed => _tally.SegmentChanges += changed),
            TermMonths = term,
            RenewalIndex = renewal - _base,
        };
    }

    private void Settle(double[] mrr)
    {
        for (var month = 0; month < mrr.Length; month++)
        {
            mrr[month] = Math.Round(mrr[month], Decimals);
            if (mrr[month] < 0)
            {
                _tally.NegativeMonths++;
                _tally.NegativeMonthAmount += mrr[month];
                mrr[month] = 0;
            }
        }
    }

    private void CountGaps(ReadOnlySpan<double> mrr)
    {
        var (gaps, length) = (0, 0);
        foreach (var value in mrr)
        {
            if (value > 0 && length > 0)
            {
                gaps++;
                _tally.LongestGap = Math.Max(_tally.LongestGap, length);
            }

            length = value > 0 ? 0 : length + 1;
        }

        _tally.Gaps += gaps;
        _tally.GapCustomers += gaps > 0 ? 1 : 0;
    }

    private double[]? SeatsOf(double[] mrr, double[] seats, int first)
    {
        for (var month = first; month < mrr.Length; month++)
        {
            if (mrr[month] > 0 && double.IsNaN(seats[month]))
            {
                _tally.WithoutSeats++;
                return null;
            }

            seats[month] = mrr[month] > 0 ? seats[month] : 0;
        }

        return seats[first..];
    }

    private static string? Latest(ReadOnlySpan<RecordRow> rows, Func<RecordRow, int> of, NameList names, Action<int> changed)
    {
        var (place, changes) = (-1, 0);
        foreach (var row in rows)
        {
            if (of(row) is >= 0 and var next)
            {
                changes |= place >= 0 && next != place ? 1 : 0;
                place = next;
            }
        }

        changed(changes);
        return place < 0 ? null : names[place];
    }
}
