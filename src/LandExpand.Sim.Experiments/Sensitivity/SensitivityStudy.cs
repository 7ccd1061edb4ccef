using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary>
/// Which parameters move a metric: a tornado around the medians, screening over their ranges, and the variance of the whole split by parameter, with the simulation's own luck
/// as one more input. Luck is held equal wherever two runs are compared, so small effects are seen through it.
/// </summary>
public static class SensitivityStudy
{
    /// <summary>Runs the study.</summary>
    /// <exception cref="InputException">A parameter chosen is none, or there is nothing to study.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SensitivityResults Run(Scenario scenario, SensitivityOptions options)
    {
        var studied = StudiedScenario.Of(scenario, options.Parameters, options.Spread);
        if (studied.Inputs.Count == 0)
        {
            throw new InputException([new("scenario", 0, string.Empty, scenario.Name, "a scenario with a number that is uncertain or not 0")]);
        }

        var (inputs, seed) = (studied.Inputs, options.Settings.Seed);
        var own = Math.Min(inputs.Count, options.MostIndices);
        var hasOthers = own < studied.Scenario.UncertainSlots.Count;
        var histories = TornadoStudy.Histories(inputs.Count, options.TornadoHistories) + MorrisStudy.Histories(inputs.Count, options.Trajectories)
            + SobolStudy.Histories(own, hasOthers, options.Rows);
        var runs = new StudyRuns(studied.Scenario, options.Metrics, options.Settings, histories);

        var effects = MorrisStudy.Run(runs, studied, options.Metrics.Count, options.Trajectories, seed);
        var bars = TornadoStudy.Run(runs, inputs, options.Metrics.Count, options.TornadoHistories);
        var chosen = Screened(inputs, effects, own);
        var sobol = SobolStudy.Run(runs, studied.Scenario, chosen, options.Rows, seed);
        return new(
            scenario.Name, scenario.Currency, scenario.HorizonMonths, seed, histories, options.Rows, inputs,
            [.. options.Metrics.Select((metric, place) => Of(metric, sobol, place, bars[place], effects[place], chosen, hasOthers, options))],
            SensitivityNotes.Of(scenario, studied, own, options));
    }

    /// <summary>The inputs that screening finds to matter most, for whichever metric they do, in the order of the scenario.</summary>
    private static IReadOnlyList<StudiedInput> Screened(IReadOnlyList<StudiedInput> inputs, IReadOnlyList<IReadOnlyList<ElementaryEffect>> effects, int own)
    {
        if (own == inputs.Count)
        {
            return inputs;
        }

        double Weight(int input) => effects.Where(metric => metric.Count > 0).Max(metric => Share(metric, input));
        static double Share(IReadOnlyList<ElementaryEffect> metric, int input) => metric[input].MuStar.Mean / Math.Max(metric.Sum(effect => effect.MuStar.Mean), double.Epsilon);
        return effects.All(metric => metric.Count == 0)
            ? [.. inputs.Take(own)]
            : [.. Enumerable.Range(0, inputs.Count).OrderByDescending(Weight).Take(own).Order().Select(input => inputs[input])];
    }

    private static MetricSensitivity Of(
        MetricPoint metric, SobolStudy sobol, int place, IReadOnlyList<TornadoBar> bars, IReadOnlyList<ElementaryEffect> effects, IReadOnlyList<StudiedInput> own, bool hasOthers,
        SensitivityOptions options)
    {
        var (runs, seed) = (sobol.Of(place), options.Settings.Seed);
        var (parameters, output) = sobol.Sample(place);
        var indices = SobolIndices.Of(runs, seed);
        var correlations = PartialRankCorrelation.Of(parameters, output);
        var line = StandardisedRegression.Of(parameters, output);
        string[] names = [.. own.Select(input => input.Name), .. hasOthers ? [InputIndex.Others] : Array.Empty<string>(), InputIndex.LuckName];
        return new(
            metric, MeanEstimate.Of<double>(output), bars, effects,
            [.. names.Select((name, i) => new InputIndex(name, indices[i], i < own.Count ? correlations[i] : null, i < own.Count ? line?.Coefficients[i] : null))],
            options.Pairs ? Pairs(runs, own, seed) : [],
            SobolStudy.Split(runs, seed),
            line?.RSquared);
    }

    private static IReadOnlyList<PairIndex> Pairs(SobolRuns runs, IReadOnlyList<StudiedInput> own, ulong seed) =>
        [.. Enumerable.Range(0, own.Count)
            .SelectMany(i => Enumerable.Range(0, i).Select(j => (own[j].Name, own[i].Name, Index: SobolIndices.Second(runs, j, i, seed))))
            .Where(pair => pair.Index is not null)
            .Select(pair => new PairIndex(pair.Item1, pair.Item2, pair.Index!))
            .OrderByDescending(pair => pair.Index.Value)];
}
