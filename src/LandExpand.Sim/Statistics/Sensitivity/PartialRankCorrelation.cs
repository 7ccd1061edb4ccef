using MathNet.Numerics.LinearAlgebra;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// The rank correlation of an input and the output with the linear effect of all other inputs' ranks taken out of both (Iman and Conover 1979; Saltelli and Marivoet 1990): for
/// effects that go one way, whatever their form.
/// </summary>
/// <param name="Value">In [−1, 1].</param>
/// <param name="Low">95 % interval by Fisher's z with the variance of Bonett and Wright (2000), (1 + r²/2) ÷ (n − 3 − other inputs); absent with too few rows for it.</param>
public sealed record PartialRankCorrelation(double Value, double? Low, double? High)
{
    private const double Z975 = 1.959963984540054;

    // Far under any sampling error; it lets columns that determine each other be inverted all the same.
    private const double Jitter = 1e-10;

    /// <summary>
    /// By input, in order; null for an input that does not vary, and for all where the output does not vary or there are no more rows than inputs + 1. Inputs
    /// that determine each other exactly share what cannot be told apart.
    /// </summary>
    /// <param name="inputs">A column per input.</param>
    /// <param name="output">The output, a value per row.</param>
    public static IReadOnlyList<PartialRankCorrelation?> Of(IReadOnlyList<double[]> inputs, double[] output)
    {
        int[] varying = [.. Enumerable.Range(0, inputs.Count).Where(input => Varies(inputs[input]))];
        var results = new PartialRankCorrelation?[inputs.Count];
        if (!Varies(output) || output.Length <= varying.Length + 1)
        {
            return results;
        }

        double[][] ranks = [.. varying.Select(input => StandardRanks(inputs[input])), StandardRanks(output)];
        Matrix<double> columns = Matrix<double>.Build.DenseOfColumnArrays(ranks);
        Matrix<double> precision = (columns.TransposeThisAndMultiply(columns) + Jitter * Matrix<double>.Build.DenseIdentity(ranks.Length)).Inverse();
        int last = varying.Length;
        for (int i = 0; i < last; i++)
        {
            double r = Math.Clamp(-precision[i, last] / Math.Sqrt(precision[i, i] * precision[last, last]), -1, 1);
            results[varying[i]] = WithInterval(r, output.Length - 3 - (last - 1));
        }

        return results;
    }

    private static PartialRankCorrelation WithInterval(double r, int weight)
    {
        if (weight < 1)
        {
            return new(r, null, null);
        }

        double reach = Z975 * Math.Sqrt((1 + r * r / 2) / weight), z = Math.Atanh(r);
        return new(r, Math.Tanh(z - reach), Math.Tanh(z + reach));
    }

    private static bool Varies(double[] values) => values.AsSpan().ContainsAnyExcept(values.Length == 0 ? 0 : values[0]);

    private static double[] StandardRanks(double[] values)
    {
        double[] ranks = RankCorrelation.Ranks(values);
        double middle = (values.Length + 1) / 2.0, length = Math.Sqrt(ranks.Sum(rank => (rank - middle) * (rank - middle)));
        return [.. ranks.Select(rank => (rank - middle) / length)];
    }
}
