using CsvHelper;
using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Data.Export;

/// <summary>
/// The customers that pay in a panel's last month as the opening book of a scenario. Tenure counts from the first month of the unbroken run of payments:
/// one that came back after a gap has landed anew.
/// </summary>
public static class BookCsv
{
    private const int MostMonths = 240, MostTerm = 120; // what a book may hold

    /// <summary>Writes it.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="panel">The record.</param>
    /// <param name="segments">True to write segments as such, which the scenario must then have; otherwise they, and plans, stand in columns that a
    /// scenario does not read.</param>
    /// <returns>How many accounts are in it, and how many of them landed before the 240 months that a book can tell.</returns>
    public static (int Accounts, int OlderThanTold) Write(Stream stream, MrrPanel panel, bool segments)
    {
        var accounts = panel.Accounts.Where(account => account.Mrr[^1] > 0).ToArray();
        (string Name, Func<PanelAccount, string?> Of)[] columns =
        [
            ("seats", account => account.Seats is { } seats && Math.Round(seats[^1]) is >= 1 and <= 1_000_000 and var whole ? Text(whole) : null),
            ("term_months", account => account.TermMonths is <= MostTerm and { } term ? Text(term) : null),
            ("months_to_renewal", account => MonthsToRenewal(account, panel.MonthCount - 1) is { } months ? Text(months) : null),
            (segments ? "segment" : "record_segment", account => account.Segment),
            ("record_plan", account => account.Plan),
        ];
        columns = [.. columns.Where(column => accounts.Any(account => column.Of(account) is not null))];
        using var writer = RecordCsv.Over(stream);
        writer.WriteHeader(["account_id", "mrr", "tenure_months", .. columns.Select(column => column.Name)]);
        foreach (var account in accounts)
        {
            writer.WriteField(account.Id);
            writer.WriteField(account.Mrr[^1]);
            writer.WriteField(Math.Min(Tenure(account), MostMonths));
            foreach (var (_, of) in columns)
            {
                writer.WriteField(of(account));
            }

            writer.EndRecord();
        }

        return (accounts.Length, accounts.Count(account => Tenure(account) > MostMonths));
    }

    private static int Tenure(PanelAccount account)
    {
        var start = account.Mrr.Count - 1;
        for (; start > 0 && account.Mrr[start - 1] > 0; start--)
        {
        }

        return account.Mrr.Count - 1 - start;
    }

    // The next renewal after the last month, within the term.
    private static int? MonthsToRenewal(PanelAccount account, int last) => account switch
    {
        { RenewalIndex: { } first, TermMonths: >= 1 and <= MostTerm and var term } => first > last ? ((first - last - 1) % term) + 1
            : term - ((last - first) % term),
        { RenewalIndex: { } first, TermMonths: null } when first > last && first - last <= MostTerm => first - last,
        _ => null,
    };

    private static string Text(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
