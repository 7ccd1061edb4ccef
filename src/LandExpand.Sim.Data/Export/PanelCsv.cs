using CsvHelper;
using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Data.Export;

/// <summary>A panel as tidy CSV: a row for each customer and month from its first payment on, zeros included.</summary>
public static class PanelCsv
{
    /// <summary>Writes it; seats, plan, segment and currency where the panel has some.</summary>
    public static void Write(Stream stream, MrrPanel panel)
    {
        var (seats, plans, segments) = (panel.Accounts.Any(account => account.Seats is not null), panel.Accounts.Any(account => account.Plan is not null),
            panel.Accounts.Any(account => account.Segment is not null));
        using var writer = RecordCsv.Over(stream);
        string?[] header = ["customer", "month", "mrr", panel.Currency is null ? null : "currency", seats ? "seats" : null, plans ? "plan" : null, segments
            ? "segment" : null];
        writer.WriteHeader([.. header.OfType<string>()]);
        foreach (var account in panel.Accounts)
        {
            for (var month = 0; month < account.Mrr.Count; month++)
            {
                writer.WriteField(account.Id);
                writer.WriteField(panel.FirstMonth.AddMonths(account.FirstIndex + month).ToString());
                writer.WriteField(account.Mrr[month]);
                if (panel.Currency is not null)
                {
                    writer.WriteField(panel.Currency);
                }

                if (seats)
                {
                    writer.WriteField(account.Seats?[month]);
                }

                if (plans)
                {
                    writer.WriteField(account.Plan);
                }

                if (segments)
                {
                    writer.WriteField(account.Segment);
                }

                writer.EndRecord();
            }
        }
    }
}
