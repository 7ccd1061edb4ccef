namespace LandExpand.Sim.Data.Import;

/// <summary>What is said of kinds and columns of a record.</summary>
public static class RecordKinds
{
    private static readonly Dictionary<RecordKind, (string Key, string Name, RecordColumn[] Needed)> Known = new()
    {
        [RecordKind.Periods] = ("periods", "subscription periods", [RecordColumn.Customer, RecordColumn.Start, RecordColumn.End, RecordColumn.Amount]),
        [RecordKind.Months] = ("months", "MRR by customer and month", [RecordColumn.Customer, RecordColumn.Month, RecordColumn.Amount]),
        [RecordKind.WideMonths] = ("wide", "MRR by customer, a column for each month", [RecordColumn.Customer]),
        [RecordKind.Invoices] = ("invoices", "invoice lines", [RecordColumn.Customer, RecordColumn.Start, RecordColumn.End, RecordColumn.Amount]),
    };

    /// <summary>The word of each kind on the command line.</summary>
    public static IReadOnlyDictionary<string, RecordKind> ByKey { get; } = Known.ToDictionary(kind => kind.Value.Key, kind => kind.Key);

    /// <summary>The kind in words.</summary>
    public static string Name(RecordKind kind) => Known[kind].Name;

    /// <summary>The word of the kind on the command line.</summary>
    public static string Key(RecordKind kind) => Known[kind].Key;

    /// <summary>The option that names a column.</summary>
    public static string Flag(RecordColumn column) => column == RecordColumn.Currency ? "--currency-column" : "--" + column.ToString().ToLowerInvariant();

    internal static IReadOnlyList<RecordColumn> Needed(RecordKind kind) => Known[kind].Needed;
}
