namespace LandExpand.Sim.Engine;

/// <summary>The yes-or-no state of an account, one bit each, as observers are told it.</summary>
internal static class AccountFlags
{
    public const uint Paying = 1 << 0;
    public const uint Free = 1 << 1;
    public const uint Champion = 1 << 2;
    public const uint Proven = 1 << 3;
    public const uint Waiting = 1 << 4;
    public const uint Enterprise = 1 << 5;
    public const uint HumanTouch = 1 << 6;
    public const uint Mapped = 1 << 7;
    public const uint Migrated = 1 << 8;
    public const uint Optimises = 1 << 10;

    /// <summary>The first module; the others follow.</summary>
    public const uint FirstModule = 1 << 16;

    public static uint Module(int index) => FirstModule << index;

    /// <summary>Everything that holds for an account at the end of a month.</summary>
    public static unsafe uint Of(Tile tile, int row, int lane, int month)
    {
        uint Bit(Lanes* mask, uint bit) => Tile.Holds(mask, row, lane) ? bit : 0;
        var paying = Bit(tile.Paying, Paying);
        var flags = paying | Bit(tile.Free, Free) | Bit(tile.Champion, Champion) | Bit(tile.Enterprise, Enterprise) | Bit(tile.HumanTouch, HumanTouch)
            | Bit(tile.Mapped, Mapped) | Bit(tile.Migrated, Migrated) | Bit(tile.Optimises, Optimises)
            | (paying != 0 ? Bit(tile.Waiting, Waiting) : 0) | (((float*)(tile.ProvenFrom + row))[lane] <= month ? Proven : 0);
        for (var module = 0; module < Tile.Modules; module++)
        {
            flags |= Bit(tile.Module(module), Module(module));
        }

        return flags;
    }
}
