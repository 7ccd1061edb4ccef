using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>
/// Bands as stacked areas: an invisible one up to the lowest edge, then the thickness of each stretch between edges. Bands inside one another
/// share a nest; nests that lie above one another are stacked, and where they overlap the one drawn later covers the earlier, as in the other renderers.
/// </summary>
internal static class BandStack
{
    private sealed record Nest(List<BandSeries> Bands, List<double[]> Edges)
    {
        public double Centre => (Edges[0].Average() + Edges[^1].Average()) / 2;
    }

    /// <param name="bands">From back to front; each with a range at every position of <paramref name="positions"/>.</param>
    /// <param name="positions">The categories.</param>
    /// <param name="rangeAt">The low and high edge of a band at a position.</param>
    /// <param name="colours">The colours of the roles.</param>
    public static IEnumerable<NativeSeries> Of(
        IReadOnlyList<BandSeries> bands, IReadOnlyList<double> positions, Func<BandSeries, double, (double Low, double High)> rangeAt, DeckColours colours)
    {
        var nests = Nests(bands, positions, rangeAt);
        for (var later = 1; later < nests.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                Cover(nests[earlier], nests[later], positions.Count);
            }
        }

        var floor = new double[positions.Count];
        foreach (var nest in nests.OrderBy(nest => nest.Centre))
        {
            yield return Layer("Base (invisible)", nest.Edges[0], null, false);
            for (var stretch = 1; stretch < nest.Edges.Count; stretch++)
            {
                // Edges of a nest of n bands: n low ones from the outermost, then n high ones; the first n stretches name their bands.
                var depth = Math.Min(stretch, nest.Edges.Count - stretch) - 1;
                var isUpper = stretch > nest.Bands.Count;
                yield return Layer(nest.Bands[depth].Name + (isUpper ? ", upper part" : ""), nest.Edges[stretch], colours.Of(nest.Bands[depth].Role), !isUpper && nest.Bands[depth].InLegend);
            }
        }

        NativeSeries Layer(string name, double[] edge, DeckColour? colour, bool inLegend)
        {
            var thickness = edge.Select((value, index) => (double?)Math.Max(0, value - floor[index])).ToArray();
            floor = [.. edge.Select((value, index) => Math.Max(value, floor[index]))];
            return new NativeSeries(name, NativeShape.Area, thickness, colour) { InLegend = inLegend };
        }
    }

    private static List<Nest> Nests(IReadOnlyList<BandSeries> bands, IReadOnlyList<double> positions, Func<BandSeries, double, (double Low, double High)> rangeAt)
    {
        var nests = new List<Nest>();
        foreach (var band in bands)
        {
            var ranges = positions.Select(position => rangeAt(band, position)).ToArray();
            double[] low = [.. ranges.Select(range => range.Low)], high = [.. ranges.Select(range => range.High)];
            var home = nests.LastOrDefault(nest => Enumerable.Range(0, positions.Count).All(index =>
                low[index] >= nest.Edges[nest.Bands.Count - 1][index] && high[index] <= nest.Edges[nest.Bands.Count][index]));
            if (home is null)
            {
                nests.Add(new Nest([band], [low, high]));
                continue;
            }

            home.Edges.InsertRange(home.Bands.Count, [low, high]);
            home.Bands.Add(band);
        }

        return nests;
    }

    private static void Cover(Nest earlier, Nest later, int count)
    {
        var isBelow = later.Centre < earlier.Centre;
        foreach (var edge in earlier.Edges)
        {
            for (var index = 0; index < count; index++)
            {
                edge[index] = isBelow ? Math.Max(edge[index], later.Edges[^1][index]) : Math.Min(edge[index], later.Edges[0][index]);
            }
        }
    }
}
