using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>A customer from a first payment to a last one: one account of the model.</summary>
/// <param name="Customer">Whose it is; several spells of one customer hang together.</param>
/// <param name="First">Index in the panel of the first month paid.</param>
/// <param name="Length">Months from the first to the last paid, both counted.</param>
/// <param name="SeenLanding">False for those that paid in the panel's first month: they landed then or at any time before.</param>
/// <param name="Left">Whether a month without payment after the last one was seen: a churn. Otherwise the panel ends first.</param>
public sealed record Spell(PanelAccount Customer, int First, int Length, bool SeenLanding, bool Left)
{
    /// <summary>The index of the last month paid.</summary>
    public int Last => First + Length - 1;

    /// <summary>MRR after so many months of tenure, 0 to <see cref="Length"/> − 1; 0 in a pause.</summary>
    public double Mrr(int tenure) => Customer.Mrr[First - Customer.FirstIndex + tenure];

    /// <summary>Seats after so many months of tenure; 0 where not given.</summary>
    public double Seats(int tenure) => Customer.Seats is { } seats ? seats[First - Customer.FirstIndex + tenure] : 0;

    /// <summary>
    /// The month of tenure of a renewal, from which others lie whole <paramref name="period"/>s away; null where neither the landing nor a renewal is known.
    /// </summary>
    public int? Renewal(int period) => Customer.RenewalIndex is { } index ? Modulo(index - First, period) : SeenLanding ? 0 : null;

    private static int Modulo(int value, int period) => ((value % period) + period) % period;
}
