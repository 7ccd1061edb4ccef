namespace LandExpand.Sim.Reporting.Comparison;

/// <summary>One of several runs that are shown together.</summary>
/// <param name="Name">What tells it from the others: its scenario's name, with the name of its folder where two scenarios share one.</param>
/// <param name="Results">The run.</param>
public sealed record ComparedRun(string Name, RunResults Results)
{
    private const int Longest = 44;

    /// <summary>The name, cut where a title, a legend or a table has no room for all of it.</summary>
    public string ShortName => Name.Length <= Longest ? Name : Name[..(Longest - (char.IsHighSurrogate(Name[Longest - 2]) ? 2 : 1))].TrimEnd() + "…";
}
