namespace LandExpand.Sim.Statistics;

/// <summary>A family fitted by maximum likelihood.</summary>
/// <param name="Family">The form of the hazard.</param>
/// <param name="Maximum">Where the likelihood is highest, with the observed information there; parameters are logarithms.</param>
/// <param name="Likelihood">The likelihood, for profiles.</param>
public sealed record HazardFit(HazardFamily Family, Maximum Maximum, HazardLikelihood Likelihood)
{
    public double LogLikelihood => Maximum.Value;

    /// <summary>Parameters as people read them.</summary>
    public IReadOnlyList<double> Parameters => [.. Maximum.At.Select(Math.Exp)];

    /// <summary>Akaike's criterion, 2·parameters − 2·log-likelihood: lower is better.</summary>
    public double Aic => (2 * Maximum.At.Count) - (2 * LogLikelihood);

    /// <summary>Fits a family.</summary>
    public static HazardFit Of(HazardFamily family, IReadOnlyList<RiskInterval> intervals)
    {
        var likelihood = new HazardLikelihood(family, intervals);
        return new(family, Maximum.Of(likelihood.At, family.Start(intervals)), likelihood);
    }

    /// <summary>Schwarz's criterion, ln(events)·parameters − 2·log-likelihood; events, not lives, carry the information of censored data (Volinsky and Raftery 2000).</summary>
    public double Bic(double events) => (Math.Log(Math.Max(events, 1)) * Maximum.At.Count) - (2 * LogLikelihood);

    /// <summary>−ln S(t) for t = 0 to <paramref name="last"/>.</summary>
    public double[] CumulativeHazard(int last)
    {
        var cumulative = new double[last + 1];
        Family.Fill([.. Maximum.At], cumulative);
        return cumulative;
    }

    /// <summary>The logarithm of the hazard of the first <paramref name="periods"/> periods together, with its standard error by the delta method; the error is NaN where the information is singular.</summary>
    public (double Value, double StandardError) LogHazardOf(int periods)
    {
        double At(double[] logs)
        {
            var cumulative = new double[periods + 1];
            Family.Fill(logs, cumulative);
            return Math.Log(cumulative[periods]);
        }

        return (At([.. Maximum.At]), Maximum.ErrorOf(At));
    }
}
