namespace LandExpand.Sim.Data.Import;

/// <summary>What a row of a billing record is.</summary>
public enum RecordKind
{
    /// <summary>A subscription period: customer, start, end, monthly amount. Periods of a customer that overlap add up.</summary>
    Periods,

    /// <summary>An account-month: customer, month, MRR.</summary>
    Months,

    /// <summary>A customer with a column for each month.</summary>
    WideMonths,

    /// <summary>An invoice line: customer, service period, amount; spread evenly over the months of the period.</summary>
    Invoices,
}
