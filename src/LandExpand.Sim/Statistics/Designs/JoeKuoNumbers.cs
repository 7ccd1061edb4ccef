using System.Globalization;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// Primitive polynomials and initial direction numbers whose two-dimensional projections are good: Joe and Kuo (2008), "Constructing Sobol' sequences with better
/// two-dimensional projections", their set D(6). The table stands in <c>joe-kuo-d6.txt</c>.
/// </summary>
internal static class JoeKuoNumbers
{
    private static readonly Lazy<string[]> Lines = new(Read);

    /// <summary>The degree s of the polynomial, its inner coefficients as a binary number, and m_1 … m_s, of a dimension in 1..8191.</summary>
    public static (int Degree, uint Polynomial, uint[] Initial) Of(int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, SobolSequence.Dimensions);
        uint[] numbers = [.. Lines.Value[dimension - 1].Split(' ').Select(text => uint.Parse(text, CultureInfo.InvariantCulture))];
        return ((int)numbers[1], numbers[2], numbers[3..]);
    }

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(JoeKuoNumbers).Assembly.GetManifestResourceStream("joe-kuo-d6.txt")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
