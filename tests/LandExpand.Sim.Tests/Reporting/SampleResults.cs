using System.Globalization;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios.Difference;

namespace LandExpand.Sim.Tests.Reporting;

/// <summary>A plausible run that no engine made: the same numbers on every machine (values are rounded, so the last bits of Math do not show).</summary>
internal static class SampleResults
{
    private const int Horizon = 24;
    private static readonly double[] Levels = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95];

    /// <summary>Standard normal quantiles at <see cref="Levels"/>.</summary>
    private static readonly double[] Scores = [-1.645, -1.282, -0.674, 0, 0.674, 1.282, 1.645];

    public static RunResults Create(string name = "Mid-market land and expand", bool dated = true, bool plan = true)
    {
        var nrr = Values(2000, 1.155, 0.085);
        var monthly = new Dictionary<string, IReadOnlyList<MonthPoint>>
        {
            ["arr"] = Points(0, month => 18.6e6 * Math.Pow(1.0215, month), month => 0.031 * Math.Sqrt(month) * 18.6e6),
            ["nrr"] = Points(1, month => 1 + 0.155 * Math.Min(month, 12) / 12 + 0.0005 * month, month => 0.025 * Math.Sqrt(Math.Min(month, 12))),
            ["grr"] = Points(1, month => 1 - 0.128 * Math.Min(month, 12) / 12, month => 0.009 * Math.Sqrt(Math.Min(month, 12))),
            ["month.new"] = Points(1, month => 290e3 + 2500 * month, _ => 60e3),
            ["month.expansion"] = Points(1, month => 420e3 + 6500 * month, _ => 80e3),
            ["month.contraction"] = Points(1, month => 62e3 + 900 * month, _ => 20e3),
            ["month.churn"] = Points(1, month => 190e3 + 1900 * month, _ => 45e3),
        };
        var summary = new RunSummary(1, new ScenarioIdentity(name, "5f2c0c9e"), 1, 10_000, Horizon, "USD", 412_345_678, false,
            Metrics(), Bands(nrr), Findings)
        {
            Plan = plan ? Plan() : null,
            Notes = ["Macro and parameter uncertainty are both off: the spread shown is luck alone, given the assumptions."],
        };
        return new RunResults(summary, new MonthlyTable(monthly), Curves(dated))
        {
            Description = "1,000 opening accounts, 20 lands a month, seat pricing, one enterprise gate at four teams.",
            Plan = plan ? new Dictionary<int, double> { [12] = 24e6, [24] = 32e6 } : new Dictionary<int, double>(),
            Columns = new Dictionary<(string, int), float[]> { [("nrr", Horizon)] = Shuffled(nrr), [("arr", Horizon)] = Shuffled(Amounts(2000, 31.05e6, 2.83e6)) },
            Assumptions = Assumptions,
            Files = ["runs/mid-market/report.html", "runs/mid-market/summary.json"],
        };
    }

    /// <summary>Evenly spread quantiles of a logistic distribution: a bell without a random generator.</summary>
    public static float[] Values(int count, double mean, double sd) =>
        [.. Enumerable.Range(0, count).Select(index => (index + 0.5) / count).Select(u => (float)Math.Round(mean + sd * 0.5513 * Math.Log(u / (1 - u)), 5))];

    private static float[] Amounts(int count, double mean, double sd) => [.. Values(count, 0, 1).Select(score => (float)Math.Round(mean + (sd * score)))];

    /// <summary>The values in the order of a stride prime to their number, as histories come in no order.</summary>
    private static float[] Shuffled(float[] values) => [.. Enumerable.Range(0, values.Length).Select(index => values[(int)(index * 1237L % values.Length)])];

    private static readonly Assumption[] Assumptions =
    [
        new("churn.annualRate", "The share of accounts that leave in a year, before the effects below.", "share per year", "beta(mean 0.09, sd 0.015)", "0.07", "SaaS Capital 2023: median gross retention 90–92 % at this ACV"),
        new("gate.teams", "How many teams an account can reach without the enterprise tier.", "teams", "4", "–", "trade rule: security review at the fourth team"),
        new("lands.perMonth", "New accounts that land in a month.", "accounts per month", "25", "20", "modelling choice"),
        new("segments.smb.renewal.uplift", "How much dearer a renewal is.", "share", "-0.02", "0.03", "=HYPERLINK(\"http://example.com\")"),
    ];

    private static readonly string[] Findings =
    [
        "Expansion carries growth: it brings 61 % of the ARR won in the last 12 months.",
        "Proof decides early: 23 % of landed accounts stall in their first three months and churn at twice the rate.",
        "Land ACV ÷ CS cost is 6.4 ×, under the 8 × rule of thumb.",
    ];

    private static IReadOnlyList<MonthPoint> Points(int first, Func<int, double> centre, Func<int, double> sd) =>
        [.. Enumerable.Range(first, Horizon - first + 1).Select(month =>
        {
            var q = Scores.Select(score => (double?)Rounded(centre(month) + score * sd(month))).ToArray();
            return new MonthPoint(month, Rounded(centre(month) * 1.002), Rounded(sd(month) / 100), q[0], q[1], q[2], q[3], q[4], q[5], q[6]);
        })];

    private static Estimate Estimate(double mean, double sd)
    {
        var q = Scores.Select(score => (double?)Rounded(mean + score * sd)).ToArray();
        return new Estimate(10_000, Rounded(mean), Rounded(sd), Rounded(sd / 100), Rounded(mean - 0.0196 * sd), Rounded(mean + 0.0196 * sd),
            q[0], q[1], q[2], q[3], q[4], q[5], q[6], new Dictionary<string, double?[]>(), Rounded(mean - 2.06 * sd));
    }

    private static Dictionary<string, MetricSummary?> Metrics()
    {
        var metrics = new Dictionary<string, MetricSummary?>();
        void Add(string key, string unit, params (int Month, double Mean, double Sd)[] points) => metrics[key] = new MetricSummary(unit,
            points.ToDictionary(point => point.Month.ToString(CultureInfo.InvariantCulture), point => (Estimate?)Estimate(point.Mean, point.Sd)), null);

        Add("arr", "money", (0, 18.6e6, 0), (12, 24.02e6, 2.0e6), (24, 31.05e6, 2.83e6));
        Add("nrr", "share", (12, 1.161, 0.081), (24, 1.155, 0.085));
        Add("grr", "share", (12, 0.872, 0.031), (24, 0.869, 0.033));
        Add("logoRetention", "share", (12, 0.843, 0.012), (24, 0.847, 0.013));
        Add("quickRatio", "multiple", (12, 3.1, 0.4), (24, 2.9, 0.4));
        Add("expansionShare", "share", (12, 0.59, 0.04), (24, 0.61, 0.04));
        Add("cacPaybackMonths", "months", (24, 17.4, 1.1));
        (string Name, double Mean, double Sd)[] drivers =
        [
            ("new", 7.7e6, 0.5e6), ("teams", 6.9e6, 0.9e6), ("seats", 4.6e6, 0.6e6), ("tier", 0.85e6, 0.3e6), ("modules", 1.2e6, 0.25e6),
            ("usage", 0, 0), ("uplift", 1.35e6, 0.1e6), ("recapture", 0, 0), ("migration", 0, 0), ("contraction", -1.95e6, 0.3e6), ("churn", -8.2e6, 0.9e6),
        ];
        foreach (var (driver, mean, sd) in drivers)
        {
            Add($"driversSinceOpening.{driver}", "money", (24, mean, sd));
        }

        metrics["landMultiple"] = new MetricSummary("multiple", null, new Dictionary<string, Estimate?> { ["12"] = Estimate(1.42, 0.09), ["24"] = Estimate(1.9, 0.3) });
        metrics["nrrRevenue"] = null;
        return metrics;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, ProbabilitySummary?>> Bands(float[] nrr) => new[] { "12", "24" }.ToDictionary(
        month => month,
        _ => (IReadOnlyDictionary<string, ProbabilitySummary?>)NrrBand.All.ToDictionary(band => band.Key, band =>
        {
            var probability = nrr.Count(value => NrrBand.Of(value) == band) / (double)nrr.Length;
            return (ProbabilitySummary?)new ProbabilitySummary(probability, Math.Max(0, Rounded(probability - 0.008)), Rounded(probability + 0.008));
        }));

    private static PlanSummary Plan() => new(new Dictionary<string, PlanPoint>
    {
        ["12"] = new(24e6, new ProbabilitySummary(0.503, 0.493, 0.513), 22.3e6, [22.2e6, 22.4e6], 21.4e6, [21.3e6, 21.5e6]),
        ["24"] = new(32e6, new ProbabilitySummary(0.371, 0.362, 0.38), 28.7e6, [28.6e6, 28.8e6], 27.4e6, [27.3e6, 27.5e6]),
    });

    private static RunCurves Curves(bool dated)
    {
        var months = Enumerable.Range(0, Horizon + 1).Select(month => new DateOnly(2025, 12, 1).AddMonths(month))
            .Select((date, month) => dated
                ? new MonthLabel(month, date.ToString("MMM yyyy", CultureInfo.InvariantCulture), $"FY{date.Year % 100} Q{(date.Month + 2) / 3}")
                : new MonthLabel(month, null, null));
        var cohorts = Enumerable.Range(0, Horizon + 1).Select(land => Enumerable.Range(0, Horizon - land + 1)
            .Select(tenure => Rounded((20_000 + 150 * land) * (1 + 0.045 * Math.Max(0, tenure - 3) - 0.012 * tenure) * (1 + 0.02 * ((land * 7 + tenure * 3) % 5 - 2)))).ToArray());
        var expanded = Enumerable.Range(0, Horizon + 1).Select(tenure =>
        {
            var centre = 0.72 * (1 - Math.Exp(-Math.Max(0, tenure - 2) / 11.0));
            var sd = centre * (1 - centre) * (0.12 + 0.012 * tenure);
            return new TenurePoint(tenure, Rounded(centre), Rounded(centre - 1.645 * sd), Rounded(centre - 0.674 * sd), Rounded(centre),
                Rounded(centre + 0.674 * sd), Rounded(centre + 1.645 * sd));
        });
        var concentration = Outcomes.ConcentrationShares.Select(share =>
            new ConcentrationPoint(share, Rounded(Math.Pow(share, 0.36)), Rounded(Math.Pow(share, 0.40)), Rounded(Math.Pow(share, 0.325))));
        return new RunCurves(1, [.. months], [.. cohorts], [.. expanded], [.. concentration], [.. Enumerable.Range(0, 50).Select(History)]);
    }

    private static double[] History(int index)
    {
        var history = new double[Horizon + 1];
        history[0] = 18.6e6;
        var state = 12345u + (uint)index * 7919u;
        for (var month = 1; month <= Horizon; month++)
        {
            state = state * 1664525u + 1013904223u;
            history[month] = Rounded(history[month - 1] * (1.0215 + 0.105 * ((state >> 8) / 16777216.0 - 0.5)));
        }

        return history;
    }

    private static double Rounded(double value) => Math.Abs(value) < 100 ? Math.Round(value, 6) : Math.Round(value);
}
