using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>Effective values of a replication's parameters in one segment, before opening or after.</summary>
internal sealed class TwinValues(Scenario scenario, double[] row, int segment, bool history)
{
    public Scenario Scenario => scenario;

    public int Segment => segment;

    public bool History => history;

    public double this[Parameter parameter, int index = 0] => Optional(parameter, index) ?? throw new InvalidOperationException(parameter.Path);

    public double? Optional(Parameter parameter, int index = 0) => scenario.Slot(parameter, segment, history, index) is var slot and >= 0 ? row[slot] : null;

    public TwinQuantity? Quantity(Parameter parameter) => scenario.Quantity(parameter, segment, history) is { } form
        ? new TwinQuantity(form.Form.Create([.. form.ArgumentSlots.Select(slot => row[slot])]), parameter)
        : null;

    /// <summary>The draws of a replication: by inverse CDF from the uniform of the parameter's name, rounded and clipped (model, section 7).</summary>
    public static double[] Row(Scenario scenario, ulong seed, uint replication) => [.. scenario.Slots.Select(slot =>
    {
        if (!slot.IsUncertain)
        {
            return slot.Distribution.Mean;
        }

        var value = slot.Distribution.Quantile(Address.ParameterUniform(seed, replication, slot.Name));
        if (slot.IsQuantityArgument)
        {
            return value;
        }

        var parameter = slot.Parameter;
        value = parameter.Whole ? Math.Floor(value + 0.5) : value;
        var low = parameter.Minimum + (parameter.MinimumExclusive ? 1e-6 * Math.Max(1, Math.Abs(parameter.Minimum)) : 0);
        var high = parameter.Maximum - (parameter.MaximumExclusive ? 1e-6 * Math.Max(1, Math.Abs(parameter.Maximum)) : 0);
        return Math.Clamp(value, low, high);
    })];
}
