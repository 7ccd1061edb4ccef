namespace LandExpand.Sim.Statistics;

/// <summary>The same hazard at every age: S(t) = exp(−rate·t).</summary>
public sealed class ConstantHazard : HazardFamily
{
    public override string Name => "constant";

    public override IReadOnlyList<string> ParameterNames { get; } = ["rate"];

    public override double[] Start(IReadOnlyList<RiskInterval> intervals) => [Math.Log(CrudeRate(intervals))];

    public override void Fill(ReadOnlySpan<double> logs, Span<double> cumulative)
    {
        var rate = Math.Exp(logs[0]);
        for (var t = 0; t < cumulative.Length; t++)
        {
            cumulative[t] = rate * t;
        }
    }
}
