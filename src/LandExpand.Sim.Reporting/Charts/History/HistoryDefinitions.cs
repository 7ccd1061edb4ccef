namespace LandExpand.Sim.Reporting.Charts.History;

/// <summary>What the ratios of a record mean.</summary>
internal static class HistoryDefinitions
{
    public static IReadOnlyList<(string Name, string Definition)> Ratios { get; } =
    [
        ("NRR", "Σ MRR now ÷ Σ MRR 12 months ago, over customers with MRR then"),
        ("GRR", "Σ min(MRR now, MRR then) ÷ Σ MRR then, the cap per customer, over the same customers"),
        ("Logo retention", "of these customers, the share that pays now; one that left and came back counts as staying"),
        ("NRR by movements", "(start + expansion + reactivation − contraction − churn) ÷ start of each month, multiplied over 12 months; it admits customers landed inside them"),
        ("Quick ratio", "(new + expansion + reactivation) ÷ (contraction + churn) of the last 12 months"),
    ];
}
