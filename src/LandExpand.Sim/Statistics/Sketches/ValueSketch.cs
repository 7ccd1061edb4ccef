namespace LandExpand.Sim.Statistics;

/// <summary>
/// How many values fell into each of the buckets that the exponent and the first bits of the mantissa of a single-precision number make: a histogram of constant relative
/// resolution (as HdrHistogram, Tene 2012, and DDSketch, Masson, Rim and Lee 2019, have it). Counts are whole numbers, so any parts merge to the same sketch in any order.
/// </summary>
public sealed class ValueSketch
{
    /// <summary>Bits of the mantissa that tell buckets apart.</summary>
    private const int Bits = 11;

    private const int Dropped = 23 - Bits, PageSize = 1 << Bits;

    /// <summary>A value read back is off by at most this share of itself: a bucket spans at most twice as much.</summary>
    public const double RelativeError = 1.0 / (1 << (Bits + 1));

    // A page holds the buckets of one sign and one exponent: values of a metric lie on few of them. In ascending order of values.
    private readonly long[]?[] _pages = new long[512][];

    private float _least = float.PositiveInfinity, _most = float.NegativeInfinity;

    /// <summary>How many values it holds.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a finite value.</summary>
    public void Add(float value)
    {
        var place = Place(value);
        (_pages[place >> Bits] ??= new long[PageSize])[place & (PageSize - 1)]++;
        (_least, _most) = (Math.Min(_least, value), Math.Max(_most, value));
        Count++;
    }

    /// <summary>Adds all that another holds.</summary>
    public void Add(ValueSketch other)
    {
        for (var page = 0; page < _pages.Length; page++)
        {
            if (other._pages[page] is { } counts)
            {
                var own = _pages[page] ??= new long[PageSize];
                for (var i = 0; i < counts.Length; i++)
                {
                    own[i] += counts[i];
                }
            }
        }

        (_least, _most) = (Math.Min(_least, other._least), Math.Max(_most, other._most));
        Count += other.Count;
    }

    /// <summary>
    /// The sample again, ascending, the values of a bucket spread evenly over it: each within twice <see cref="RelativeError"/> of the true one of its rank, and within a small part of
    /// that where many share a bucket. The least, the most, and a zero are exact.
    /// </summary>
    /// <exception cref="InvalidOperationException">More values than an array holds.</exception>
    public float[] Ascending()
    {
        if (Count > Array.MaxLength)
        {
            throw new InvalidOperationException("More values than an array holds.");
        }

        var (sorted, at) = (new float[Count], 0);
        for (var page = 0; page < _pages.Length; page++)
        {
            for (var i = 0; _pages[page] is { } counts && i < PageSize; i++)
            {
                Spread((page << Bits) + i, sorted.AsSpan(at, (int)counts[i]));
                at += (int)counts[i];
            }
        }

        if (Count > 0)
        {
            (sorted[0], sorted[^1]) = (_least, _most);
        }

        return sorted;
    }

    private void Spread(int place, Span<float> values)
    {
        var first = (uint)place << Dropped;
        double low = Math.Max(Value(first), _least), high = Math.Min(Value(first | ((1u << Dropped) - 1)), _most);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value(first) == 0 ? 0 : (float)(low + ((high - low) * ((i + 0.5) / values.Length)));
        }
    }

    // The bits of a float, read as a whole number, ascend with its size where it is positive and descend where it is negative.
    private static int Place(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value == 0 ? 0f : value); // −0 is 0
        return (int)((bits > int.MaxValue ? ~bits : bits | 0x8000_0000) >> Dropped);
    }

    private static float Value(uint ordered) => BitConverter.UInt32BitsToSingle(ordered > int.MaxValue ? ordered & int.MaxValue : ~ordered);
}
