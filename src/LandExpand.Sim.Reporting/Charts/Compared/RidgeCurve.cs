using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>The curves of a ridgeline: densities of several samples over one stretch, each drawn to the same height.</summary>
internal static class RidgeCurve
{
    private const int Points = 161;
    private const double Beyond = 0.002; // share of the values on either side that may lie outside of what is drawn
    private const double Margin = 0.04;

    /// <summary>The stretch that shows all samples (each ascending, at least one value): their middle 99.6 %, any place that must be seen, and a margin.</summary>
    public static (double From, double To) Stretch(IReadOnlyList<double[]> samples, params double[] places)
    {
        var low = samples.Select(sample => SampleQuantile.Of<double>(sample, Beyond)!.Value).Concat(places).Min();
        var high = samples.Select(sample => SampleQuantile.Of<double>(sample, 1 - Beyond)!.Value).Concat(places).Max();
        var margin = high > low ? Margin * (high - low) : Math.Max(Math.Abs(high) * Margin, 1e-9);
        return (low - margin, high + margin);
    }

    /// <summary>The heights over a stretch, 1 at the highest; empty where all values are equal.</summary>
    public static IReadOnlyList<ChartPoint> Of(double[] sample, (double From, double To) stretch)
    {
        if (KernelDensity.Of(sample, stretch.From, stretch.To, Points) is not { } density || density.Densities.Max() is not (> 0 and var highest))
        {
            return [];
        }

        return [.. density.Positions.Zip(density.Densities, (x, height) => new ChartPoint(x, Math.Round(height / highest, 5)))];
    }

    /// <summary>The part of a curve from <paramref name="from"/> to <paramref name="to"/>, its ends on the line between the points beside them.</summary>
    public static IReadOnlyList<ChartPoint> Between(IReadOnlyList<ChartPoint> curve, double from, double to) => curve.Count == 0 || to <= curve[0].X || from >= curve[^1].X
        ? []
        :
        [
            .. from > curve[0].X ? [At(curve, from)] : Array.Empty<ChartPoint>(),
            .. curve.Where(point => point.X >= from && point.X <= to),
            .. to < curve[^1].X ? [At(curve, to)] : Array.Empty<ChartPoint>(),
        ];

    private static ChartPoint At(IReadOnlyList<ChartPoint> curve, double x)
    {
        var right = curve.First(point => point.X >= x);
        var left = curve.Last(point => point.X <= x);
        return new ChartPoint(x, right.X > left.X ? left.Y + ((right.Y - left.Y) * (x - left.X) / (right.X - left.X)) : left.Y);
    }
}
