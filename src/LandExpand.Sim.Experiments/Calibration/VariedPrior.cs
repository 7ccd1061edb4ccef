using System.Globalization;
using System.Text.Json.Nodes;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>How a parameter is made uncertain, or given another value, in a scenario as written.</summary>
internal static class VariedPrior
{
    private const string Form = "a parameter and a range, such as churn.annualRate=0.02..0.12";

    /// <summary>A uniform distribution as JSON.</summary>
    public static string Uniform(double low, double high) =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"uniform\":{{\"min\":{low:R},\"max\":{high:R}}}}}");

    /// <summary>
    /// What <c>--vary path=low..high</c> says; a path alone stands for the scenario's own distribution. Null, with a problem added, where it says nothing.
    /// </summary>
    public static WrittenParameter? Read(string text, List<InputProblem> problems)
    {
        var split = text.IndexOf('=', StringComparison.Ordinal);
        if (split < 0)
        {
            return new("--vary", 0, text.Trim(), null);
        }

        var ends = text[(split + 1)..].Split("..");
        if (split > 0 && ends.Length == 2 && Runs.MetricStatisticReader.Number(ends[0].Trim()) is { } low && Runs.MetricStatisticReader.Number(ends[1].Trim())
            is { } high && low < high)
        {
            return new("--vary", 0, text[..split].Trim(), Uniform(low, high));
        }

        problems.Add(new("--vary", 0, string.Empty, $"\"{text}\"", Form));
        return null;
    }

    /// <summary>
    /// The changes that put a value, JSON, in the place of a parameter. An argument of an account-level quantity is changed alone: the quantity is first
    /// written out with all of its arguments.
    /// Null where the scenario has no such number.
    /// </summary>
    public static (IReadOnlyList<ScenarioChange> Changes, string Slot)? Changes(Scenario scenario, string path, string json)
    {
        if (scenario.Slots.FirstOrDefault(slot => slot.Name == path) is not { } slot)
        {
            return null;
        }

        if (!slot.IsQuantityArgument)
        {
            return ([new(path, json)], path);
        }

        var quantity = ResolvedValues.Of(scenario).Where(value =>
            path == value.Path || path.StartsWith(value.Path + ".", StringComparison.Ordinal)).MaxBy(value => value.Path.Length)!;
        var written = quantity.Json is JsonValue number ? new JsonObject { ["constant"] = new JsonObject { ["value"] = number.DeepClone() } } : quantity.Json!;
        var name = path == quantity.Path ? path + ".constant.value" : path;
        return ([new(quantity.Path, written.ToJsonString()), new(name, json)], name);
    }

    /// <summary>The problem of a path that is no number of a scenario.</summary>
    public static InputProblem Unknown(WrittenParameter parameter, Scenario scenario) => new(
        parameter.Source, parameter.Line, parameter.Source == "--vary" ? "" : "parameters", parameter.Path,
        NearestName.Of(parameter.Path, scenario.Slots.Select(slot => slot.Name)) ?? $"a number of {scenario.Name}: {Under(parameter.Path, scenario)}");

    private static string Under(string path, Scenario scenario) =>
        scenario.Slots.Where(slot => slot.Name.StartsWith(path + ".", StringComparison.Ordinal)).Select(slot => slot.Name).ToArray() is { Length: > 0 } names
            ? string.Join(" or ", names) : "landexpand describe lists the parameters";
}
