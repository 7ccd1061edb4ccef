using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>What a record tells of the model's parameters.</summary>
/// <param name="Name">Of the record.</param>
/// <param name="Panel">The record.</param>
/// <param name="Options">How it was fitted.</param>
/// <param name="All">All accounts together.</param>
/// <param name="Lands">New accounts.</param>
/// <param name="Segments">Segments fitted on their own; empty where the record has none.</param>
/// <param name="Values">Every estimate.</param>
/// <param name="Unidentified">What the record does not tell.</param>
/// <param name="Correlations">Rank correlations between estimates, by the names of their draws.</param>
/// <param name="Notes">What a reader must know, in sentences.</param>
public sealed record FitResults(
    string Name, MrrPanel Panel, FitOptions Options, PopulationFit All, LandRateFit? Lands, IReadOnlyList<SegmentFit> Segments, IReadOnlyList<FittedValue> Values,
    IReadOnlyList<Unidentified> Unidentified, IReadOnlyList<Correlation> Correlations, IReadOnlyList<string> Notes)
{
    /// <summary>Of every amount: what the record says, or US dollars.</summary>
    public string Currency => Panel.Currency ?? "USD";

    /// <summary>The estimate of a parameter, over all accounts; null where it was not identified.</summary>
    public FittedValue? Find(string path) => Values.FirstOrDefault(value => value.Path == path && value.Segment is null);
}

/// <summary>A segment.</summary>
/// <param name="Name">In the record.</param>
/// <param name="Key">In the scenario: a name of letters, digits, - and _.</param>
/// <param name="Share">Of lands.</param>
/// <param name="Population">Its accounts.</param>
/// <param name="Values">The estimates of its own; what is not among them it shares with all.</param>
public sealed record SegmentFit(string Name, string Key, double Share, PopulationFit Population, IReadOnlyList<FittedValue> Values);
