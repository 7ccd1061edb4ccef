using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Discovery;

/// <summary>
/// Scenario discovery: histories over the scenario's own uncertainty, sorted by whether they meet a condition; the patient rule induction method finds the ranges of parameters in
/// which they mostly do, on every second history, and the histories between judge what it found. A box that does no better there than chance is dropped.
/// </summary>
public static class DiscoveryStudy
{
    /// <summary>Runs the study.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="condition">What to look for.</param>
    /// <param name="parameters">Paths to look at; empty: every uncertain one, or where there is none, every number.</param>
    /// <param name="spread">How far a parameter that is certain is spread to either side, as a share.</param>
    /// <param name="histories">At least 200.</param>
    /// <param name="leastDensity">How dense a box has to be; null: the best balance of coverage and density.</param>
    /// <param name="settings">How to run.</param>
    /// <exception cref="InputException">A parameter chosen is none, there is nothing to vary, or no history has the metric.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DiscoveryResults Run(
        Scenario scenario, MetricCondition condition, IReadOnlyList<string> parameters, double spread, int histories, double? leastDensity, StudySettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(histories, 200);
        var studied = StudiedScenario.Of(scenario, parameters, spread);
        if (studied.Inputs.Count == 0)
        {
            throw new InputException([new("scenario", 0, string.Empty, scenario.Name, "a scenario with a number that is uncertain or not 0")]);
        }

        var outcomes = new StudyRuns(studied.Scenario, [condition.Metric], settings, histories).Outcomes(0, histories, null);
        var present = PresentRows.Of([Wide.Of(outcomes.Column(condition.Metric.Metric, condition.Metric.Point)), .. studied.Inputs.Select(input => Wide.Of(outcomes.ParameterDraws[input.Name]))]);
        if (present[0].Length == 0)
        {
            throw new InputException([new("--when", 0, string.Empty, condition.Metric.Name, "a metric that is there in some history")]);
        }

        bool[] hits = [.. present[0].Select(condition.Holds)];
        var (boxes, trajectory) = BoxSearch.Find(present[1..], [.. studied.Inputs.Select(input => input.Name)], hits, leastDensity);
        return new(scenario.Name, scenario.Currency, settings.Seed, condition, histories, WilsonInterval.Of(hits.Count(hit => hit), hits.Length)!, studied.Inputs, boxes, trajectory);
    }
}
