namespace LandExpand.Sim.Scenarios;

/// <summary>A rank correlation between two named uncertain parameters.</summary>
/// <param name="First">The name of a column of the parameter matrix, such as <c>churn.annualRate</c> or <c>segments.smb.churn.annualRate</c>.</param>
/// <param name="Second">Another name.</param>
/// <param name="Rank">Spearman's correlation, over −1 and under 1.</param>
public sealed record Correlation(string First, string Second, double Rank);
