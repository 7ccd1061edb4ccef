using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>What a fit says in sentences.</summary>
public static class FitSentences
{
    /// <summary>What was fitted to what.</summary>
    public static string Headline(FitResults results) =>
        $"{results.Name}: {NumberText.Counted(results.Values.Count, "parameter", "parameters")} fitted to {NumberText.Count(results.Panel.Accounts.Count)} customers, {results.Panel.FirstMonth} to {results.Panel.LastMonth}";

    /// <summary>What an estimate is called: the name of its draws in the scenario.</summary>
    public static string Name(FittedValue value) => value.DrawName ?? (value.Segment is { } segment ? $"segments.{segment}.{value.Path}" : value.Path);

    /// <summary>Which form of churn is written, and by how much it beats the next.</summary>
    public static string Churn(FitResults results)
    {
        var churn = results.All.Churn;
        if (churn.Chosen is null)
        {
            return "Nobody was at risk to leave.";
        }

        if (churn.Candidates.Count < 2)
        {
            return $"{NumberText.Count(churn.Events)} accounts left: too few to see whether the risk depends on tenure, so it is the same at every tenure.";
        }

        var (first, second) = (churn.Candidates[0], churn.Candidates[1]);
        return $"{NumberText.Count(churn.Events)} accounts left. Of the forms of the risk by tenure {first.Family.Name} is best by BIC, {NumberText.Fixed(second.Bic(churn.Events) - first.Bic(churn.Events), 1)} before {second.Family.Name}.";
    }
}
