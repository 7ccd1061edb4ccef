using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Scenarios;

/// <summary>Writes a scenario with every value as used, so that it loads again to the same slots.</summary>
internal static class ResolvedJson
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Scenario scenario, string? bookFile)
    {
        var root = new JsonObject();
        WriteSettings(root, scenario.Settings, bookFile ?? scenario.BookFile);
        foreach (var parameter in Parameters.All.Where(p => p.Kind is not (ParameterKind.Text or ParameterKind.MonthTable)))
        {
            foreach (var key in Keys(parameter, scenario.Values))
            {
                Put(root, ValuePath.Of(key, scenario.Values), ToJson(scenario.Values.At(key)!));
            }
        }

        return root.ToJsonString(Layout) + "\n";
    }

    private static void WriteSettings(JsonObject root, ScenarioSettings settings, string? bookFile)
    {
        root["name"] = settings.Name;
        root["description"] = settings.Description;
        root["currency"] = settings.Currency;
        root["seed"] = settings.Seed;
        root["replications"] = settings.Replications;
        root["horizonMonths"] = settings.HorizonMonths;
        if (settings.StartMonth is { } month)
        {
            root["startMonth"] = month.ToString();
        }

        root["fiscalYearStart"] = settings.FiscalYearStart;
        if (settings.Plan.Count > 0)
        {
            root["plan"] = new JsonObject(settings.Plan.Select(p => KeyValuePair.Create(p.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)p.Value)));
        }

        if (bookFile is null)
        {
            Put(root, Parameters.OpeningAccounts.Path, settings.OpeningAccounts);
        }
        else
        {
            Put(root, Parameters.OpeningBookFile.Path, bookFile);
        }

        if (settings.AsOf is { } date)
        {
            Put(root, Parameters.OpeningAsOf.Path, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

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

    private static void Put(JsonObject root, string path, JsonNode? value)
    {
        var keys = path.Split('.');
        var at = root;
        foreach (var key in keys[..^1])
        {
            at[key] ??= new JsonObject();
            at = at[key]!.AsObject();
        }

        at[keys[^1]] = value;
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
