using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Tests.Data;

/// <summary>Records for tests.</summary>
internal static class Records
{
    /// <summary>The shipped export: 121 subscription periods of 55 customers (dbt-labs/mrr-playbook, MIT).</summary>
    public static string Shipped { get; } = Path.Combine(Repository.Root, "scenarios", "records", "subscription-periods.csv");

    /// <summary>Reads text as a file.</summary>
    public static RecordReading Read(string text, ImportOptions? options = null)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            return BillingRecord.Read([file], options);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A panel from January 2020 on, with the MRR of each customer from the first month on.</summary>
    public static MrrPanel Panel(params double[][] mrr) => new(
        new(2020, 1), mrr[0].Length,
        [.. mrr.Select((row, customer) =>
            new PanelAccount($"C{customer}", Array.FindIndex(row, value => value > 0), row[Array.FindIndex(row, value => value > 0)..]))
            .OrderBy(account => account.FirstIndex).ThenBy(account => account.Id, StringComparer.Ordinal)]);

    /// <summary>What two panels have in common, in a form that compares.</summary>
    public static IEnumerable<string> Lines(MrrPanel panel) =>
        panel.Accounts.Select(account =>
            FormattableString.Invariant($"{panel.FirstMonth}+{account.FirstIndex} {account.Id}: {string.Join(' ', account.Mrr)} seats {string.Join(' ', account.Seats ?? [])} {account.Plan} {account.Segment}"));
}
