using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Runs;

/// <summary>How the uncertain parameters of a run were drawn, and by what method its errors are estimated.</summary>
/// <param name="Design">As in <c>sampling.design</c>.</param>
/// <param name="Points">Replications of one independent randomisation; 1 for independent draws, 2 for antithetic pairs.</param>
/// <param name="Randomisations">How many whole randomisations the run holds.</param>
/// <param name="Errors">The error method in a sentence.</param>
public sealed record SamplingSummary(string Design, int Points, int Randomisations, string Errors)
{
    private const string Independent =
        "Histories are independent: means by Student's t, percentiles by order statistics, probabilities by Wilson, CVaR by its asymptotic error.";

    /// <summary>That of a plan and the replications done.</summary>
    public static SamplingSummary Of(SamplingPlan plan, int replications)
    {
        var randomisations = plan.Randomisations(replications);
        return new(Word(plan.Design), plan.Points, randomisations, (plan.HasRandomisations, randomisations) switch
        {
            (false, _) => Independent,
            (true, < 2) => "One randomisation of the design tells no error: ask for at least two, better sixteen.",
            _ => $"Errors are those between {NumberText.Count(randomisations)} independent {Unit(plan)}: means by Student's t with {NumberText.Count(randomisations - 1)} degrees of freedom, "
                + "percentiles and CVaR by sections of whole randomisations, probabilities by Wilson at the effective number of histories.",
        });
    }

    /// <summary>"Sobol' points, 20 randomisations of 512"; null for independent draws, which need no word.</summary>
    public string? Headline => Points == 1 ? null : Design == Word(SamplingDesign.Antithetic)
        ? $"{NumberText.Count(Randomisations)} antithetic pairs"
        : $"{(Design == Word(SamplingDesign.Sobol) ? "Sobol' points" : "Latin hypercube")}, {NumberText.Counted(Randomisations, "randomisation", "randomisations")} of {NumberText.Count(Points)}";

    private static string Unit(SamplingPlan plan) =>
        plan.Design == SamplingDesign.Antithetic ? "pairs" : $"randomisations of {NumberText.Count(plan.Points)} histories";

    private static string Word(SamplingDesign design)
    {
        var name = design.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
