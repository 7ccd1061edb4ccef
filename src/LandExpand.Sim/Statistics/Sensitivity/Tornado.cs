namespace LandExpand.Sim.Statistics;

/// <summary>A bar of a tornado: the mean output with one input at its low and at its high end, everything else alike.</summary>
/// <param name="Input">Which input, by its place.</param>
/// <param name="Low">The output at the low end.</param>
/// <param name="High">The output at the high end.</param>
/// <param name="FromLow">Output at the low end less that of the base, paired.</param>
/// <param name="FromHigh">Output at the high end less that of the base, paired.</param>
/// <param name="Swing">Output at the high end less that at the low end, paired: its sign says which way the input works.</param>
public sealed record TornadoBar(int Input, MeanEstimate Low, MeanEstimate High, MeanEstimate FromLow, MeanEstimate FromHigh, MeanEstimate Swing);

/// <summary>One-at-a-time sensitivity for a chart that tapers (Eschenbach 1992), under common random numbers: the rows of all columns share their luck.</summary>
public static class Tornado
{
    /// <summary>Bars by the length of the larger of swing and reach from the base, longest first; equal ones in the order of inputs. No rows: empty.</summary>
    /// <param name="baseline">The output with every input at its base.</param>
    /// <param name="lows">By input: the output with that input at its low end.</param>
    /// <param name="highs">By input: the output with that input at its high end.</param>
    public static IReadOnlyList<TornadoBar> Of(double[] baseline, IReadOnlyList<double[]> lows, IReadOnlyList<double[]> highs)
    {
        int rows = PairedColumns.Rows([baseline, .. lows, .. highs]);
        return rows == 0 ? [] : [.. Enumerable.Range(0, lows.Count)
            .Select(input => new TornadoBar(
                input, MeanEstimate.Of<double>(lows[input])!, MeanEstimate.Of<double>(highs[input])!,
                Difference(lows[input], baseline), Difference(highs[input], baseline), Difference(highs[input], lows[input])))
            .OrderByDescending(Length)];
    }

    /// <summary>An input that works both ways may reach far from the base and swing little.</summary>
    private static double Length(TornadoBar bar) => Math.Max(Math.Abs(bar.Swing.Mean), Math.Max(Math.Abs(bar.FromLow.Mean), Math.Abs(bar.FromHigh.Mean)));

    private static MeanEstimate Difference(double[] values, double[] from) => MeanEstimate.Of<double>(values.Zip(from, (x, y) => x - y).ToArray())!;
}
