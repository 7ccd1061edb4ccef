namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>Replications go on until the mean of a metric is known well enough.</summary>
/// <param name="Metric">The index of the metric in the plan.</param>
/// <param name="HalfWidth">Half the width of the 95 % interval of its mean that is wanted, in the metric's unit; over 0.</param>
/// <param name="AtMost">Where to stop in any case.</param>
public sealed record PrecisionGoal(int Metric, double HalfWidth, int AtMost)
{
    private const double Slack = 1.1; // the next error is itself an estimate: aim a little beyond

    /// <summary>
    /// How many replications to have next, given how many there are and the half-width they gave: from the 1/√n law, at least half as many again. A
    /// function of results alone, so that a point takes the same steps wherever it is computed.
    /// </summary>
    /// <param name="have">How many there are.</param>
    /// <param name="halfWidth">What they gave; null where they gave none.</param>
    /// <param name="randomisation">Replications of one randomisation of the scenario's sampling design: it goes on in whole ones.</param>
    public int Next(int have, double? halfWidth, int randomisation = 1)
    {
        var wanted = halfWidth is { } now ? have * Math.Pow(now / HalfWidth, 2) * Slack : 2.0 * have;
        return (int)Math.Min(Math.Ceiling(Math.Max(wanted, 1.5 * have) / randomisation) * randomisation, AtMost);
    }

    /// <summary>Whether a point is done; one whose metric is never defined is, as no replication will change that.</summary>
    public bool IsMet(int have, double? low, double? high) => have >= AtMost || (low is { } from && high is { } to && (to - from) / 2 <= HalfWidth);
}
