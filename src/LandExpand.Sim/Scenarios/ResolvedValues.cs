using System.Globalization;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Scenarios;

/// <summary>A value as a scenario uses it.</summary>
/// <param name="Path">Where it would stand in a file, such as <c>segments.smb.churn.annualRate</c>.</param>
/// <param name="Parameter">The catalogue entry.</param>
/// <param name="Json">The value as a file would state it; of its own, so that it can join a tree.</param>
/// <param name="IsGiven">False where it is the default, which nobody gave.</param>
internal sealed record ResolvedValue(string Path, Parameter Parameter, JsonNode? Json, bool IsGiven);

/// <summary>Every value of a scenario that is used by some account: settings first, then parameters in catalogue order.</summary>
internal static class ResolvedValues
{
    public static IEnumerable<ResolvedValue> Of(Scenario scenario) => Settings(scenario.Settings).Concat(Accounts(scenario.Values));

    private static IEnumerable<ResolvedValue> Settings(ScenarioSettings settings)
    {
        yield return Setting(Parameters.Name, settings.Name);
        yield return Setting(Parameters.Description, settings.Description);
        yield return Setting(Parameters.Currency, settings.Currency);
        yield return Setting(Parameters.Seed, settings.Seed);
        yield return Setting(Parameters.Replications, settings.Replications);
        yield return Setting(Parameters.HorizonMonths, settings.HorizonMonths);
        if (settings.StartMonth is { } month)
        {
            yield return Setting(Parameters.StartMonth, month.ToString());
        }

        yield return Setting(Parameters.FiscalYearStart, settings.FiscalYearStart);
        if (settings.Plan.Count > 0)
        {
            yield return Setting(Parameters.Plan,
                new JsonObject(settings.Plan.Select(p => KeyValuePair.Create(p.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)p.Value))));
        }

        yield return settings.BookFile is { } book ? Setting(Parameters.OpeningBookFile, book) : Setting(Parameters.OpeningAccounts, settings.OpeningAccounts);
        if (settings.AsOf is { } date)
        {
            yield return Setting(Parameters.OpeningAsOf, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (settings.SamplingPoints is { } points)
        {
            yield return Setting(Parameters.SamplingPoints, points);
        }

        if (settings.Correlations.Count > 0)
        {
            yield return Setting(Parameters.Correlations, new JsonArray([.. settings.Correlations.Select(pair => new JsonObject
            {
                ["between"] = new JsonArray(pair.First, pair.Second),
                ["rank"] = pair.Rank,
            })]));
        }
    }

    private static ResolvedValue Setting(Parameter parameter, JsonNode value) =>
        new(parameter.Path, parameter, value, parameter.DefaultJson is null || !JsonNode.DeepEquals(value, JsonNode.Parse(parameter.DefaultJson)));

    private static IEnumerable<ResolvedValue> Accounts(ScenarioValues values) =>
        from parameter in Parameters.All
        where parameter.Kind is not (ParameterKind.Text or ParameterKind.MonthTable or ParameterKind.Correlations)
        from key in Keys(parameter, values)
        select new ResolvedValue(ValuePath.Of(key, values), parameter, ToJson(values.At(key)!), values.Given.ContainsKey(key));

    // The top level first, with its default, then every narrower place that was given; what no account can use is left out.
    private static IEnumerable<ValueKey> Keys(Parameter parameter, ScenarioValues values)
    {
        if (parameter.Kind == ParameterKind.Number && parameter.Scope == ParameterScope.Scenario)
        {
            yield break; // a setting, written above
        }

        if (parameter == Parameters.SegmentsShare)
        {
            for (var segment = 0; segment < values.Segments.Count; segment++)
            {
                yield return new(parameter, false, segment, 0);
            }

            yield break;
        }

        for (var module = 0; module < (parameter.IsModule ? values.Modules.Count : 1); module++)
        {
            foreach (var history in new[] { false, true })
            {
                for (var segment = -1; segment < values.Segments.Count; segment++)
                {
                    var key = new ValueKey(parameter, history, segment, module);
                    var isTop = !history && segment < 0;
                    if (values.At(key) is not null && (isTop || values.Given.ContainsKey(key)) && IsWritten(key, values))
                    {
                        yield return key;
                    }
                }
            }
        }
    }

    private static bool IsWritten(ValueKey key, ScenarioValues values)
    {
        var parameter = key.Parameter;
        if (parameter.IsMigration && !values.HasMigration)
        {
            return false;
        }

        var hasFunnel = values.Given.ContainsKey(new(Parameters.LandsProspectsPerMonth, false, -1, 0));
        return !(hasFunnel && parameter == Parameters.LandsPerMonth) && (parameter.UsedBy.Count == 0 || IsUsed(key, values));
    }

    private static bool IsUsed(ValueKey key, ScenarioValues values)
    {
        var parameter = key.Parameter;
        var model = Parameters.Pricing[parameter.IsMigration ? 1 : 0].Model;
        for (var segment = 0; segment < values.Segments.Count; segment++)
        {
            foreach (var history in new[] { false, true })
            {
                var applies = values.Given.ContainsKey(key) || parameter.DefaultFor is null || parameter.DefaultFor == values.Choice<PricingModel>(model,
                    segment, history);
                if (applies && values.EffectiveKey(parameter, segment, history) == key && parameter.UsedBy.Contains(values.Choice<PricingModel>(model, segment,
                    history)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static JsonNode? ToJson(GivenValue value) => value switch
    {
        NumericValue numeric => ToJson(numeric.Spec),
        QuantityValue quantity => Distribution(quantity.Form, [.. quantity.Arguments.Select(a => ToJson(a.Spec))]),
        ChoiceValue choice => int.TryParse(choice.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : choice.Word,
        FlagValue flag => flag.Value,
        TableValue table => new JsonArray([.. table.Values.Select(v => (JsonNode?)v)]),
        TiersValue tiers => new JsonArray([.. tiers.Brackets.Select(b => new JsonObject { ["above"] = ToJson(b.Above), ["price"] = ToJson(b.Price) })]),
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no JSON."),
    };

    private static JsonNode? ToJson(DistributionSpec spec) => Distribution(spec.Form, [.. spec.Arguments.Select(a => (JsonNode?)a)]);

    private static JsonNode? Distribution(Statistics.DistributionForm form, JsonNode?[] arguments)
    {
        if (form.Kind == "constant" && arguments[0] is JsonValue)
        {
            return arguments[0];
        }

        var named = new JsonObject();
        var each = form.TakesArrays ? arguments.Length / form.Arguments.Count : 1;
        for (var i = 0; i < form.Arguments.Count; i++)
        {
            named[form.Arguments[i].Name] = form.TakesArrays ? new JsonArray(arguments[(i * each)..((i + 1) * each)]) : arguments[i];
        }

        return new JsonObject { [form.Kind] = named };
    }
}
