using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Sensitivity;

/// <summary>Functions of uniforms whose indices are known in closed form, and runs of them.</summary>
internal static class KnownModels
{
    /// <summary>Ishigami and Homma (1990) with a = 7, b = 0.1, on (−π, π)³.</summary>
    public static double Ishigami(ReadOnlySpan<double> u)
    {
        static double Angle(double share) => Math.PI * (2 * share - 1);
        double sine = Math.Sin(Angle(u[1]));
        return Math.Sin(Angle(u[0])) * (1 + 0.1 * Math.Pow(Angle(u[2]), 4)) + 7 * sine * sine;
    }

    public static readonly double[] IshigamiFirst = [.. Shares(0.5 * Square(1 + Math.Pow(Math.PI, 4) / 50), 49.0 / 8, 0)];

    /// <summary>The interaction of the first and the third input.</summary>
    public static readonly double IshigamiPair = Shares(Math.Pow(Math.PI, 8) / 100 * (1.0 / 18 - 1.0 / 50)).Single();

    public static readonly double[] IshigamiTotal = [IshigamiFirst[0] + IshigamiPair, IshigamiFirst[1], IshigamiPair];

    public static readonly double[] SobolWeights = [0, 1, 4.5, 9, 99, 99];

    /// <summary>The G function of Sobol' (1993).</summary>
    public static double SobolG(ReadOnlySpan<double> u)
    {
        double product = 1;
        for (int i = 0; i < SobolWeights.Length; i++)
        {
            product *= (Math.Abs(4 * u[i] - 2) + SobolWeights[i]) / (1 + SobolWeights[i]);
        }

        return product;
    }

    public static double SobolGFirst(int input) => Partial(input) / (Everything() - 1);

    public static double SobolGTotal(int input) => Partial(input) * Everything() / (1 + Partial(input)) / (Everything() - 1);

    public static double SobolGPair(int i, int j) => Partial(i) * Partial(j) / (Everything() - 1);

    /// <summary>Runs at independent rows; the model's luck is one input more, exchanged last, where it has any.</summary>
    public static SobolRuns Run(Func<double[], double> model, int inputs, int rows, ulong seed)
    {
        var draws = new Gaussian(seed);
        var (a, b) = (Rows(draws, rows, inputs), Rows(draws, rows, inputs));
        double[] At(Func<int, int, double> value) =>
            [.. Enumerable.Range(0, rows).Select(row => model([.. Enumerable.Range(0, inputs).Select(input => value(row, input))]))];
        return new(
            At((row, input) => a[row][input]),
            At((row, input) => b[row][input]),
            [.. Enumerable.Range(0, inputs).Select(own => At((row, input) => (input == own ? b : a)[row][input]))],
            [.. Enumerable.Range(0, inputs).Select(own => At((row, input) => (input == own ? a : b)[row][input]))]);
    }

    public static double[][] Rows(Gaussian draws, int rows, int inputs) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, inputs).Select(_ => draws.Uniform()).ToArray())];

    private static double Partial(int input) => 1.0 / 3 / Square(1 + SobolWeights[input]);

    private static double Everything() => SobolWeights.Select((_, input) => 1 + Partial(input)).Aggregate((x, y) => x * y);

    private static IEnumerable<double> Shares(params double[] parts)
    {
        double pi4 = Math.Pow(Math.PI, 4), total = 49.0 / 8 + pi4 / 50 + pi4 * pi4 / 1800 + 0.5;
        return parts.Select(part => part / total);
    }

    private static double Square(double x) => x * x;
}
