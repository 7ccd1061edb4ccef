using System.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// Σ x and Σ x² of single-precision values without any rounding: a sum of whole mantissas per exponent (the small superaccumulator of Neal 2015, a word an exponent). So the mean is that of
/// the values to the last bit, whatever their order and however they were divided among workers.
/// </summary>
public sealed class ExactMoments
{
    private const int Exponents = 256, MantissaBits = 23, Bias = 150; // value = mantissa × 2^(exponent − 150), subnormals as exponent 1

    // 2^39 mantissas of 24 bits fit into 63 bits, and more squares of 48 bits into 127.
    private readonly long[] _sums = new long[Exponents];
    private readonly Int128[] _squares = new Int128[Exponents];

    /// <summary>How many values were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a finite value.</summary>
    public void Add(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        var exponent = (int)(bits >> MantissaBits) & 0xFF;
        long mantissa = bits & ((1 << MantissaBits) - 1) | (exponent > 0 ? 1u << MantissaBits : 0);
        exponent = Math.Max(exponent, 1);
        _sums[exponent] += value < 0 ? -mantissa : mantissa;
        _squares[exponent] += mantissa * mantissa;
        Count++;
    }

    /// <summary>Adds all that another has seen.</summary>
    public void Add(ExactMoments other)
    {
        for (var exponent = 0; exponent < Exponents; exponent++)
        {
            _sums[exponent] += other._sums[exponent];
            _squares[exponent] += other._squares[exponent];
        }

        Count += other.Count;
    }

    /// <summary>The mean with its 95 % interval by Student's t; null without values.</summary>
    public MeanEstimate? Estimate()
    {
        if (Count == 0)
        {
            return null;
        }

        BigInteger sum = 0, squares = 0;
        for (var exponent = 1; exponent < Exponents; exponent++)
        {
            sum += (BigInteger)_sums[exponent] << exponent;
            squares += (BigInteger)_squares[exponent] << (2 * exponent);
        }

        // n Σ x² − (Σ x)² is a whole number: nothing cancels.
        var mean = Ratio(sum, Count, -Bias);
        return Count == 1 ? new(1, mean, null, null, null, null) : Spread(mean, Ratio((Count * squares) - (sum * sum), (BigInteger)Count * (Count - 1), -2 * Bias));
    }

    private MeanEstimate Spread(double mean, double variance)
    {
        var sd = Math.Sqrt(variance);
        var error = sd / Math.Sqrt(Count);
        var half = error * StudentQuantile.TwoSided(0.95, Count - 1);
        return new((int)Count, mean, sd, error, mean - half, mean + half);
    }

    /// <summary>a ÷ b × 2^power, rounded once: from 62 bits of the quotient, more than a double has.</summary>
    private static double Ratio(BigInteger a, BigInteger b, int power)
    {
        const int digits = 62;
        var shift = (int)(b.GetBitLength() - a.GetBitLength()) + digits;
        return Math.ScaleB((double)(long)(shift > 0 ? (a << shift) / b : a / (b << -shift)), power - shift);
    }
}
