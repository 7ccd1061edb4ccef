namespace LandExpand.Sim.Randomness;

/// <summary>
/// Random words in a row, for what resamples finished results rather than simulates: bootstraps, multipliers, designs. It has an address space of its own
/// (<see cref="Address.Resampling"/>), so it may use the seed of the run whose results it resamples.
/// </summary>
public struct WordStream(ulong seed, uint stream = 0)
{
    private ulong _group;
    private uint _w1, _w2, _w3;
    private int _left;

    /// <summary>32 random bits.</summary>
    public uint Next()
    {
        if (_left == 0)
        {
            (var word, _w1, _w2, _w3) = Philox.Group((uint)_group, Address.Resampling, (uint)(_group >> 32), stream, seed);
            _group++;
            _left = 3;
            return word;
        }

        _left--;
        return _left == 2 ? _w1 : _left == 1 ? _w2 : _w3;
    }

    /// <summary>A whole number in [0, <paramref name="end"/>), each as likely as another (Lemire 2019).</summary>
    public int Below(int end)
    {
        var product = (ulong)Next() * (uint)end;
        if ((uint)product < (uint)end)
        {
            var least = (uint)-end % (uint)end;
            while ((uint)product < least)
            {
                product = (ulong)Next() * (uint)end;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>A uniform in (0, 1), to 53 bits.</summary>
    public double Uniform()
    {
        var high = Next();
        return Address.Uniform(high, Next());
    }
}
