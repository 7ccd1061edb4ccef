using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Engine.Mechanisms;

/// <summary>The words of a landing: groups <see cref="Group.LandChance"/>, <see cref="Group.LandFootprint"/> and <see cref="Group.LandTerms"/>, four to a row.</summary>
internal readonly unsafe struct LandingWords(Words* chance, Words* footprint, Words* terms)
{
    public Words* Chance => chance;

    public Words* Footprint => footprint;

    public Words* Terms => terms;

    /// <summary>Draws them for the accounts of a tile into memory for 12 words a row; the terms where something is made of them.</summary>
    public static LandingWords Draw(Tile tile, SegmentLanes* p, in LanePhilox random, Words* memory)
    {
        var drawn = new LandingWords(memory, memory + (4 * Tile.Rows), memory + (8 * Tile.Rows));
        random.Fill(tile.Account, Tile.Rows, Address.Month(0, Group.LandChance), drawn.Chance);
        random.Fill(tile.Account, Tile.Rows, Address.Month(0, Group.LandFootprint), drawn.Footprint);
        if ((p->Parts & (AccountPart.Contract | AccountPart.Usage)) != 0)
        {
            random.Fill(tile.Account, Tile.Rows, Address.Month(0, Group.LandTerms), drawn.Terms);
        }

        return drawn;
    }
}
