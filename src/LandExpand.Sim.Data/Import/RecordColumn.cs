namespace LandExpand.Sim.Data.Import;

/// <summary>What a column of a billing record can hold.</summary>
public enum RecordColumn
{
    Customer,
    Start,
    End,
    Month,
    Amount,
    Currency,
    Seats,
    Plan,
    Segment,
    Term,
    Renewal,
}
