namespace LandExpand.Sim.Benchmarks.Probes;

/// <summary>Everything on, and a mechanism of the monthly step that no mix has.</summary>
internal sealed record Addition(string With, params string[] Overrides)
{
    public static IReadOnlyList<Addition> All { get; } =
    [
        new("recapture", "renewal.recaptureProbability=0.5"),
        new("MRR smoothed over three months", "pricing.mrrSmoothingMonths=3"),
        new("a price migration", "migration.fromMonth=1", "migration.acceptProbability=0.5", "migration.pricing.model=seat", "migration.pricing.seatPrice=30"),
    ];

    public override string ToString() => $"{Mixes.Everything} with {With}";
}
