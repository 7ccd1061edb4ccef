namespace LandExpand.Sim.Scenarios;

/// <summary>All given values by place, with defaults behind them: answers which value is effective for an account.</summary>
internal sealed class ScenarioValues(
    IReadOnlyList<string> segments, IReadOnlyList<string> modules, bool hasMigration, IReadOnlyDictionary<ValueKey, GivenValue> given)
{
    public IReadOnlyList<string> Segments => segments;

    public IReadOnlyList<string> Modules => modules;

    public bool HasMigration => hasMigration;

    public IReadOnlyDictionary<ValueKey, GivenValue> Given => given;

    /// <summary>The place of the effective value, narrowest first; the top level where nobody gives it.</summary>
    public ValueKey EffectiveKey(Parameter parameter, int segment, bool history, int module = 0)
    {
        if (parameter == Parameters.SegmentsShare)
        {
            return new(parameter, false, segment, 0);
        }

        Span<ValueKey> places =
        [
            new(parameter, true, segment, module),
            new(parameter, false, segment, module),
            new(parameter, true, -1, module),
        ];
        foreach (var key in places)
        {
            if ((history || !key.History) && given.ContainsKey(key))
            {
                return key;
            }
        }

        return new(parameter, false, -1, module);
    }

    /// <summary>The effective value; null where an optional parameter is absent.</summary>
    public GivenValue? Effective(Parameter parameter, int segment, bool history, int module = 0) =>
        At(EffectiveKey(parameter, segment, history, module));

    /// <summary>The value at a place, or the default; null where there is neither.</summary>
    public GivenValue? At(ValueKey key) => !given.TryGetValue(key, out var value) ? Defaults.Of(key.Parameter) : value is AbsentValue ? null : value;

    public TEnum Choice<TEnum>(Parameter parameter, int segment, bool history)
        where TEnum : struct, Enum =>
        Enum.Parse<TEnum>(((ChoiceValue)Effective(parameter, segment, history)!).Word, ignoreCase: true);

    public int TierCount(Parameter tiers, int segment, bool history) =>
        IsPresent(tiers, segment, history) ? ((TiersValue)Effective(tiers, segment, history)!).Brackets.Count : 0;

    /// <summary>
    /// Whether a parameter counts for an account: its plan exists, and if it is a price that may be absent, the plan's model uses it.
    /// </summary>
    public bool IsPresent(Parameter parameter, int segment, bool history, int module = 0)
    {
        if (parameter.IsMigration && !hasMigration)
        {
            return false;
        }

        var value = Effective(parameter, segment, history, module);
        if (value is null)
        {
            return false;
        }

        var mayBeAbsent = parameter.Optional || parameter.DefaultFor is not null || parameter.Kind == ParameterKind.Tiers;
        if (!mayBeAbsent || parameter.UsedBy.Count == 0)
        {
            return true;
        }

        var model = Choice<PricingModel>(Parameters.Pricing[parameter.IsMigration ? 1 : 0].Model, segment, history);
        return parameter.UsedBy.Contains(model)
            && (given.ContainsKey(EffectiveKey(parameter, segment, history, module)) || parameter.DefaultFor is null || parameter.DefaultFor == model);
    }
}
