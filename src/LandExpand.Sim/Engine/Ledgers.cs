using System.Runtime.CompilerServices;
using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Engine;

/// <summary>
/// What a run records beside ARR, movements and the cohort of a year ago: what no metric asks for is not kept, and costs nothing.
/// </summary>
[Flags]
internal enum Ledgers
{
    /// <summary>ARR, movements, accounts, and the cohort of a year ago.</summary>
    Core = 0,

    /// <summary>Movements by driver.</summary>
    Drivers = 1,

    /// <summary>Revenue by month of every account.</summary>
    Revenue = 2,

    /// <summary>Gross margin and cost of customer success.</summary>
    Economics = 4,

    /// <summary>What lives on tenure, over accounts landed at month 0 or later.</summary>
    Landings = 8,

    /// <summary>What the findings need.</summary>
    Findings = 16,

    /// <summary>MRR of every account at the reported months.</summary>
    Concentration = 32,

    All = Drivers | Revenue | Economics | Landings | Findings | Concentration,
}

/// <summary>Questions to <see cref="Ledgers"/>.</summary>
internal static class LedgersExtensions
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(this Ledgers ledgers, Ledgers one) => (ledgers & one) != 0;

    /// <summary>What a run has to record for the metrics that it keeps; everything where it keeps all.</summary>
    public static Ledgers For(IEnumerable<(Metric Metric, int Point)>? kept) =>
        kept?.Aggregate(Ledgers.Core, (ledgers, place) => ledgers | place.Metric.Ledgers) ?? Ledgers.All;

    /// <summary>How many sums a month needs: up to the end of the last ledger that is recorded.</summary>
    public static int Sums(this Ledgers ledgers) => 1 + (int)(
        ledgers.Holds(Ledgers.Findings) ? Sum.FlatMrrAtOpening
        : ledgers.Holds(Ledgers.Landings) ? Sum.FullyDeployed24
        : ledgers.Holds(Ledgers.Economics) ? Sum.LandedMargin
        : ledgers.Holds(Ledgers.Revenue) ? Sum.QuarterBefore
        : ledgers.Holds(Ledgers.Drivers) ? Sum.DriverContraction
        : Sum.RetainedLogos);
}
