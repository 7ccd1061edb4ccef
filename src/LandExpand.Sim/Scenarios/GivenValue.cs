using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios;

/// <summary>A kind of distribution with its arguments, as given; creates the distribution once.</summary>
internal sealed class DistributionSpec(DistributionForm form, double[] arguments)
{
    private readonly Lazy<Distribution> distribution = new(() => form.Create(arguments));

    public DistributionForm Form => form;

    public IReadOnlyList<double> Arguments => arguments;

    public Distribution Distribution => distribution.Value;
}

/// <summary>The value of one parameter in one place.</summary>
internal abstract record GivenValue;

/// <summary>Says that a place has no value of an optional parameter, whatever wider places give.</summary>
internal sealed record AbsentValue : GivenValue;

internal sealed record NumericValue(DistributionSpec Spec) : GivenValue;

/// <summary>A quantity: a form, and for each of its arguments a number or a distribution, with the argument's name inside the quantity's path.</summary>
internal sealed record QuantityValue(DistributionForm Form, IReadOnlyList<(string Name, DistributionSpec Spec)> Arguments) : GivenValue;

internal sealed record ChoiceValue(string Word) : GivenValue;

internal sealed record FlagValue(bool Value) : GivenValue;

internal sealed record TableValue(IReadOnlyList<double> Values) : GivenValue;

internal sealed record TiersValue(IReadOnlyList<(DistributionSpec Above, DistributionSpec Price)> Brackets) : GivenValue;

/// <summary>Where a value stands: the parameter, the history block or not, the segment or −1 for none, the module or 0.</summary>
internal readonly record struct ValueKey(Parameter Parameter, bool History, int Segment, int Module);
