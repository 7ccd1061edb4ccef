using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Metrics;

/// <summary>How metrics of more than one term are computed from a replication's month sums (model, section 9). Absent values are NaN.</summary>
internal static class Formulas
{
    /// <summary>(start + expansion − contraction − churn) ÷ start per month, compounded over the last 12 months.</summary>
    public static double NrrByMovements(ReplicationLedger ledger, int month)
    {
        var product = 1.0;
        for (var at = Math.Max(month - 11, 1); at <= month; at++)
        {
            var start = ledger[at - 1, Sum.Mrr];
            product *= ReplicationLedger.Ratio(start + ledger[at, Sum.Expansion] - ledger[at, Sum.Contraction] - ledger[at, Sum.Churned], start);
        }

        return product;
    }

    /// <summary>Revenue of a quarter against the same accounts' revenue a year before.</summary>
    public static double NrrByQuarter(ReplicationLedger ledger, int month) =>
        ReplicationLedger.Ratio(ledger[month, Sum.QuarterNow], ledger[month, Sum.QuarterBefore]);

    /// <summary>The mean of the last four quarters.</summary>
    public static double NrrByQuarterMean(ReplicationLedger ledger, int month) =>
        (NrrByQuarter(ledger, month) + NrrByQuarter(ledger, month - 3) + NrrByQuarter(ledger, month - 6) + NrrByQuarter(ledger, month - 9)) / 4;

    /// <summary>Standard deviation (n − 1) of monthly ARR growth over the last 12 months.</summary>
    public static double Volatility(ReplicationLedger ledger, int month)
    {
        Span<double> growth = stackalloc double[12];
        var mean = 0.0;
        for (var i = 0; i < growth.Length; i++)
        {
            growth[i] = ReplicationLedger.Ratio(ledger[month - i, Sum.Mrr], ledger[month - i - 1, Sum.Mrr]) - 1;
            mean += growth[i] / growth.Length;
        }

        var squares = 0.0;
        foreach (var value in growth)
        {
            squares += (value - mean) * (value - mean);
        }

        return Math.Sqrt(squares / (growth.Length - 1));
    }

    /// <summary>(new + expansion) ÷ (contraction + churn) of the last 12 months.</summary>
    public static double QuickRatio(ReplicationLedger ledger, int month) => ReplicationLedger.Ratio(
        ledger.Year(month, Sum.New) + ledger.Year(month, Sum.Expansion), ledger.Year(month, Sum.Contraction) + ledger.Year(month, Sum.Churned));

    /// <summary>expansion ÷ (new + expansion) of the last 12 months.</summary>
    public static double ExpansionShare(ReplicationLedger ledger, int month) =>
        ReplicationLedger.Ratio(ledger.Year(month, Sum.Expansion), ledger.Year(month, Sum.New) + ledger.Year(month, Sum.Expansion));

    /// <summary>Σ of a ÷ Σ of b over the accounts landed from month 0 up to a month.</summary>
    public static Func<ReplicationLedger, int, double> SinceLanding(Sum a, Sum b) =>
        (ledger, month) => ReplicationLedger.Ratio(ledger.Between(0, month, a), ledger.Between(0, month, b));

    /// <summary>Σ of a ÷ Σ of b over accounts that reached a tenure of 12 or 24 months by the horizon; the sums are named for 12.</summary>
    public static Func<ReplicationLedger, int, double> AtTenure(Sum a, Sum b) => (ledger, tenure) =>
    {
        var shift = tenure == 24 ? Sum.Reached24 - Sum.Reached12 : 0;
        return ReplicationLedger.Ratio(ledger.Between(0, ledger.HorizonMonths, a + shift), ledger.Between(0, ledger.HorizonMonths, b + shift));
    };

    /// <summary>What a driver moved MRR by in months first..last, signed.</summary>
    public static double Moved(ReplicationLedger ledger, Driver driver, int first, int last) => driver switch
    {
        Driver.New => ledger.Between(first, last, Sum.New),
        Driver.Churn => -ledger.Between(first, last, Sum.Churned),
        Driver.Teams => ledger.Between(first, last, Sum.DriverTeams),
        Driver.Seats => ledger.Between(first, last, Sum.DriverSeats),
        Driver.Tier => ledger.Between(first, last, Sum.DriverTier),
        Driver.Modules => ledger.Between(first, last, Sum.DriverModules),
        Driver.Usage => ledger.Between(first, last, Sum.DriverUsage),
        Driver.Uplift => ledger.Between(first, last, Sum.DriverUplift),
        Driver.Recapture => ledger.Between(first, last, Sum.DriverRecapture),
        Driver.Migration => ledger.Between(first, last, Sum.DriverMigration),
        Driver.Contraction => ledger.Between(first, last, Sum.DriverContraction),
        _ => throw new ArgumentOutOfRangeException(nameof(driver), driver, null),
    };
}
