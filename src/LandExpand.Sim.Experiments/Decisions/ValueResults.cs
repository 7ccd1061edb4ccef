using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Decisions;

/// <summary>What it is worth to know more before choosing among scenarios, in money.</summary>
/// <param name="Metric">The amount that is to be large.</param>
/// <param name="Currency">Of all amounts.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Histories">Histories that every scenario lived through.</param>
/// <param name="Choices">The scenarios, in the order given.</param>
/// <param name="Best">The place of the one with the largest mean: the choice without knowing more.</param>
/// <param name="Everything">What it would be worth to know every uncertain parameter (EVPI); null where there are too few histories for so many.</param>
/// <param name="Parameters">What single parameters would be worth (EVPPI), largest first.</param>
/// <param name="Groups">What parameters would be worth together, topic by topic and as asked for, largest first; topics with one parameter are left out.</param>
/// <param name="Clairvoyance">What foreseeing luck as well would be worth: no information can be worth more.</param>
/// <param name="Notes">What a reader must know, in sentences.</param>
public sealed record ValueResults(
    MetricPoint Metric, string Currency, ulong Seed, int Histories, IReadOnlyList<ScenarioChoice> Choices, int Best, PartialInformation? Everything,
    IReadOnlyList<InformationValue> Parameters, IReadOnlyList<InformationValue> Groups, MeanEstimate Clairvoyance, IReadOnlyList<string> Notes);

/// <summary>One of the scenarios.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Mean">Its mean amount.</param>
/// <param name="Behind">How far it is behind the best, history by history; null for the best.</param>
/// <param name="ProbabilityOfBest">How often it turns out best.</param>
public sealed record ScenarioChoice(string Name, MeanEstimate Mean, MeanEstimate? Behind, WilsonInterval ProbabilityOfBest);

/// <summary>What it is worth to know something.</summary>
/// <param name="Name">A parameter, "all of" a topic, or several parameters.</param>
/// <param name="Members">The parameters that would be known.</param>
/// <param name="Value">In money; null where there are too few histories for so many parameters.</param>
public sealed record InformationValue(string Name, IReadOnlyList<string> Members, PartialInformation? Value);
