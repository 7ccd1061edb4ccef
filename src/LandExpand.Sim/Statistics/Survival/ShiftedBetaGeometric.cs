namespace LandExpand.Sim.Statistics;

/// <summary>
/// Lives that end with a probability of their own in every period, beta-distributed across them: the share that survives period t is
/// (β + t − 1) ÷ (α + β + t − 1), so the hazard falls with age as the frail leave first (Fader and Hardie 2007, equation 7).
/// </summary>
public sealed class ShiftedBetaGeometric : HazardFamily
{
    public override string Name => "shifted-beta-geometric";

    public override IReadOnlyList<string> ParameterNames { get; } = ["alpha", "beta"];

    public override double[] Start(IReadOnlyList<RiskInterval> intervals)
    {
        var first = Math.Clamp(CrudeRate(intervals), 1e-6, 0.5);
        return [0, Math.Log((1 - first) / first)];
    }

    public override void Fill(ReadOnlySpan<double> logs, Span<double> cumulative)
    {
        var (alpha, beta) = (Math.Exp(logs[0]), Math.Exp(logs[1]));
        cumulative[0] = 0;
        for (var t = 1; t < cumulative.Length; t++)
        {
            cumulative[t] = cumulative[t - 1] + Elementary.LogOnePlus(alpha / (beta + t - 1));
        }
    }
}
