namespace LandExpand.Sim.Runs;

/// <summary>One row of <c>monthly.csv</c>: a metric in one month over the replications where it is defined. <see cref="StandardError"/> is absent with one replication.</summary>
public sealed record MonthlyEstimate(
    int N, double Mean, double? StandardError, double P5, double P10, double P25, double P50, double P75, double P90, double P95);
