using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>The metrics of one replication by their definitions (model, section 9), from the traces of its accounts. NaN: absent.</summary>
internal sealed class TwinMetrics(TwinPortfolio portfolio, int horizon)
{
    private readonly List<TwinAccount> _accounts = portfolio.Accounts;
    private readonly Dictionary<(string, int), double> _known = [];

    private IEnumerable<TwinAccount> Landed => _accounts.Where(a => a.LandMonth is not null);

    public double Value(string key, int t) => key switch
    {
        "arr" => 12 * Mrr(t),
        "newArr" => 12 * Year(t, New),
        "expansionArr" => 12 * Year(t, Expansion),
        "contractionArr" => 12 * Year(t, Contraction),
        "churnedArr" => 12 * Year(t, Churned),
        "accounts" => _accounts.Count(a => a.PaysAt(t)),
        "lands" => Year(t, month => _accounts.Count(a => a.LandMonth == month)),
        "churnedLogos" => Year(t, month => _accounts.Count(a => a.LeftMonth == month)),
        "nrr" => Ratio(Cohort(t).Sum(a => a.MrrAt(t)), Cohort(t).Sum(a => a.MrrAt(Base(t)))),
        "grr" => Ratio(Cohort(t).Sum(a => Math.Min(a.MrrAt(t), a.MrrAt(Base(t)))), Cohort(t).Sum(a => a.MrrAt(Base(t)))),
        "logoRetention" => Ratio(Cohort(t).Count(a => a.PaysAt(t)), Cohort(t).Count()),
        "nrrMovements" => Months(t).Aggregate(1.0, (product, m) => product * Ratio(Mrr(m - 1) + Expansion(m) - Contraction(m) - Churned(m), Mrr(m - 1))),
        "nrrRevenue" => Revenue(t, admitted: (t - 23, t - 23), length: 12),
        "nrrQuarter" => Quarter(t),
        "nrrQuarterMean" => new[] { t, t - 3, t - 6, t - 9 }.Average(Quarter),
        "quickRatio" => Ratio(Year(t, New) + Year(t, Expansion), Year(t, Contraction) + Year(t, Churned)),
        "expansionShare" => Ratio(Year(t, Expansion), Year(t, New) + Year(t, Expansion)),
        "volatility" => Volatility(t),
        "concentration" => Concentration(t),
        "expandedBy" => ExpandedBy(t),
        "fullDeployment" => Ratio(Reached(t).Count(a => a.At(a.LandMonth!.Value + t) is { Paying: true } m && m.Deployed >= m.Teams), Reached(t).Count()),
        "landMultiple" => Ratio(Reached(t).Sum(a => MrrAtTenure(a, t)), Reached(t).Sum(a => a.LandMrr)),
        "landMultipleSurvivors" => Ratio(Reached(t).Sum(a => MrrAtTenure(a, t)), Reached(t).Where(a => a.PaysAt(a.LandMonth!.Value + t)).Sum(a => a.LandMrr)),
        "cacPaybackMonths" => Ratio(LandedBy(t).Sum(a => Of(a).Cac), LandedBy(t).Sum(a => a.LandMrr * Of(a).GrossMargin)),
        "ltvToCac" => Ratio(Landed.Sum(a => Margin(a, a.LandMonth!.Value, t)), LandedBy(t).Sum(a => Of(a).Cac)),
        "grossMargin" => _accounts.Sum(a => Margin(a, Math.Max(t - 11, 1), t)),
        "csCost" => _accounts.Sum(a => Paid(a, Math.Max(t - 11, 1), t).Sum(m => AnnualCsCost(a, m.Month) / 12)),
        "landAcvToCsCost" => Ratio(12 * LandedBy(t).Sum(a => a.LandMrr), LandedBy(t).Sum(a => AnnualCsCost(a, a.LandMonth!.Value))),
        "belowMinimumLand" => Ratio(LandedBy(t).Count(a => 12 * a.LandMrr < Of(a).MinimumLand), LandedBy(t).Count()),
        "month.new" => 12 * New(t),
        "month.expansion" => 12 * Expansion(t),
        "month.contraction" => 12 * Contraction(t),
        "month.churn" => 12 * Churned(t),
        _ when key.StartsWith("drivers.", StringComparison.Ordinal) => 12 * Months(t).Sum(m => Moved(key, m)),
        _ when key.StartsWith("driversSinceOpening.", StringComparison.Ordinal) => 12 * Enumerable.Range(1, t).Sum(m => Moved(key, m)),
        _ => throw new ArgumentException(key),
    };

    private static double Ratio(double a, double b) => b == 0 ? double.NaN : a / b;

    private static int Base(int t) => Math.Max(t - 12, 0);

