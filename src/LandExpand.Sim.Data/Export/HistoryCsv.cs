using CsvHelper;
using LandExpand.Sim.Data.History;

namespace LandExpand.Sim.Data.Export;

/// <summary>A history as CSV tables; what is absent is empty.</summary>
public static class HistoryCsv
{
    private static readonly MovementKind[] Kinds = Enum.GetValues<MovementKind>();

    /// <summary>A row a month: MRR, ARR, customers, movements and their counts, ratios.</summary>
    public static void WriteMonths(Stream stream, RecordHistory history)
    {
        using var writer = RecordCsv.Over(stream);
        writer.WriteHeader([
            "month", "mrr", "arr", "customers", .. Kinds.Select(Name), .. Kinds.Select(kind => Name(kind) + "Customers"),
            "nrr", "grr", "logoRetention", "nrrMovements", "quickRatio", "sinceStart",
        ]);
        foreach (var month in history.Months)
        {
            writer.WriteField(month.Month.ToString());
            writer.WriteField(month.Mrr);
            writer.WriteField(month.Arr);
            writer.WriteField(month.Customers);
            foreach (var kind in Kinds)
            {
                writer.WriteField(month.Moved[kind]);
            }

            foreach (var kind in Kinds)
            {
                writer.WriteField(month.Counts[kind]);
            }

            foreach (var ratio in new[] { month.Nrr, month.Grr, month.LogoRetention, month.NrrMovements, month.QuickRatio })
            {
                writer.WriteField(ratio);
            }

            writer.WriteField(month.SinceStart ? "true" : "false");
            writer.EndRecord();
        }
    }

    /// <summary>A row a movement: month, customer, kind, MRR before and after, amount.</summary>
    public static void WriteMovements(Stream stream, RecordHistory history)
    {
        using var writer = RecordCsv.Over(stream);
        writer.WriteHeader(["month", "customer", "movement", "mrrBefore", "mrrAfter", "amount"]);
        foreach (var movement in Movements.Of(history.Panel))
        {
            writer.WriteField(history.Panel.FirstMonth.AddMonths(movement.Index).ToString());
            writer.WriteField(movement.Customer);
            writer.WriteField(Name(movement.Kind));
            writer.WriteField(movement.Before);
            writer.WriteField(movement.After);
            writer.WriteField(Math.Round(movement.Amount, 6));
            writer.EndRecord();
        }
    }

    /// <summary>A row a cohort and age: customers, land MRR, shares of it and of customers that are left.</summary>
    public static void WriteCohorts(Stream stream, RecordHistory history)
    {
        using var writer = RecordCsv.Over(stream);
        writer.WriteHeader(["cohort", "customers", "landMrr", "ageMonths", "mrrShare", "logoShare"]);
        foreach (var cohort in history.Cohorts.Cohorts)
        {
            for (var age = 0; age < cohort.Mrr.Count; age++)
            {
                writer.WriteField(cohort.Name);
                writer.WriteField(cohort.Customers);
                writer.WriteField(cohort.LandMrr);
                writer.WriteField(age * history.Cohorts.StepMonths);
                writer.WriteField(cohort.Mrr[age]);
                writer.WriteField(cohort.Logos[age]);
                writer.EndRecord();
            }
        }
    }

    private static string Name(MovementKind kind) => kind.ToString().ToLowerInvariant();
}
