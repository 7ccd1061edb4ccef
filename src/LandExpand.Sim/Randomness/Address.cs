namespace LandExpand.Sim.Randomness;

/// <summary>
/// Where every random number lives. A group of four words is addressed by the four counter words of <see cref="Philox"/>, keyed by the seed:
/// <list type="number">
/// <item>the replication;</item>
/// <item>the account: its index in the opening book; or <see cref="Land"/> of (land month, ordinal in that month); or a reserved word for what
/// belongs to the whole replication;</item>
/// <item>month and purpose group: <see cref="Month"/>;</item>
/// <item>the attempt number of an opening account, for draws up to month 0; otherwise 0.</item>
/// </list>
/// Every purpose owns a fixed word of a fixed group, whether its mechanism is on or off, so that switching one disturbs no other. There is
/// room for 256 groups; append, never renumber: the layout is part of what makes two versions comparable.
/// </summary>
public static class Address
{
    /// <summary>Land months 1..<see cref="LastLandMonth"/> fit in the address.</summary>
    public const int LastLandMonth = 253;

    /// <summary>The land month of the landings that an equal-footing price is set over; none of them is simulated.</summary>
    public const int FootingMonth = 254;

    /// <summary>Lands of one month that fit in the address.</summary>
    public const int MostLandsInMonth = 1 << 23;

    /// <summary>Months as far back as −<see cref="EarliestMonth"/> fit in the address.</summary>
    public const int EarliestMonth = 4096;

    /// <summary>The account word of the macro path (a group a month).</summary>
    public const uint Macro = 0xFF800000;

    /// <summary>The account word of the number of lands or won prospects in a month.</summary>
    public const uint Arrivals = 0xFF800001;

    /// <summary>The account word of uncertain parameters; the two next counter words are the hash of the parameter's name.</summary>
    public const uint Parameters = 0xFF800002;

    /// <summary>The account word of <see cref="WordStream"/>, which resamples results; the replication word counts its groups.</summary>
    public const uint Resampling = 0xFF800003;

    /// <summary>The account word of what randomises a design: see <see cref="ScrambleKey"/>. The replication word counts randomisations.</summary>
    public const uint Scrambling = 0xFF800004;

    /// <summary>Identity of an account that landed after opening.</summary>
    /// <param name="month">Land month, 1..<see cref="LastLandMonth"/>.</param>
    /// <param name="ordinal">Its number among the lands of that month, from 0.</param>
    public static uint Land(int month, int ordinal) => 0x80000000u | ((uint)month << 23) | (uint)ordinal;

    /// <summary>The counter word of a month (negative before opening) and a purpose group.</summary>
    public static uint Month(int month, Group group) => ((uint)(month + EarliestMonth) << 8) | (uint)group;

    /// <summary>The uniform in (0, 1) that belongs to a named parameter in a replication, to 53 bits.</summary>
    public static double ParameterUniform(ulong seed, uint replication, string name)
    {
        var hash = HashOf(name);
        var words = Philox.Group(replication, Parameters, (uint)hash, (uint)(hash >> 32), seed);
        return Uniform(words.W0, words.W1);
    }

    /// <summary>The key of everything random about a named parameter in one randomisation of a design (a scramble, an order of strata).</summary>
    public static ulong ScrambleKey(ulong seed, uint randomisation, string name)
    {
        var hash = HashOf(name);
        var words = Philox.Group(randomisation, Scrambling, (uint)hash, (uint)(hash >> 32), seed);
        return ((ulong)words.W0 << 32) | words.W1;
    }

    /// <summary>A uniform in (0, 1) from two words: 53 bits, never 0 or 1.</summary>
    public static double Uniform(uint high, uint low) => ((((ulong)high << 20) | (low >> 12)) + 0.5) / 4503599627370496.0;

    /// <summary>FNV-1a, 64 bits, over the UTF-16 units of a name: a stable address, not a security feature.</summary>
    private static ulong HashOf(string name)
    {
        var hash = 14695981039346656037ul;
        foreach (var unit in name)
        {
            hash = (hash ^ unit) * 1099511628211ul;
        }

        return hash;
    }
}

/// <summary>The purpose groups; the words of each are named beside it.</summary>
public enum Group : uint
{
    /// <summary>Of an account, once, whatever the attempt: 0 segment, 1 tenure at opening.</summary>
    Identity = 0,

    /// <summary>At landing: 0 churn endurance, 1 proof endurance, 2 expansion mapped (its halves exchanged: free landing), 3 health.</summary>
    LandChance = 1,

    /// <summary>At landing: 0 teams, 1 seats per team, 2 land seats, 3 land ACV.</summary>
    LandFootprint = 2,

    /// <summary>At landing: 0 usage per seat, 1 contract term, 2 and 3 free.</summary>
    LandTerms = 3,

    /// <summary>Each month: 0 health, 1 champion (its halves exchanged: optimisation after a bill shock), 2 usage, 3 modules 0 and 1 (halves exchanged).</summary>
    MonthState = 16,

    /// <summary>Each month: 0 contraction, 1 seat fill (its halves exchanged: enterprise gate), 2 team opportunity, 3 its seats.</summary>
    MonthFootprint = 17,

    /// <summary>Each month: 0 recapture, 1 price migration, 2 conversion or departure of a free account, 3 free.</summary>
    MonthContract = 18,

    /// <summary>Each month: modules 2 to 7, two to a word (halves exchanged), word 3 free.</summary>
    MonthModules = 19,

    /// <summary>Of a replication, each month: 0 and 1 the change of regime, or the count of arrivals.</summary>
    Replication = 32,
}
