namespace LandExpand.Sim.Benchmarks.Probes;

/// <summary>A mix and what is taken away from it; nothing where the name says so.</summary>
internal sealed record Ablation(string Mix, string Without, params string[] Overrides)
{
    private const string Nothing = "nothing";

    /// <summary>Every mix whole, and without each of its mechanisms in turn.</summary>
    public static IReadOnlyList<Ablation> All { get; } = [.. Mixes.All.Skip(1).SelectMany(Of)];

    public bool IsWhole => Without == Nothing;

    public override string ToString() => IsWhole ? Mix : $"{Mix} without {Without}";

    private static IEnumerable<Ablation> Of(string mix)
    {
        var (seats, everything) = (mix != "3-usage-monthly", mix == Mixes.Everything);
        (bool Has, Ablation Ablation)[] candidates =
        [
            (true, new(mix, Nothing)),
            (true, new(mix, "champion", "champion.monthlyDeparture=0")),
            (true, new(mix, "health", "churn.healthEffect=0", "expansion.healthEffect=0")),
            (true, new(mix, "value proof's effect on churn", "churn.stalledEffect=0")),
            (everything, new(mix, "Weibull shape", "churn.shape=constant")),
            (true, new(mix, "uplift and elasticity", "renewal.uplift=0")),
            (seats, new(mix, "contraction", "contraction.monthlyProbability=0")),
            (seats, new(mix, "seat fill", "seatFill.monthlyRate=0", "seatFill.virality=0")),
            (seats, new(mix, "team expansion", "expansion.monthlyRatePerTeam=0")),
            (seats, new(mix, "enterprise gate", "gate=null")),
            (everything, new(mix, "modules", "modules=null")),
            (everything, new(mix, "usage and bill shock", "pricing.usagePrice=null", "pricing.usageTiers=null", "pricing.usageAllowance=null")),
            (everything, new(mix, "macro regimes", "macro.monthlyEntry=0")),
            (everything, new(mix, "fee", "pricing.fee=0")),
        ];
        return candidates.Where(candidate => candidate.Has).Select(candidate => candidate.Ablation);
    }
}
