namespace LandExpand.Sim.Scenarios.Description;

/// <summary>The catalogue of parameters as a reference.</summary>
public static class ParameterReference
{
    /// <summary>Every parameter, by group.</summary>
    public static Reference All() => new("Parameters of a scenario", [.. ParameterGroup.All.Select(Whole)], IsFull: false);

    /// <summary>Some parameters with every fact, by group.</summary>
    public static Reference Of(string title, IReadOnlyCollection<Parameter> parameters) => new(
        title,
        [.. ParameterGroup.All.Where(group => parameters.Any(p => p.Group == group)).Select(group => Section(group, parameters.Where(p => p.Group == group)))],
        IsFull: true);

    /// <summary>The block that has no parameter of its own.</summary>
    public static Reference History() => new(
        "History",
        [
            new("history", "History", ParameterGroup.HistoryMeaning, [],
                "It may hold every parameter that `describe` says may stand in history, such as { \"history\": { \"churn\": { \"annualRate\": 0.12 } } }."),
        ],
        IsFull: true);

    // The second plan has the parameters of the first; a list of everything need not say them twice.
    private static ReferenceSection Whole(ParameterGroup group) => group.Key == "migration"
        ? Section(group, group.Parameters.Where(p => !p.Path.StartsWith("migration.pricing.", StringComparison.Ordinal)))
            with { Remark = "migration.pricing.* is the second plan; it has the parameters of pricing.* (see `describe migration.pricing`)." }
        : Section(group, group.Parameters);

    private static ReferenceSection Section(ParameterGroup group, IEnumerable<Parameter> parameters) =>
        new(group.Key, char.ToUpperInvariant(group.Title[0]) + group.Title[1..], group.Meaning, [.. parameters.Select(Entry)]);

    private static ReferenceEntry Entry(Parameter parameter)
    {
        List<ReferenceFact> facts =
        [
            new("default", ParameterText.Default(parameter), InList: true),
            new("unit", parameter.Unit, InList: true),
            new("range", ParameterText.ShortRange(parameter), InList: true),
            new("legal", ParameterText.Legal(parameter)),
        ];
        if (ParameterText.Plans(parameter) is { } plans)
        {
            facts.Add(new("read under", plans));
        }

        facts.Add(new("may stand", ParameterText.Places(parameter)));
        facts.Add(new("source", parameter.Source));
        return new(parameter.Path, parameter.Meaning, facts);
    }
}
