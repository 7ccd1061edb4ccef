using LandExpand.Sim.Engine;

namespace LandExpand.Sim.Metrics;

/// <summary>Joins the outcomes of neighbouring ranges of replications.</summary>
public static class OutcomeRanges
{
    /// <summary>The outcomes of both, to the bit those of one run over the whole range.</summary>
    /// <exception cref="ArgumentException">The second does not begin where the first ends, or they are of different scenarios.</exception>
    public static Outcomes Join(Outcomes first, Outcomes second)
    {
        if (second.FirstReplication != first.FirstReplication + first.Replications || second.HorizonMonths != first.HorizonMonths
            || second.RandomisationPoints != first.RandomisationPoints || !second.Keys.SequenceEqual(first.Keys))
        {
            throw new ArgumentException("The second range must be of the same scenario and begin where the first ends.", nameof(second));
        }

        var joined = new Outcomes(first.FirstReplication, first.Replications + second.Replications, first.HorizonMonths)
        {
            RandomisationPoints = first.RandomisationPoints,
            HoldsAll = first.HoldsAll,
            AccountMonths = first.AccountMonths + second.AccountMonths,
            Partial = second.Partial,
            ExpandedByTenure = Join(first, first.ExpandedByTenure, second, second.ExpandedByTenure),
            FirstExpansions = Join(first, first.FirstExpansions, second, second.FirstExpansions),
            Censored = Join(first, first.Censored, second, second.Censored),
            ConcentrationCurve = Join(first, first.ConcentrationCurve, second, second.ConcentrationCurve),
        };
        joined.SetCohorts([.. first.CohortThousandths.Zip(second.CohortThousandths, (a, b) => a + b)]);
        foreach (var (key, point) in first.Keys)
        {
            Join(first.Column(key, point), second.Column(key, point), joined.AddColumn(key, point));
        }

        if (joined.IsStreamed)
        {
            joined.SetStreams(first.Keys.ToDictionary(place => place, place =>
            {
                var stream = new StreamedColumn();
                stream.Add(first.Streamed(place.Key, place.Point));
                stream.Add(second.Streamed(place.Key, place.Point));
                return stream;
            }));
        }

        foreach (var (name, column) in first.ParameterDraws)
        {
            joined.ParameterDraws[name] = Join(first, column, second, second.ParameterDraws[name]);
        }

        foreach (var name in first.ParameterDraws.Keys)
        {
            joined.SetClipped(name, first.ClippedDraws.GetValueOrDefault(name) + second.ClippedDraws.GetValueOrDefault(name));
        }

        return joined;
    }

    private static float[][] Join(Outcomes first, float[][] a, Outcomes second, float[][] b) => [.. a.Zip(b, (x, y) => Join(first, x, second, y))];

    // Columns of a run that was stopped are longer than what was done.
    private static float[] Join(Outcomes first, float[] a, Outcomes second, float[] b)
    {
        var all = first.Held + second.Held;
        var joined = new float[first.HoldsAll ? all : Math.Min(all, Outcomes.MostHeld)];
        Join(a.AsSpan(0, first.Held), b.AsSpan(0, second.Held), joined);
        return joined;
    }

    /// <summary>What the joined run holds: the first replications, of which the second range has all that are wanted, as it holds as many as any range.</summary>
    private static void Join(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> joined)
    {
        a.CopyTo(joined);
        b[..Math.Min(b.Length, joined.Length - a.Length)].CopyTo(joined[a.Length..]);
    }
}
