using LandExpand.Sim.Scenarios.Difference;

namespace LandExpand.Sim.Scenarios;

/// <summary>Scenarios that share their past: the opening book of each is aged under the first one's parameters, so that all open with the same accounts.</summary>
public static class SharedHistory
{
    /// <summary>Why a scenario cannot take over another's history; empty where it can.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="first">Whose history it is to have.</param>
    public static IEnumerable<InputProblem> Obstacles(Scenario scenario, Scenario first)
    {
        InputProblem Problem(string path, IEnumerable<string> given, IEnumerable<string> expected) =>
            new(scenario.Name, 0, path, $"[{string.Join(", ", given)}]", $"[{string.Join(", ", expected)}], as in {first.Name}: under --shared-history both open with the same accounts");
        return
        [
            .. scenario.Segments.SequenceEqual(first.Segments) ? [] : new[] { Problem("segments", scenario.Segments, first.Segments) },
            .. scenario.Modules.SequenceEqual(first.Modules) ? [] : new[] { Problem("modules", scenario.Modules, first.Modules) },
            .. !scenario.Segments.SequenceEqual(first.Segments) ? [] : ScenarioDifference.Between(first, scenario).Values.Where(Decides).Select(value => new InputProblem(
                scenario.Name, 0, value.Path, ValueText.Of(value.B.Json), $"{ValueText.Of(value.A.Json)}, as in {first.Name}: under --shared-history both open with the same accounts")),
            .. scenario.OpeningAccounts > 0 || scenario.BookFile is not null ? [] : new[] { new InputProblem(
                scenario.Name, 0, Parameters.OpeningAccounts.Path, "0", "an opening book: without one there is no history to share") },
        ];
    }

    /// <summary>
    /// The scenario with the first one's parameters up to month 0, its own from then on. Uncertain ones take the draws that they take there, so that the opening books are the
    /// same to the bit, up to their prices: accounts are priced at month 0 by the scenario's own plan.
    /// </summary>
    /// <param name="scenario">A scenario without <see cref="Obstacles"/>.</param>
    /// <param name="first">Whose history it takes over.</param>
    public static Scenario Of(Scenario scenario, Scenario first)
    {
        var given = new Dictionary<ValueKey, GivenValue>(scenario.Values.Given);
        var drawnAs = new Dictionary<ValueKey, ValueKey>();
        foreach (var parameter in Parameters.All.Where(parameter => parameter.Scope == ParameterScope.SegmentAndHistory))
        {
            var modules = parameter.IsModule ? first.Modules.Count : 1;
            foreach (var (segment, module) in Enumerable.Range(0, first.Segments.Count).SelectMany(segment => Enumerable.Range(0, modules).Select(module => (segment, module))))
            {
                var key = new ValueKey(parameter, true, segment, module);
                given[key] = first.Values.Effective(parameter, segment, history: true, module) ?? new AbsentValue();
                drawnAs[key] = first.Values.EffectiveKey(parameter, segment, history: true, module);
            }
        }

        return scenario.WithValues(new ScenarioValues(scenario.Segments, scenario.Modules, scenario.HasMigration, given), drawnAs);
    }

    // What says which accounts there are, however they age, and which draws go together; the target only prices them.
    private static bool Decides(DifferingValue value) =>
        value.Group.Key == "correlations" || (value.Group == Parameters.OpeningAccounts.Group && value.Path != Parameters.OpeningTargetArr.Path) || value.Path.EndsWith(".share", StringComparison.Ordinal);
}
