namespace LandExpand.Sim.Engine;

/// <summary>A question that is answered when code is compiled: what is off is not there, and costs nothing.</summary>
internal interface ISwitch
{
    static abstract bool IsOn { get; }
}

internal readonly struct On : ISwitch
{
    public static bool IsOn => true;
}

internal readonly struct Off : ISwitch
{
    public static bool IsOn => false;
}
