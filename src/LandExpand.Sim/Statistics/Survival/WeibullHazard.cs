namespace LandExpand.Sim.Statistics;

/// <summary>
/// A hazard that is a power of age: in period t it is rate·c·(t/year)^(shape − 1), c such that the first <paramref name="year"/> periods have rate on
/// average. Falls with age where shape is under 1 (Weibull 1951, in discrete time).
/// </summary>
/// <param name="year">The periods over which the rate is the mean, at least 1: 12 where a period is a month.</param>
public sealed class WeibullHazard(int year) : HazardFamily
{
    public override string Name => "weibull";

    public override IReadOnlyList<string> ParameterNames { get; } = ["rate", "shape"];

    public override double[] Start(IReadOnlyList<RiskInterval> intervals) => [Math.Log(CrudeRate(intervals)), 0];

    public override void Fill(ReadOnlySpan<double> logs, Span<double> cumulative)
    {
        var (rate, power) = (Math.Exp(logs[0]), Math.Exp(logs[1]) - 1);
        var firstYear = 0.0;
        for (var t = 1; t <= year; t++)
        {
            firstYear += Math.Pow((double)t / year, power);
        }

        cumulative[0] = 0;
        for (var t = 1; t < cumulative.Length; t++)
        {
            cumulative[t] = cumulative[t - 1] + (rate * year / firstYear * Math.Pow((double)t / year, power));
        }
    }
}
