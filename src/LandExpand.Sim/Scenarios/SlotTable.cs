using System.Globalization;

namespace LandExpand.Sim.Scenarios;

/// <summary>The columns of the parameter matrix: one for every number that is effective for some account, by the place that gives it.</summary>
internal sealed class SlotTable
{
    private readonly ScenarioValues values;
    private readonly List<ParameterSlot> slots = [];
    private readonly Dictionary<ValueKey, int> first = [];
    private readonly Dictionary<ValueKey, QuantityForm> quantities = [];

    public SlotTable(ScenarioValues values)
    {
        this.values = values;
        foreach (var parameter in Parameters.All)
        {
            if (parameter.Kind is ParameterKind.Numeric or ParameterKind.Quantity or ParameterKind.Tiers || IsAccountNumber(parameter))
            {
                AddEverywhere(parameter);
            }
        }
    }

    public IReadOnlyList<ParameterSlot> Slots => slots;

    public int Slot(Parameter parameter, int segment, bool history, int index)
    {
        if (BracketOf(parameter) is var (tiers, offset))
        {
            return index < values.TierCount(tiers, segment, history) ? first[values.EffectiveKey(tiers, segment, history)] + (2 * index) + offset : -1;
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

    private static (Parameter Tiers, int Offset)? BracketOf(Parameter parameter)
    {
        foreach (var pricing in Parameters.Pricing)
        {
            if (parameter == pricing.SeatTiersAbove || parameter == pricing.SeatTiersPrice)
            {
                return (pricing.SeatTiers, parameter == pricing.SeatTiersPrice ? 1 : 0);
            }

            if (parameter == pricing.UsageTiersAbove || parameter == pricing.UsageTiersPrice)
            {
                return (pricing.UsageTiers, parameter == pricing.UsageTiersPrice ? 1 : 0);
            }
        }

        return null;
    }

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
                slots.Add(new(name, key.Parameter, numeric.Spec.Distribution) { Dimension = DesignDimensions.Of(key.Parameter, key, 0) });
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
            slots.Add(new(argument.Length == 0 ? name : $"{name}.{argument}", key.Parameter, spec.Distribution)
            {
                IsQuantityArgument = true,
                Dimension = DesignDimensions.Of(key.Parameter, key, slots.Count - start),
            });
        }

        quantities[key] = new(quantity.Form, [.. Enumerable.Range(start, quantity.Arguments.Count)], key.Parameter);
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
            slots.Add(new($"{name}.{number}.above", above, tiers.Brackets[bracket].Above.Distribution) { Dimension = DesignDimensions.Of(above, key, bracket) });
            slots.Add(new($"{name}.{number}.price", price, tiers.Brackets[bracket].Price.Distribution) { Dimension = DesignDimensions.Of(price, key, bracket) });
        }
    }
}
