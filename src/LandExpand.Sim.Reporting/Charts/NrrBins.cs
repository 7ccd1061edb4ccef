using LandExpand.Sim.Metrics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>A bar of the NRR histogram; it lies wholly in one band.</summary>
/// <param name="From">Lower edge; belongs to the bar.</param>
/// <param name="To">Upper edge.</param>
/// <param name="Share">Share of the values, 0 to 1.</param>
/// <param name="Band">The band it lies in.</param>
/// <param name="Name">Its edges in words.</param>
/// <param name="Decimals">Decimals that its edges need in percent.</param>
public sealed record NrrBin(double From, double To, double Share, NrrBand Band, string Name, int Decimals);

/// <summary>
/// Bins of NRR whose edges include every band edge (multiples of 15 % from 85 %), so that no bar belongs to two bands. At most a wished
/// number of bins over the middle 99.6 % of the values; what lies beyond is counted in the outermost bars, whose names say so.
/// </summary>
public static class NrrBins
{
    private const double Origin = 0.85;
    private static readonly double[] Widths = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.15];

    /// <param name="sorted">NRR values, ascending, at least one.</param>
    /// <param name="most">About the most bins wanted; the widest bin is a whole band.</param>
    public static IReadOnlyList<NrrBin> Of(double[] sorted, int most = 48)
    {
        var low = sorted[(int)(0.002 * (sorted.Length - 1))];
        var high = sorted[(int)Math.Ceiling(0.998 * (sorted.Length - 1))];
        var width = Widths.FirstOrDefault(candidate => (high - low) / candidate <= most, Widths[^1]);
        var first = Math.Max(IndexOf(low), IndexOf(high) - 200);
        var count = Math.Max(IndexOf(high) - first + 1, 1);

        var counts = new int[count];
        foreach (var value in sorted)
        {
            counts[Math.Clamp(IndexOf(value) - first, 0, count - 1)]++;
        }

        return [.. counts.Select((number, index) => Bin(first + index, number / (double)sorted.Length))];

        // Single-precision values of an edge fall a hair under it: the tolerance keeps 1.15f in the bin that starts at 1.15.
        int IndexOf(double value) => (int)Math.Floor((value - Origin + 2e-7) / width);

        NrrBin Bin(int index, double share)
        {
            var from = Math.Round(Origin + index * width, 6);
            var to = Math.Round(from + width, 6);
            var decimals = width < 0.001 ? 2 : width < 0.01 || width == 0.025 ? 1 : 0;
            var name = $"NRR {NumberText.Fixed(100 * from, decimals)}–{NumberText.Share(to, decimals)}";
            var beyond = index == first && sorted[0] < from ? " or less" : index == first + count - 1 && sorted[^1] >= to ? " or more" : "";
            return new NrrBin(from, to, share, NrrBand.Of((from + to) / 2), name + beyond, decimals);
        }
    }
}
