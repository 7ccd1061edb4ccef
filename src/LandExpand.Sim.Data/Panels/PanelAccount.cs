namespace LandExpand.Sim.Data.Panels;

/// <summary>One customer's payments.</summary>
/// <param name="Id">As the record names it.</param>
/// <param name="FirstIndex">Index in the panel of the first month with MRR over 0.</param>
/// <param name="Mrr">MRR from that month to the panel's last, 0 where nothing was paid; every value finite and at least 0.</param>
public sealed record PanelAccount(string Id, int FirstIndex, IReadOnlyList<double> Mrr)
{
    /// <summary>Seats of the same months; null where the record has none.</summary>
    public IReadOnlyList<double>? Seats { get; init; }

    public string? Plan { get; init; }

    public string? Segment { get; init; }

    /// <summary>Index of the first month in which the contract is known to come up for renewal; null where the record does not say.</summary>
    public int? RenewalIndex { get; init; }

    /// <summary>Months between renewals; null where the record does not say.</summary>
    public int? TermMonths { get; init; }

    /// <summary>MRR in a month of the panel; 0 before the first.</summary>
    public double MrrAt(int index) => index < FirstIndex ? 0 : Mrr[index - FirstIndex];

    internal PanelAccount Until(int months) => this with
    {
        Mrr = [.. Mrr.Take(months - FirstIndex)],
        Seats = Seats is null ? null : [.. Seats.Take(months - FirstIndex)],
    };
}
