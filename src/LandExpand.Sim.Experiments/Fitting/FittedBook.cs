using System.Globalization;
using System.Text;
using LandExpand.Sim.Scenarios.Book;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>The accounts that paid in the record's last month, as the opening book of the fitted scenario.</summary>
public static class FittedBook
{
    private const int OldestMonths = 240;

    /// <summary>The accounts; rows are numbered as they would be in the file.</summary>
    public static IReadOnlyList<OpeningAccount> Accounts(FitResults results)
    {
        var segments = results.Segments.ToDictionary(segment => segment.Name);
        return [.. results.All.Spells.Where(spell => !spell.Left).Select((spell, index) => Account(spell, index + 2, results, spell.Customer.Segment?.Trim() is { } name ? segments.GetValueOrDefault(name) : null))];
    }

    /// <summary>The same as a CSV file.</summary>
    public static string Csv(IReadOnlyList<OpeningAccount> accounts)
    {
        var text = new StringBuilder("account,mrr,seats,teams,tenure_months,months_to_renewal,term_months,segment,usage,usual_usage\n");
        foreach (var account in accounts)
        {
            string[] cells =
            [
                account.Id, account.Mrr.ToString("R", CultureInfo.InvariantCulture), Cell(account.Seats), Cell(account.Teams), Cell(account.TenureMonths), Cell(account.MonthsToRenewal),
                Cell(account.TermMonths), account.Segment ?? string.Empty, Cell(account.Usage), Cell(account.UsualUsage),
            ];
            text.AppendJoin(',', cells.Select(Escaped)).Append('\n');
        }

        return text.ToString();
    }

    private static OpeningAccount Account(Spell spell, int row, FitResults results, SegmentFit? segment)
    {
        var tenure = spell.Length - 1;
        var term = results.All.Churn.Term.Of(spell);
        var own = segment?.Population is { } population && segment.Values.Any(value => value.Path.StartsWith("seatFill.", StringComparison.Ordinal)) ? population : results.All;
        double? seats = own.Shape switch
        {
            RecordShape.Seats => Math.Max(Math.Round(spell.Seats(tenure)), 1),
            RecordShape.Steps when own.Expansion is { LandSeats: { } landSeats } => Math.Max(Math.Round(landSeats * spell.Mrr(tenure) / spell.Mrr(0) / Raised(spell, own.Uplift)), 1),
            _ => 1,
        };

        // At a price of 1 the bill is the usage, and that at the first bill the usual one, prices as they were then.
        double? usual = own.Shape == RecordShape.Usage ? spell.Mrr(0) * Raised(spell, own.Uplift) : null;
        return new(spell.Customer.Id, row, spell.Mrr(tenure))
        {
            Seats = seats is { } some ? Math.Min(some, 1_000_000) : null,
            Teams = own.Teams is { } teams ? 1 + Steps(spell, teams.LeastSeats) : 1,
            TenureMonths = Math.Min(tenure, OldestMonths),
            MonthsToRenewal = term > 1 && spell.Renewal(term) is { } renewal ? term - Modulo(tenure - renewal, term) : null,
            TermMonths = term,
            Segment = segment?.Key,
            Usage = usual is null ? null : spell.Mrr(tenure),
            UsualUsage = usual,
        };
    }

    private static double Raised(Spell spell, UpliftFit uplift) => spell.Renewal(uplift.Period) is { } renewal
        ? Math.Pow(1 + uplift.Taken, Enumerable.Range(1, spell.Length - 1).Count(tenure => (tenure - renewal) % uplift.Period == 0)) : 1;

    private static int Steps(Spell spell, double least) =>
        Math.Min(Enumerable.Range(1, spell.Length - 1).Count(tenure => spell.Seats(tenure) - spell.Seats(tenure - 1) >= least), TeamFit.Teams - 1);

    private static int Modulo(int value, int period) => ((value % period) + period) % period;

    private static string Cell(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Escaped(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
