using System.Globalization;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Scenarios;

/// <summary>The columns of the parameter matrix: one for every number that is effective for some account, by the place that gives it.</summary>
internal sealed class SlotTable
{
    /// <summary>Of which price tiers a parameter gives a bracket, and where in it.</summary>
    private static readonly Dictionary<Parameter, (Parameter Tiers, int Offset)> Brackets = Parameters.Pricing.SelectMany(pricing => new[]
    {
        (pricing.SeatTiersAbove, pricing.SeatTiers, 0), (pricing.SeatTiersPrice, pricing.SeatTiers, 1), (pricing.UsageTiersAbove, pricing.UsageTiers, 0), (pricing.UsageTiersPrice, pricing.UsageTiers, 1),
    }).ToDictionary(bracket => bracket.Item1, bracket => (bracket.Item2, bracket.Item3));

    private readonly ScenarioValues values;
    private readonly IReadOnlyDictionary<ValueKey, ValueKey> drawnAs;
    private readonly List<ParameterSlot> slots = [];
    private readonly Dictionary<ValueKey, int> first = [];
    private readonly Dictionary<ValueKey, QuantityForm> quantities = [];

    /// <param name="values">What is given, and the defaults behind it.</param>
    /// <param name="replaced">Distributions to put in the place of a slot's own, by name.</param>
    /// <param name="drawnAs">Places whose draws belong to another place's name.</param>
    public SlotTable(ScenarioValues values, IReadOnlyDictionary<string, Distribution> replaced, IReadOnlyDictionary<ValueKey, ValueKey> drawnAs)
    {
        (this.values, this.drawnAs) = (values, drawnAs);
        foreach (var parameter in Parameters.All)
        {
            if (parameter.Kind is ParameterKind.Numeric or ParameterKind.Quantity or ParameterKind.Tiers || IsAccountNumber(parameter))
            {
                AddEverywhere(parameter);
            }
        }

        for (var slot = 0; slot < slots.Count; slot++)
        {
            slots[slot] = replaced.TryGetValue(slots[slot].Name, out var other) ? slots[slot] with { Distribution = other } : slots[slot];
        }
    }

    public IReadOnlyList<ParameterSlot> Slots => slots;

    public int Slot(Parameter parameter, int segment, bool history, int index)
    {
        if (Brackets.TryGetValue(parameter, out var of))
        {
            return index < values.TierCount(of.Tiers, segment, history) ? first[values.EffectiveKey(of.Tiers, segment, history)] + (2 * index) + of.Offset : -1;
        }

        if (parameter.Kind != ParameterKind.Numeric && !IsAccountNumber(parameter))
        {
            throw new ArgumentException($"{parameter.Path} is {parameter.Kind}, and has no single slot.", nameof(parameter));
        }

        var module = parameter.IsModule ? index : 0;
        return values.IsPresent(parameter, segment, history, module) ? first[values.EffectiveKey(parameter, segment, history, module)] : -1;
    }

    public QuantityForm? Quantity(Parameter parameter, int segment, bool history) =>
        values.IsPresent(parameter, segment, history) ? quantities[values.EffectiveKey(parameter, segment, history)] : null;

    private static bool IsAccountNumber(Parameter parameter) =>
        parameter.Kind == ParameterKind.Number && parameter.Scope != ParameterScope.Scenario;

    private void AddEverywhere(Parameter parameter)
    {
        bool[] times = parameter.Scope == ParameterScope.SegmentAndHistory ? [false, true] : [false];
        var modules = parameter.IsModule ? values.Modules.Count : 1;
        foreach (var history in times)
        {
            for (var segment = 0; segment < values.Segments.Count; segment++)
            {
                for (var module = 0; module < modules; module++)
                {
                    if (values.IsPresent(parameter, segment, history, module))
                    {
                        Add(values.EffectiveKey(parameter, segment, history, module));
                    }
                }
            }
        }
    }

    private void Add(ValueKey key)
    {
        if (!first.TryAdd(key, slots.Count))
        {
            return;
        }

        var name = ValuePath.Of(key, values);
        switch (values.At(key))
        {
            case NumericValue numeric:
                slots.Add(Drawn(new(name, key.Parameter, numeric.Spec.Distribution), key, string.Empty, 0));
                break;
            case QuantityValue quantity:
                AddQuantity(key, name, quantity);
                break;
            case TiersValue tiers:
                AddBrackets(key, name, tiers);
                break;
        }
    }

    private void AddQuantity(ValueKey key, string name, QuantityValue quantity)
    {
        var start = slots.Count;
        foreach (var (argument, spec) in quantity.Arguments)
        {
            var inside = argument.Length == 0 ? string.Empty : $".{argument}";
            slots.Add(Drawn(new(name + inside, key.Parameter, spec.Distribution) { IsQuantityArgument = true }, key, inside, slots.Count - start));
        }

        quantities[key] = new(quantity.Form, [.. Enumerable.Range(start, quantity.Arguments.Count)], key.Parameter);
    }

    /// <summary>The slot with the name and the dimension that its draws belong to.</summary>
    private ParameterSlot Drawn(ParameterSlot slot, ValueKey key, string inside, int value)
    {
        var drawn = drawnAs.GetValueOrDefault(key, key);
        return slot with { DrawName = drawn == key ? slot.Name : ValuePath.Of(drawn, values) + inside, Dimension = DesignDimensions.Of(slot.Parameter, drawn, value) };
    }

    private void AddBrackets(ValueKey key, string name, TiersValue tiers)
    {
        var pricing = Parameters.Pricing[key.Parameter.IsMigration ? 1 : 0];
        var (above, price) = key.Parameter == pricing.SeatTiers
            ? (pricing.SeatTiersAbove, pricing.SeatTiersPrice)
            : (pricing.UsageTiersAbove, pricing.UsageTiersPrice);
        for (var bracket = 0; bracket < tiers.Brackets.Count; bracket++)
        {
            var number = bracket.ToString(CultureInfo.InvariantCulture);
            slots.Add(Drawn(new($"{name}.{number}.above", above, tiers.Brackets[bracket].Above.Distribution), key, $".{number}.above", bracket));
            slots.Add(Drawn(new($"{name}.{number}.price", price, tiers.Brackets[bracket].Price.Distribution), key, $".{number}.price", bracket));
        }
    }
}
