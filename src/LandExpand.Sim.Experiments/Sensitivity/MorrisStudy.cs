using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary>Morris screening: every trajectory keeps one luck, so an effect is that of the parameter moved. Uncertain parameters that are not studied keep the draw of the trajectory.</summary>
internal static class MorrisStudy
{
    /// <summary>Histories that it takes.</summary>
    public static long Histories(int inputs, int trajectories) => (inputs + 1L) * trajectories;

    /// <summary>Effects by metric and input; empty for a metric that is nowhere present.</summary>
    public static IReadOnlyList<IReadOnlyList<ElementaryEffect>> Run(StudyRuns runs, StudiedScenario studied, int metrics, int trajectories, ulong seed)
    {
        var (inputs, names) = (studied.Inputs, studied.Scenario.UncertainSlots.Select(slot => slot.Name).ToArray());
        var design = new MorrisDesign(inputs.Count, trajectories, seed);
        double[][] At(int step) => runs.Run(0, trajectories, (trajectory, uniforms) =>
        {
            for (var column = 0; column < uniforms.Length; column++)
            {
                uniforms[column] = Address.ParameterUniform(seed, trajectory, names[column]);
            }

            Span<double> point = stackalloc double[inputs.Count];
            design.Fill((int)trajectory, step, point);
            for (var input = 0; input < inputs.Count; input++)
            {
                uniforms[inputs[input].Column] = point[input];
            }
        });
        var steps = Enumerable.Range(0, inputs.Count + 1).Select(At).ToArray();
        return [.. Enumerable.Range(0, metrics).Select(metric =>
        {
            double[][] outputs = [.. steps.Select(step => step[metric])];
            var present = Enumerable.Range(0, trajectories).Where(trajectory => outputs.All(output => !double.IsNaN(output[trajectory]))).ToArray();
            return present.Length == 0 ? [] : ElementaryEffects.Of(design.Only(present), [.. outputs.Select(output => present.Select(trajectory => output[trajectory]).ToArray())]);
        })];
    }
}
