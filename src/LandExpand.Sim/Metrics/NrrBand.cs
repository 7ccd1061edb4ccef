namespace LandExpand.Sim.Metrics;

/// <summary>A band of net revenue retention; the lower edge belongs to the band (model, section 9).</summary>
/// <param name="Key">The name in files.</param>
/// <param name="Title">The name for people.</param>
/// <param name="LowerEdge">The lowest NRR of the band; negative infinity for the last.</param>
public sealed record NrrBand(string Key, string Title, double LowerEdge)
{
    /// <summary>The bands from the best to the worst.</summary>
    public static IReadOnlyList<NrrBand> All { get; } =
    [
        new("elite", "Elite", 1.30),
        new("strong", "Strong", 1.15),
        new("average", "Average", 1.00),
        new("weak", "Weak", 0.85),
        new("failing", "Failing", double.NegativeInfinity),
    ];

    /// <summary>The band that an NRR falls into. Edges are compared in the precision of columns: a stored NRR of 1.15 is Strong.</summary>
    public static NrrBand Of(double nrr) => All.First(band => (float)nrr >= (float)band.LowerEdge);
}
