using System.Text.Json.Serialization;

namespace LandExpand.Sim.Runs;

/// <summary>The contract of <c>summary.json</c> (schema version 1). Absent values are null, never NaN.</summary>
public sealed record RunSummary(
    int SchemaVersion,
    ScenarioIdentity Scenario,
    ulong Seed,
    int Replications,
    int HorizonMonths,
    string Currency,
    long AccountMonths,
    bool Partial,
    IReadOnlyDictionary<string, MetricSummary?> Metrics,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, ProbabilitySummary?>> Bands,
    IReadOnlyList<string> Findings)
{
    /// <summary>Present where the scenario states a plan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanSummary? Plan { get; init; }

    /// <summary>Present where the run was asked for a precision.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PrecisionSummary? Precision { get; init; }

    /// <summary>How uncertain parameters were drawn, and so how errors come about; null in runs of former versions, whose replications are independent.</summary>
    public SamplingSummary? Sampling { get; init; }

    /// <summary>In a run so long that it was streamed: how many replications, the first, are rows of <c>replications.csv</c>; otherwise all are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ReplicationsHeld { get; init; }

    /// <summary>Sentences that every reader of the spread must know, such as rows left out of the book.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <param name="Name">The scenario's name.</param>
/// <param name="Sha256">Hash of <c>scenario.resolved.json</c>, lower-case hexadecimal.</param>
public sealed record ScenarioIdentity(string Name, string Sha256);

/// <summary>A metric at its points: <see cref="Months"/> for the calendar clock, <see cref="Tenures"/> for the tenure clock; the other is null.</summary>
public sealed record MetricSummary(
    string Unit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, Estimate?>? Months = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, Estimate?>? Tenures = null);

/// <summary>
/// The estimated distribution of one metric over replications. <see cref="N"/>: replications where it is defined;
/// <see cref="Low"/>, <see cref="High"/>: 95 % Student-t interval of the mean; <see cref="Cvar5"/>: mean of the worst 5 %.
/// </summary>
public sealed record Estimate(
    int N, double? Mean, double? Sd, double? StandardError, double? Low, double? High,
    double? P5, double? P10, double? P25, double? P50, double? P75, double? P90, double? P95,
    IReadOnlyDictionary<string, double?[]> QuantileIntervals, double? Cvar5)
{
    /// <summary>95 % interval of <see cref="Cvar5"/>; null where undefined.</summary>
    public double?[]? Cvar5Interval { get; init; }
}

/// <summary>A probability with its 95 % Wilson interval.</summary>
public sealed record ProbabilitySummary(double Probability, double Low, double High);

/// <summary>The scenario's ARR plan: for each planned month the probability of reaching it and the ARR reached with 80 % and 90 % confidence.</summary>
public sealed record PlanSummary(IReadOnlyDictionary<string, PlanPoint> Months);

/// <param name="TargetArr">The planned ARR.</param>
/// <param name="Reached">Probability that ARR is at or above the plan.</param>
/// <param name="ArrWith80">ARR reached or exceeded in 80 % of histories (the 20th percentile), and its 95 % interval.</param>
/// <param name="ArrWith90">ARR reached or exceeded in 90 % of histories (the 10th percentile), and its 95 % interval.</param>
public sealed record PlanPoint(double TargetArr, ProbabilitySummary Reached, double ArrWith80, double?[] ArrWith80Interval, double ArrWith90, double?[] ArrWith90Interval);
