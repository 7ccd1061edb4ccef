namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>Accounts to which something happened, by month of the record, beside how many the estimates expect given who was there.</summary>
/// <param name="What"><see cref="Churn"/> or <see cref="Growth"/>.</param>
/// <param name="Seen">By month.</param>
/// <param name="Expected">By month.</param>
public sealed record MonthlyCounts(string What, double[] Seen, double[] Expected)
{
    public const string Churn = "churn", Growth = "growth";
}
