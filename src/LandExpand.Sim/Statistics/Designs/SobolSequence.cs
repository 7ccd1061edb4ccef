namespace LandExpand.Sim.Statistics;

/// <summary>The sequence of Sobol' (1967) in the direction numbers of Joe and Kuo (2008), in natural order.</summary>
public static class SobolSequence
{
    /// <summary>Dimensions there are numbers for.</summary>
    public const int Dimensions = 8192;

    private const int Digits = 32;

    /// <summary>
    /// The generator matrix of a dimension: column k belongs to binary digit k of a point's number. Dimension 0 is the sequence of van der Corput.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is not in 0..8191.</exception>
    public static uint[] Columns(int dimension)
    {
        var columns = new uint[Digits];
        if (dimension == 0)
        {
            for (int k = 0; k < Digits; k++)
            {
                columns[k] = 1u << (Digits - 1 - k);
            }

            return columns;
        }

        (int degree, uint polynomial, uint[] initial) = JoeKuoNumbers.Of(dimension);
        for (int k = 0; k < Digits; k++)
        {
            columns[k] = k < degree ? initial[k] << (Digits - 1 - k) : Next(columns, k, degree, polynomial);
        }

        return columns;
    }

    /// <summary>A coordinate of a point, as 32 binary digits after the point.</summary>
    public static uint Point(uint number, ReadOnlySpan<uint> columns)
    {
        uint digits = 0;
        for (int k = 0; number != 0; k++, number >>= 1)
        {
            digits ^= (number & 1) != 0 ? columns[k] : 0;
        }

        return digits;
    }

    // Bratley and Fox (1988), equation 2: the primitive polynomial's coefficients say which of the columns before are added.
    private static uint Next(uint[] columns, int k, int degree, uint polynomial)
    {
        uint column = columns[k - degree] ^ (columns[k - degree] >> degree);
        for (int i = 1; i < degree; i++)
        {
            column ^= ((polynomial >> (degree - 1 - i)) & 1) != 0 ? columns[k - i] : 0;
        }

        return column;
    }
}
