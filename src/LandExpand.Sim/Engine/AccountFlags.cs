namespace LandExpand.Sim.Engine;

/// <summary>The yes-or-no state of an account, one bit each, sixteen replications to a vector.</summary>
internal static class AccountFlags
{
    /// <summary>Under a paying contract.</summary>
    public const uint Paying = 1 << 0;

    /// <summary>Landed free and not yet converted.</summary>
    public const uint Free = 1 << 1;

    /// <summary>A champion is present.</summary>
    public const uint Champion = 1 << 2;

    /// <summary>Value is proven.</summary>
    public const uint Proven = 1 << 3;

    /// <summary>An opportunity waits in the sales queue.</summary>
    public const uint Waiting = 1 << 4;

    /// <summary>On the enterprise tier.</summary>
    public const uint Enterprise = 1 << 5;

    /// <summary>Human-touch coverage (otherwise self-serve).</summary>
    public const uint HumanTouch = 1 << 6;

    /// <summary>Expansion was mapped at land time.</summary>
    public const uint Mapped = 1 << 7;

    /// <summary>On the second price plan.</summary>
    public const uint Migrated = 1 << 8;

    /// <summary>Is not offered the second price plan.</summary>
    public const uint NotOffered = 1 << 9;

    /// <summary>The customer optimises its usage at the next usage step.</summary>
    public const uint Optimises = 1 << 10;

    /// <summary>Landed on the second price plan: further teams are sized at its prices, as the first was.</summary>
    public const uint LandedOnNewPlan = 1 << 11;

    /// <summary>The first module; the others follow.</summary>
    public const uint FirstModule = 1 << 16;

    /// <summary>Modules that fit.</summary>
    public const int MostModules = 8;

    public static uint Module(int index) => FirstModule << index;
}
