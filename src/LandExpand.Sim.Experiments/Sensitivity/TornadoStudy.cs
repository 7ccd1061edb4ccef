using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary>Each input from its P10 to its P90, all other uncertain parameters at their medians; the same luck throughout.</summary>
internal static class TornadoStudy
{
    /// <summary>Histories that it takes.</summary>
    public static long Histories(int inputs, int each) => (2L * inputs + 1) * each;

    /// <summary>Bars by metric.</summary>
    public static IReadOnlyList<IReadOnlyList<TornadoBar>> Run(StudyRuns runs, IReadOnlyList<StudiedInput> inputs, int metrics, int each)
    {
        double[][] At(int column, double u) => runs.Run(0, each, (_, uniforms) =>
        {
            uniforms.Fill(0.5);
            if (column >= 0)
            {
                uniforms[column] = u;
            }
        });
        var middle = At(-1, 0.5);
        var ends = inputs.Select(input => (Low: At(input.Column, 0.1), High: At(input.Column, 0.9))).ToArray();
        return [.. Enumerable.Range(0, metrics).Select(metric =>
        {
            var present = PresentRows.Of([middle[metric], .. ends.Select(end => end.Low[metric]), .. ends.Select(end => end.High[metric])]);
            return Tornado.Of(present[0], present[1..(inputs.Count + 1)], present[(inputs.Count + 1)..]);
        })];
    }
}
