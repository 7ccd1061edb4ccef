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
    private const int MostBoxes = 3;

    /// <summary>Runs the study.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="condition">What to look for.</param>
    /// <param name="parameters">Paths to look at; empty: every uncertain one, or where there is none, every number.</param>
    /// <param name="spread">How far a parameter that is certain is spread to either side, as a share.</param>
    /// <param name="histories">At least 200.</param>
    /// <param name="leastDensity">How dense a box has to be; null: the best balance of coverage and density.</param>
    /// <param name="settings">How to run.</param>
    /// <exception cref="InputException">A parameter chosen is none, or there is nothing to vary.</exception>
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
        bool[] hits = [.. present[0].Select(condition.Holds)];
        var (found, judged) = (Half.Of(present[1..], hits, 0), Half.Of(present[1..], hits, 1));
        var boxes = new List<DiscoveredBox>();
        IReadOnlyList<PrimBox> trajectory = [];
        while (boxes.Count < MostBoxes && Next(found, leastDensity) is var (box, way))
        {
            trajectory = boxes.Count == 0 ? way : trajectory;
            if (Judge(box, found, judged, studied.Inputs) is not { } lasting)
            {
                break;
            }

            boxes.Add(lasting);
            (found, judged) = (found.Without(lasting.Found), judged.Without(lasting.Found));
        }

        return new(scenario.Name, scenario.Currency, settings.Seed, condition, histories, WilsonInterval.Of(hits.Count(hit => hit), Math.Max(hits.Length, 1))!, studied.Inputs, boxes, trajectory);
    }

    private static (PrimBox Box, IReadOnlyList<PrimBox> Way)? Next(Half rows, double? leastDensity)
    {
        var way = Prim.Trajectory(rows.Inputs, rows.Hits);
        return Prim.Choose(way, leastDensity) is { Limits.Count: > 0 } box ? (Prim.Paste(box, rows.Inputs, rows.Hits), way) : null;
    }

    /// <summary>Limits that chance would explain are dropped, the weakest first; null where what is left is no denser on the other half than everything.</summary>
    private static DiscoveredBox? Judge(PrimBox box, Half found, Half judged, IReadOnlyList<StudiedInput> inputs)
    {
        double P(BoxLimit limit) => box.QuasiP(limit, found.Inputs, found.Hits);
        while (box.Limits.Count > 0 && box.Limits.MaxBy(P) is { } weakest && P(weakest) > 0.05)
        {
            box = box with { Limits = [.. box.Limits.Where(limit => limit != weakest)] };
        }

        var (there, fresh) = (box.On(found.Inputs, found.Hits), box.On(judged.Inputs, judged.Hits));
        var density = WilsonInterval.Of(fresh.Hits, fresh.Inside);
        return box.Limits.Count == 0 || density is null || density.Low <= (double)fresh.AllHits / fresh.Rows
            ? null
            : new([.. box.Limits.Select(limit => new DiscoveredLimit(inputs[limit.Input].Name, limit.Low, limit.High, box.QuasiP(limit, judged.Inputs, judged.Hits)))], there, fresh, density);
    }

    /// <summary>Every second row; after a first box, those of them outside of it.</summary>
    private sealed record Half(IReadOnlyList<double[]> Inputs, bool[] Hits)
    {
        public static Half Of(IReadOnlyList<double[]> inputs, bool[] hits, int first) => new Half(inputs, hits).Where(row => row % 2 == first);

        public Half Without(PrimBox box) => Where(row => !box.Limits.All(limit => limit.Holds(Inputs[limit.Input][row])));

        private Half Where(Func<int, bool> wanted)
        {
            int[] rows = [.. Enumerable.Range(0, Hits.Length).Where(wanted)];
            return new([.. Inputs.Select(column => rows.Select(row => column[row]).ToArray())], [.. rows.Select(row => Hits[row])]);
        }
    }
}
