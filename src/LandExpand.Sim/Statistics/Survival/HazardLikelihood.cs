namespace LandExpand.Sim.Statistics;

/// <summary>
/// The likelihood of lives that ended or not in the stretches over which they were watched: Σ events·ln(1 − exp(−ΔH)) − (at risk − events)·ΔH, ΔH the
/// hazard of the stretch. Censored and late-entered lives count for the stretches that were seen, and for no other (Cox and Oakes 1984, chapter 3).
/// </summary>
public sealed class HazardLikelihood
{
    private readonly HazardFamily _family;
    private readonly RiskInterval[] _intervals;
    private readonly double[] _cumulative;

    /// <param name="family">The form of the hazard.</param>
    /// <param name="intervals">What was seen; equal stretches may be given one by one or joined.</param>
    public HazardLikelihood(HazardFamily family, IReadOnlyList<RiskInterval> intervals)
    {
        (_family, _intervals) = (family, [.. intervals.Where(interval => interval.AtRisk > 0)]);
        _cumulative = new double[_intervals.Length == 0 ? 1 : _intervals.Max(interval => interval.To) + 1];
    }

    /// <summary>The log-likelihood; −∞ where the parameters rule out what was seen.</summary>
    public double At(double[] logs)
    {
        _family.Fill(logs, _cumulative);
        var sum = 0.0;
        foreach (var interval in _intervals)
        {
            var hazard = _cumulative[interval.To] - _cumulative[interval.From];
            if (!double.IsFinite(hazard))
            {
                return double.NegativeInfinity;
            }

            sum -= (interval.AtRisk - interval.Events) * hazard;
            sum += interval.Events > 0 ? interval.Events * Math.Log(-Elementary.ExpMinusOne(-hazard)) : 0;
        }

        return double.IsNaN(sum) ? double.NegativeInfinity : sum;
    }
}
