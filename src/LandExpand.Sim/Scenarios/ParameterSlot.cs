using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios;

/// <summary>One column of the parameter matrix: a value that holds for a whole replication.</summary>
/// <param name="Name">
/// The effective path, such as <c>segments.smb.churn.annualRate</c>, or for an argument of an account-level quantity
/// <c>land.seats.logNormal.mean</c>. Random draws of an uncertain parameter belong to this name.
/// </param>
/// <param name="Parameter">The catalogue entry it belongs to.</param>
/// <param name="Distribution">What it is drawn from, once per replication; constant for a certain parameter.</param>
public sealed record ParameterSlot(string Name, Parameter Parameter, Distribution Distribution)
{
    /// <summary>Whether it is an argument of an account-level quantity's distribution, to which the parameter's own range does not apply.</summary>
    public bool IsQuantityArgument { get; init; }

    /// <summary>Its dimension in a design, from 0, whether it is uncertain or not; −1 where it has none: see <see cref="DesignDimensions"/>.</summary>
    public int Dimension { get; init; } = -1;

    /// <summary>The name that its random draws belong to: its own, or, in a history taken over from another scenario, the one that it has there.</summary>
    public string DrawName { get; init; } = Name;

    /// <summary>Whether the value differs between replications.</summary>
    public bool IsUncertain => !Distribution.IsConstant;
}
