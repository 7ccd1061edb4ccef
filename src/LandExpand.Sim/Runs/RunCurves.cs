namespace LandExpand.Sim.Runs;

/// <summary>
/// The contract of <c>curves.json</c> (schema version 1): what reports need beside the summary and the monthly table, so that they never
/// simulate. Absent values are null, never NaN.
/// </summary>
/// <param name="SchemaVersion">1.</param>
/// <param name="Months">How months 0..T are called.</param>
/// <param name="LandCohorts">[land month 0..T][tenure 0..T − land month]: MRR of the accounts landed in that month, mean over replications.</param>
/// <param name="ExpandedBy">1 − the Kaplan–Meier curve of the time to first expansion, by tenure.</param>
/// <param name="Concentration">Share of ARR at the horizon held by the largest accounts.</param>
/// <param name="SampleArr">[history][month 0..T]: ARR of up to 50 histories, evenly spaced over the replications.</param>
public sealed record RunCurves(
    int SchemaVersion,
    IReadOnlyList<MonthLabel> Months,
    double[][] LandCohorts,
    IReadOnlyList<TenurePoint> ExpandedBy,
    IReadOnlyList<ConcentrationPoint> Concentration,
    double[][] SampleArr);

/// <summary>A month of the simulation by number; by date and fiscal quarter where the scenario says when it starts.</summary>
/// <param name="Month">0 is the opening.</param>
/// <param name="Date">Such as "Mar 2027"; null without a start month.</param>
/// <param name="FiscalQuarter">Such as "FY27 Q1"; null without a start month.</param>
public sealed record MonthLabel(int Month, string? Date, string? FiscalQuarter);

/// <summary>A point of a curve over tenure: its distribution over replications (shares; null where no replication defines it).</summary>
public sealed record TenurePoint(int Tenure, double? Mean, double? P5, double? P25, double? P50, double? P75, double? P95);

/// <param name="AccountShare">The largest accounts, as a share (0, 1] of paying accounts.</param>
/// <param name="Mean">The share of ARR they hold, mean over replications.</param>
/// <param name="P5">5th percentile over replications.</param>
/// <param name="P95">95th percentile over replications.</param>
public sealed record ConcentrationPoint(double AccountShare, double? Mean, double? P5, double? P95);
