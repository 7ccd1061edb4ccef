using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Metrics;

/// <summary>What a metric is measured in; decides how it is written for people.</summary>
public enum MetricUnit
{
    /// <summary>An amount in the scenario's currency.</summary>
    Money,

    /// <summary>A ratio where 1 is 100 %.</summary>
    Share,

    /// <summary>A plain ratio, such as a multiple (3.2 ×).</summary>
    Multiple,

    /// <summary>A number of accounts.</summary>
    Count,

    /// <summary>A duration in months.</summary>
    Months,
}

/// <summary>Which clock the points of a metric live on.</summary>
public enum MetricClock
{
    /// <summary>Calendar months of the simulation, 0 to the horizon.</summary>
    Month,

    /// <summary>Months since an account landed, over accounts landed at month 0 or later.</summary>
    Tenure,
}

/// <summary>
/// One reported metric: the single place that says what it is. Files, terminal, charts and decks read it from <see cref="MetricCatalogue"/>.
/// </summary>
/// <param name="Key">The name in every file, such as <c>nrr</c>.</param>
/// <param name="Title">The name for people, such as "NRR".</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Clock">Calendar months or tenure.</param>
/// <param name="Definition">How it is computed, in one sentence (model, section 9).</param>
/// <param name="EveryMonth">Kept for every month from <paramref name="FirstMonth"/> on; otherwise only at reported months.</param>
/// <param name="FirstMonth">The first month at which it is defined.</param>
/// <param name="InSummary">Whether <c>summary.json</c> carries it.</param>
public sealed record Metric(
    string Key,
    string Title,
    MetricUnit Unit,
    MetricClock Clock,
    string Definition,
    bool EveryMonth = true,
    int FirstMonth = 1,
    bool InSummary = true)
{
    /// <summary>Whether less of it is better, as of churn; decides which of several scenarios is the best by it.</summary>
    public bool LessIsBetter { get; init; }

    /// <summary>From a replication's month sums and a month or tenure to the value, NaN where absent; null where it comes from elsewhere.</summary>
    internal Func<ReplicationLedger, int, double>? Formula { get; init; }

    /// <summary>What a run must record beside ARR, movements and the cohort of a year ago, so that the metric can be computed.</summary>
    internal Ledgers Ledgers { get; init; }
}
