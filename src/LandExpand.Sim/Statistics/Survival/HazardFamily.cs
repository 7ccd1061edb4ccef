namespace LandExpand.Sim.Statistics;

/// <summary>A form of the hazard by age, with free parameters on the whole line (logarithms of what people read).</summary>
public abstract class HazardFamily
{
    /// <summary>The name for people, such as <c>shifted-beta-geometric</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What each parameter is called once the exponential is taken.</summary>
    public abstract IReadOnlyList<string> ParameterNames { get; }

    /// <summary>A place to begin the search.</summary>
    public abstract double[] Start(IReadOnlyList<RiskInterval> intervals);

    /// <summary>The cumulative hazard −ln S(t) at t = 0, 1, … to the length of <paramref name="cumulative"/>; the first is 0.</summary>
    /// <param name="logs">The parameters, as logarithms.</param>
    /// <param name="cumulative">Filled.</param>
    public abstract void Fill(ReadOnlySpan<double> logs, Span<double> cumulative);

    /// <summary>Events ÷ periods watched: where a constant hazard starts.</summary>
    protected static double CrudeRate(IReadOnlyList<RiskInterval> intervals)
    {
        var (events, periods) = (intervals.Sum(interval => interval.Events), intervals.Sum(interval => interval.AtRisk * (interval.To - interval.From)));
        return Math.Max(events, 0.5) / Math.Max(periods, 1);
    }
}
