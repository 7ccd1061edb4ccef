using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>What was found, as scenario files that run.</summary>
public static partial class CalibratedScenario
{
    private const int MostOnLine = 400;
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The scenario with the whole set in the place of its parameters: deciles of each, and rank correlations. Null where fewer than two points are left.
    /// </summary>
    /// <param name="results">What was found.</param>
    /// <param name="folder">Where the file will lie: a book file is named relative to it.</param>
    public static string? Set(CalibrationResults results, string folder)
    {
        if (results.Written is not { } set)
        {
            return null;
        }

        var parameters = results.Question.Parameters;
        Correlation[] kept = [.. results.Question.Companies[0].Correlations
            .Where(pair => parameters.All(parameter => parameter.Slot != pair.First && parameter.Slot != pair.Second))];
        Correlation[] all = [.. kept, .. set.Correlations.Select(pair =>
            new Correlation(parameters[pair.First].Slot, parameters[pair.Second].Slot, pair.Rank))];
        var correlations = new JsonArray([.. all.Select(pair =>
            new JsonObject { ["between"] = new JsonArray(pair.First, pair.Second), ["rank"] = pair.Rank })]);
        return Written(
            results, k => Empirical([.. set.Deciles[k].Select(u => results.Value(k, u))]),
                all.Length == 0 ? [] : [new(Parameters.Correlations.Path, correlations.ToJsonString())], "calibrated", folder);
    }

    /// <summary>The scenario at one point: that in the middle of the set or, where it is empty, the nearest.</summary>
    public static string Point(CalibrationResults results, string folder) =>
        Written(results, k => Number(results.Value(k, results.Shown)), [], results.IsEmpty ? "nearest point" : "one point of the set", folder);

    private static string Written(CalibrationResults results, Func<int, string> json, IReadOnlyList<ScenarioChange> more, string what, string folder)
    {
        var (template, problems) = (results.Question.Template, new List<InputProblem>());
        var scenario = template.Make();
        for (var k = 0; k < results.Question.Parameters.Count; k++)
        {
            // Made anew after each: two arguments of one quantity are changed one after the other.
            template = template.With(VariedPrior.Changes(template.Make(), results.Question.Parameters[k].Path, json(k))!.Value.Changes, "calibrate", problems);
        }

        template = template.With([.. more, new(Parameters.Name.Path, JsonSerializer.Serialize($"{scenario.Name} ({what})"))], "calibrate", problems);
        var book = scenario.BookFile is { } file ? Path.GetRelativePath(folder, file).Replace('\\', '/') : null;
        return problems.Count == 0 ? Short(JsonNode.Parse(template.ToJson(book))!.ToJsonString(Layout)) + "\n" : throw new InputException(problems);
    }

    // A distribution on a line of its own, as a person writes it: the innermost braces and brackets are joined, twice.
    private static string Short(string json)
    {
        for (var i = 0; i < 3; i++)
        {
            json = Innermost().Replace(json, match => match.Value.Length > MostOnLine ? match.Value : Space().Replace(match.Value, " "));
        }

        return json;
    }

    [GeneratedRegex(@"[\[{](?:[^\[\]{}""\n]|""[^""\n]*""|\n|(?<= )\{[^{}\n]*\}|(?<= )\[[^\[\]\n]*\])*[\]}]", RegexOptions.CultureInvariant)]
    private static partial Regex Innermost();

    [GeneratedRegex(@"\n\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    // Six digits are more than any set knows.
    private static string Number(double value) => double.Parse(value.ToString("G6", CultureInfo.InvariantCulture),
        CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);

    private static string Empirical(double[] deciles) => $"{{\"empirical\":{{\"values\":[{string.Join(',', deciles.Select(Number))}]}}}}";
}
