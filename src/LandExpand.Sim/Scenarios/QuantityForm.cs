using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios;

/// <summary>
/// An account-level quantity as given: a kind of distribution whose arguments are columns of the parameter matrix, so that they may be
/// uncertain. A plain number is the constant form with one argument.
/// </summary>
/// <param name="Form">The kind of distribution from which each account draws.</param>
/// <param name="ArgumentSlots">The slot of each argument, in the order <see cref="DistributionForm.Create"/> takes them; values before weights.</param>
/// <param name="Parameter">The catalogue entry, whose range clips and rounds the draws.</param>
public sealed record QuantityForm(DistributionForm Form, IReadOnlyList<int> ArgumentSlots, Parameter Parameter);
