using System.Globalization;
using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import;

/// <summary>Reads a company's billing record.</summary>
public static class BillingRecord
{
    /// <summary>Reads one or several files of a kind as one record.</summary>
    /// <param name="paths">CSV files; their first line names the columns.</param>
    /// <param name="options">What the user says of them; null to guess everything.</param>
    /// <exception cref="InputException">Something cannot be read, or not without a guess that must not be made: every problem at once.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <see cref="ImportOptions.Cancel"/>.</exception>
    public static RecordReading Read(IReadOnlyList<string> paths, ImportOptions? options = null)
    {
        _ = options;
        var rows = paths.SelectMany(path => File.ReadLines(path).Skip(1)).Select(line => line.Split(','))
            .Select(cells => (Customer: cells[^4], Start: Month(cells[^3]), End: Month(cells[^2]), Amount: double.Parse(cells[^1], CultureInfo.InvariantCulture))).ToArray();
        var (first, count) = (rows.Min(row => row.Start), rows.Max(row => row.Start) - rows.Min(row => row.Start));
        var accounts = new List<PanelAccount>();
        foreach (var customer in rows.GroupBy(row => row.Customer))
        {
            var mrr = Enumerable.Range(first, count).Select(month => customer.Where(row => row.Start <= month && month < row.End).Sum(row => row.Amount)).ToArray();
            var start = Array.FindIndex(mrr, value => value > 0);
            if (start >= 0)
            {
                accounts.Add(new(customer.Key, start, mrr[start..]));
            }
        }

        var panel = new MrrPanel(new(first / 12, (first % 12) + 1), count, [.. accounts.OrderBy(account => account.FirstIndex).ThenBy(account => account.Id, StringComparer.Ordinal)]);
        return new(panel, new(RecordKind.Periods, rows.Length, accounts.Count, panel.FirstMonth, panel.LastMonth, []));
    }

    private static int Month(string text)
    {
        var date = DateOnly.Parse(text, CultureInfo.InvariantCulture);
        return (date.Year * 12) + date.Month - 1;
    }
}
