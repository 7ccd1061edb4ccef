using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios;

/// <summary>The rank correlations of a scenario as a matrix; pairs that are not stated have 0.</summary>
/// <param name="Names">The names that some correlation speaks of, in the order in which they first do.</param>
/// <param name="Ranks">Spearman's correlations, 1 on the diagonal.</param>
internal sealed record CorrelationMatrix(IReadOnlyList<string> Names, double[,] Ranks)
{
    private const double LeastEigenvalueOffered = 0.001;
    private const int Digits = 3;

    public static CorrelationMatrix Of(IReadOnlyList<Correlation> correlations)
    {
        string[] names = [.. correlations.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct()];
        var ranks = new double[names.Length, names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            ranks[i, i] = 1;
        }

        foreach (var (first, second, rank) in correlations)
        {
            var (i, j) = (Array.IndexOf(names, first), Array.IndexOf(names, second));
            (ranks[i, j], ranks[j, i]) = (rank, rank);
        }

        return new(names, ranks);
    }

    /// <summary>The copula that draws with these correlations; null where there is none.</summary>
    public GaussianCopula? Copula() => GaussianCopula.Of(Ranks);

    /// <summary>
    /// The nearest correlations that can be drawn, rounded to three digits: those that differ from the stated ones. Eigenvalues are raised until the rounded matrix can be drawn, too.
    /// </summary>
    public IReadOnlyList<Correlation> Nearest()
    {
        for (var least = LeastEigenvalueOffered; ; least *= 2)
        {
            var normal = NearestCorrelation.Of(GaussianCopula.NormalOf(Ranks), least);
            var rounded = (double[,])Ranks.Clone();
            var changed = new List<Correlation>();
            for (var i = 0; i < Names.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var rank = Math.Round(GaussianCopula.RankOf(normal[i, j]), Digits);
                    (rounded[i, j], rounded[j, i]) = (rank, rank);
                    if (rank != Ranks[i, j])
                    {
                        changed.Add(new(Names[j], Names[i], rank));
                    }
                }
            }

            if (GaussianCopula.Of(rounded) is not null)
            {
                return changed;
            }
        }
    }
}
