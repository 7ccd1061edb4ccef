using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>
/// One company at given values of what is sought: the same histories, under the same luck, at every point. What else is uncertain in it is drawn as ever.
/// </summary>
internal sealed class CompanyRuns
{
    private readonly StudyRuns _runs;
    private readonly UniformRow _own;
    private readonly int[] _columns;
    private readonly IReadOnlyList<CalibrationTarget> _targets;

    public CompanyRuns(Scenario scenario, IReadOnlyList<CalibratedParameter> parameters, IReadOnlyList<CalibrationTarget> targets, StudySettings settings)
    {
        string[] names = [.. scenario.UncertainSlots.Select(slot => slot.Name)];
        _columns = [.. parameters.Select(parameter => Array.IndexOf(names, parameter.Slot))];
        _own = new JointUniforms(scenario, new RandomDesign(settings.Seed)).Fill;
        _runs = new(scenario, [.. targets.Select(target => new MetricPoint(target.Statistic.Metric, target.Statistic.Point)).Distinct()], settings, 0);
        _targets = targets;
    }

    /// <summary>Answers in the order of the targets; null where a statistic does not exist there, or the company cannot be simulated.</summary>
    public MatchAnswer?[] At(double[] place, int histories)
    {
        if (_targets.Count == 0)
        {
            return []; // the figures may all be those of other companies
        }

        Outcomes outcomes;
        try
        {
            outcomes = _runs.Outcomes(0, histories, (replication, uniforms) =>
            {
                _own(replication, uniforms);
                for (var i = 0; i < place.Length; i++)
                {
                    uniforms[_columns[i]] = place[i];
                }
            });
        }
        catch (RunException)
        {
            return new MatchAnswer?[_targets.Count];
        }

        return [.. _targets.Select(target => Answer(target, outcomes))];
    }

    private static MatchAnswer? Answer(CalibrationTarget target, Outcomes outcomes)
    {
        const double Normal95 = 1.959963984540054;
        return target.Statistic.Of(outcomes.Column(target.Statistic.Metric, target.Statistic.Point), 1) is { HalfWidth: { } half } estimate
            ? new(estimate.Value, Math.Pow(half / Normal95, 2))
            : null;
    }
}
