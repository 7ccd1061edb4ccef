using System.Collections;
using LandExpand.Sim.Scenarios.Rules;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios;

/// <summary>Reads a scenario from its layers.</summary>
public static class ScenarioLoader
{
    /// <summary>
    /// Loads a scenario: the files it extends, the file, environment variables <c>LANDEXPAND__churn__annualRate</c>, then overrides
    /// <c>path=value</c>, each layer over the ones before. Objects merge; numbers, arrays and distributions replace; null takes a value away.
    /// </summary>
    /// <param name="path">The scenario file.</param>
    /// <param name="overrides">What <c>--set</c> gives, in order.</param>
    /// <param name="environment">Environment variables; null reads those of the process.</param>
    /// <exception cref="InputException">Something is wrong with the input; carries all problems.</exception>
    public static Scenario Load(string path, IEnumerable<string>? overrides = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var problems = new List<InputProblem>();
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new InputException([new("scenario", 0, string.Empty, "no path", "the path of a scenario file")]);
        }

        return Layers.Read(path, overrides ?? [], environment ?? OfProcess(), problems) is { } root ? FromTree(root, path, problems) : throw new InputException(problems);
    }

    /// <summary>The scenario of a joined tree; <paramref name="path"/> names it where it has no name, and its book file is relative to it.</summary>
    /// <exception cref="InputException">Something is wrong with it, or was wrong before.</exception>
    internal static Scenario FromTree(ObjectNode root, string path, List<InputProblem> problems)
    {
        var reader = new ScenarioReader(root, problems);
        var settings = new SettingsReader(reader, path, problems);
        settings.Check();
        new ConsistencyRules(reader, path, problems).Check();
        if (problems.Count > 0)
        {
            throw new InputException([.. problems.Distinct()]);
        }

        var scenario = new Scenario(settings.Bind(Flattened.ToConfiguration(root)), reader.Values);
        problems.Clear();
        new SamplingRules(scenario, reader, path, problems).Check();
        return problems.Count == 0 ? scenario : throw new InputException([.. problems.Distinct()]);
    }

    internal static Dictionary<string, string> OfProcess() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? string.Empty,
            StringComparer.Ordinal);
}
