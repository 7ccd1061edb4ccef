using System.Numerics;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// A mean whose values come in independent randomisations of a design, those of one randomisation depending on each other (antithetic pairs, Latin hypercubes, scrambled
/// nets): the error is that between randomisations (L'Ecuyer and Lemieux 2002; for Latin hypercubes Owen 1992). Where some values are absent it is a ratio of sums over
/// randomisations, and its error that of the linearised ratio (Cochran 1977, section 6.3); with equal counts both are the same formula.
/// </summary>
public static class RandomisedMean
{
    /// <summary>
    /// The mean of the values that are there, with the standard deviation of single values; error and 95 % Student interval from the randomisations, less one degree of
    /// freedom. Null where no value is there; without an error where fewer than two randomisations hold any.
    /// </summary>
    /// <param name="column">Values in the order of replications, NaN where absent; a last randomisation that is not whole counts for what it holds.</param>
    /// <param name="points">Replications of a randomisation, at least 1.</param>
    public static MeanEstimate? Of<T>(ReadOnlySpan<T> column, int points)
        where T : unmanaged, IFloatingPoint<T>
    {
        T[] values = [.. Defined(column)];
        if (MeanEstimate.Of<T>(values) is not { } plain)
        {
            return null;
        }

        double squares = 0;
        int randomisations = 0;
        for (int first = 0; first < column.Length; first += points)
        {
            (double sum, bool any) = Deviation(column[first..Math.Min(first + points, column.Length)], plain.Mean);
            squares += sum * sum;
            randomisations += any ? 1 : 0;
        }

        if (randomisations < 2)
        {
            return plain with { StandardError = null, Low = null, High = null };
        }

        double error = Math.Sqrt(squares * randomisations / (randomisations - 1)) / values.Length;
        double half = error * StudentQuantile.TwoSided(0.95, randomisations - 1);
        return plain with { StandardError = error, Low = plain.Mean - half, High = plain.Mean + half };
    }

    /// <summary>How many randomisations hold a value: one more than the degrees of freedom of the error.</summary>
    public static int Randomisations<T>(ReadOnlySpan<T> column, int points)
        where T : unmanaged, IFloatingPoint<T>
    {
        int count = 0;
        for (int first = 0; first < column.Length; first += points)
        {
            count += Deviation(column[first..Math.Min(first + points, column.Length)], 0).Any ? 1 : 0;
        }

        return count;
    }

    private static List<T> Defined<T>(ReadOnlySpan<T> column)
        where T : unmanaged, IFloatingPoint<T>
    {
        var values = new List<T>(column.Length);
        foreach (T value in column)
        {
            if (!T.IsNaN(value))
            {
                values.Add(value);
            }
        }

        return values;
    }

    private static (double Sum, bool Any) Deviation<T>(ReadOnlySpan<T> randomisation, double mean)
        where T : unmanaged, IFloatingPoint<T>
    {
        double sum = 0;
        bool any = false;
        foreach (T value in randomisation)
        {
            if (!T.IsNaN(value))
            {
                sum += double.CreateTruncating(value) - mean;
                any = true;
            }
        }

        return (sum, any);
    }
}
