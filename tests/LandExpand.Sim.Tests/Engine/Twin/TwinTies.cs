namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>
/// Comparisons that single precision may decide the other way are counted: only where an account has had such a near-tie may the engine's trace
/// part from the twin's.
/// </summary>
internal sealed class TwinTies
{
    private const double Relative = 1e-5;
    private const double Absolute = 5e-7;

    /// <summary>Near-ties so far.</summary>
    public int Count { get; private set; }

    public void Add(bool near) => Count += near ? 1 : 0;

    /// <summary>a &lt; b. <paramref name="scale"/>: of the numbers that a and b are the difference of.</summary>
    public bool Below(double a, double b, double scale = 0)
    {
        Add(Math.Abs(a - b) <= (Relative * Math.Max(Math.Max(Math.Abs(a), Math.Abs(b)), scale)) + Absolute);
        return a < b;
    }

    /// <summary>⌊x⌋.</summary>
    public double Floor(double x)
    {
        Add(Math.Abs(x - Math.Round(x)) <= (Relative * Math.Abs(x)) + Absolute);
        return Math.Floor(x);
    }
}
