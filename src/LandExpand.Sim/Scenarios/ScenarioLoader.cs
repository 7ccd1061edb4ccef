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
    public static Scenario Load(string path, IEnumerable<string>? overrides = null, IReadOnlyDictionary<string, string>? environment = null) =>
        throw new NotImplementedException();
}
