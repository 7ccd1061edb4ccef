namespace LandExpand.Sim.Scenarios;

/// <summary>The settings of a run that are no parameters of the model: bound from the configuration after validation.</summary>
internal sealed record ScenarioSettings
{
    public required string Name { get; init; }

    public string Description { get; init; } = string.Empty;

    public required string Currency { get; init; }

    public required ulong Seed { get; init; }

    public required int Replications { get; init; }

    public required int HorizonMonths { get; init; }

    public YearMonth? StartMonth { get; init; }

    public required int FiscalYearStart { get; init; }

    public IReadOnlyDictionary<int, double> Plan { get; init; } = new SortedDictionary<int, double>();

    public int OpeningAccounts { get; init; }

    public string? BookFile { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>Points of a randomisation; null where nobody gives them.</summary>
    public int? SamplingPoints { get; init; }

    public IReadOnlyList<Correlation> Correlations { get; init; } = [];
}