    private static IEnumerable<int> Months(int t) => Enumerable.Range(Base(t) + 1, t - Base(t));

    private static double Year(int t, Func<int, double> of) => Months(t).Sum(of);

    private static double MrrAtTenure(TwinAccount a, int tenure) => a.MrrAt(a.LandMonth!.Value + tenure);

    private TwinSegment Of(TwinAccount a) => portfolio.Segments[a.Segment];

    private double Mrr(int t) => Once("mrr", t, () => _accounts.Sum(a => a.MrrAt(t)));

    private double New(int t) => Once("new", t, () => _accounts.Where(a => a.LandMonth == t).Sum(a => a.MrrAt(t)));

    private double Change(int t, int sign) => _accounts.Where(a => a.PaysAt(t) && a.PaysAt(t - 1)).Sum(a =>
    {
        var change = sign * (a.MrrAt(t) - a.MrrAt(t - 1));
        return change > 1e-12 * a.MrrAt(t) ? change : 0; // not the last bits of an unchanged price
    });

    private double Expansion(int t) => Once("expansion", t, () => Change(t, 1));

    private double Contraction(int t) => Once("contraction", t, () => Change(t, -1));

    private double Churned(int t) => Once("churned", t, () => _accounts.Where(a => a.LeftMonth == t).Sum(a => a.MrrAt(t - 1)));

    private double Once(string what, int t, Func<double> sum) => _known.TryGetValue((what, t), out var value) ? value : _known[(what, t)] = sum();

    private double Moved(string key, int t)
    {
        var driver = Enum.Parse<Driver>(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..], ignoreCase: true);
        return driver == Driver.New ? New(t) : driver == Driver.Churn ? -Churned(t) : portfolio.Drivers[t][(int)driver];
    }

    private IEnumerable<TwinAccount> Cohort(int t) => _accounts.Where(a => a.MrrAt(Base(t)) > 0);

    private double Quarter(int t) => Once("quarter", t, () => Revenue(t, admitted: (t - 14, t - 12), length: 3));

    /// <summary>Revenue of the last months ÷ that of the same accounts in as many months a year earlier.</summary>
    private double Revenue(int t, (int First, int Last) admitted, int length)
    {
        var billed = _accounts.Where(a => a.BillsBetween(admitted.First, admitted.Last) > 0).ToList();
        return Ratio(billed.Sum(a => a.BillsBetween(t - length + 1, t)), billed.Sum(a => a.BillsBetween(t - length - 11, t - 12)));
    }

    private double Volatility(int t)
    {
        var growth = Enumerable.Range(t - 11, 12).Select(m => Ratio(Mrr(m), Mrr(m - 1)) - 1).ToArray();
        return Math.Sqrt(growth.Sum(g => (g - growth.Average()) * (g - growth.Average())) / 11);
    }

    private double Concentration(int t)
    {
        var paying = _accounts.Count(a => a.PaysAt(t));
        var largest = _accounts.Select(a => a.MrrAt(t)).OrderDescending().Take((paying + 9) / 10).Sum();
        return Ratio(largest, Mrr(t));
    }

    /// <summary>1 − Kaplan–Meier, censored at the last paying month; a curve that has come down to 0 stays there, otherwise it ends with the last account.</summary>
    private double ExpandedBy(int tenure)
    {
        var seen = Landed.Where(a => a.LandMrr > 0).Select(a => a.FirstExpansion is { } month
            ? (At: month - a.LandMonth!.Value, Event: true)
            : (At: (a.LeftMonth - 1 ?? horizon) - a.LandMonth!.Value, Event: false)).ToList();
        var survival = 1.0;
        for (var at = 0; at <= tenure; at++)
        {
            survival *= survival > 0 ? 1 - Ratio(seen.Count(s => s.Event && s.At == at), seen.Count(s => s.At >= at)) : 1;
        }

        return 1 - survival;
    }

    private IEnumerable<TwinAccount> Reached(int tenure) => Landed.Where(a => a.LandMonth + tenure <= horizon);

    private IEnumerable<TwinAccount> LandedBy(int t) => Landed.Where(a => a.LandMonth <= t);

    private double AnnualCsCost(TwinAccount a, int month) => a.At(month)!.HumanTouch ? Of(a).Human.AnnualCsCost : Of(a).Self.AnnualCsCost;

    private static IEnumerable<TwinMonth> Paid(TwinAccount a, int first, int last) => a.Months.Where(m => m.Paying && m.Month >= first && m.Month <= last);

    private double Margin(TwinAccount a, int first, int last) => Paid(a, first, last)
        .Sum(m => (Of(a).GrossMargin * m.Mrr) - (AnnualCsCost(a, m.Month) / 12));
}
