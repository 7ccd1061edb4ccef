namespace LandExpand.Sim.Statistics;

/// <summary>A limit of a box in one input, inclusive; null where the box is open on that side.</summary>
public sealed record BoxLimit(int Input, double? Low, double? High)
{
    /// <summary>Whether a value lies inside.</summary>
    public bool Holds(double value) => !(value < Low) && !(value > High);
}

/// <summary>A box in the space of inputs, and how well it tells hits from the others.</summary>
/// <param name="Limits">The inputs that it limits, in order.</param>
/// <param name="Inside">Rows inside.</param>
/// <param name="Hits">Hits inside.</param>
/// <param name="AllHits">Hits of the whole sample.</param>
/// <param name="Rows">Rows of the whole sample.</param>
public sealed record PrimBox(IReadOnlyList<BoxLimit> Limits, int Inside, int Hits, int AllHits, int Rows)
{
    /// <summary>Share of all hits that lie inside, in [0, 1] (Bryant and Lempert 2010); 0 where there are none.</summary>
    public double Coverage => AllHits == 0 ? 0 : (double)Hits / AllHits;

    /// <summary>Share of the rows inside that are hits, in [0, 1]; 0 for an empty box.</summary>
    public double Density => Inside == 0 ? 0 : (double)Hits / Inside;

    /// <summary>Share of all rows that lie inside.</summary>
    public double Mass => Rows == 0 ? 0 : (double)Inside / Rows;

    /// <summary>Harmonic mean of coverage and density (van Rijsbergen 1979): high only where both are.</summary>
    public double Balance => Hits == 0 ? 0 : 2 * Coverage * Density / (Coverage + Density);

    /// <summary>The same limits over other rows: what the box is worth where it was not fitted.</summary>
    public PrimBox On(IReadOnlyList<double[]> inputs, bool[] hits)
    {
        int[] inside = [.. Enumerable.Range(0, hits.Length).Where(row => Limits.All(limit => limit.Holds(inputs[limit.Input][row])))];
        return new(Limits, inside.Length, inside.Count(row => hits[row]), hits.Count(hit => hit), hits.Length);
    }

    /// <summary>
    /// How likely chance alone would make the box as dense without this limit: P(binomial(rows inside, density without it) ≥ hits inside), the quasi-p-value of Bryant and Lempert
    /// (2010). "Quasi": the box was looked for. Small: the limit is needed.
    /// </summary>
    public double QuasiP(BoxLimit without, IReadOnlyList<double[]> inputs, bool[] hits)
    {
        PrimBox own = On(inputs, hits), wider = (this with { Limits = [.. Limits.Where(limit => limit != without)] }).On(inputs, hits);
        return wider.Density is 0 or 1 ? 1 : BinomialCdf.AtLeast(own.Hits, own.Inside, wider.Density);
    }
}
