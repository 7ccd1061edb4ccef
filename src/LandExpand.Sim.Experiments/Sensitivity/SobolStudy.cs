using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Sensitivity;

/// <summary>
/// The matrices A, B, A_B and B_A of <see cref="SobolRuns"/> through the engine. A's rows are the scenario's own draws in its first histories, B's those of the histories after
/// them; luck is that of the history's number, so what exchanges the number alone exchanges luck. Parameters are drawn independently, whatever correlations
/// the scenario has: the indices are defined for independent inputs.
/// </summary>
internal sealed class SobolStudy
{
    private readonly double[][] _a, _b, _parameters;
    private readonly double[][][] _ab, _ba;

    private SobolStudy(double[][] a, double[][] b, double[][][] ab, double[][][] ba, double[][] parameters) =>
        (_a, _b, _ab, _ba, _parameters) = (a, b, ab, ba, parameters);

    /// <summary>Histories that it takes.</summary>
    public static long Histories(int own, bool hasOthers, int rows) => (2L * (own + (hasOthers ? 1 : 0) + 1) + 2) * rows;

    /// <summary>
    /// Runs all matrices. The inputs of every result are those with an index of their own, then, where there are any, all other uncertain parameters together, then luck.
    /// </summary>
    public static SobolStudy Run(StudyRuns runs, Scenario scenario, IReadOnlyList<StudiedInput> own, int rows, ulong seed)
    {
        string[] names = [.. scenario.UncertainSlots.Select(slot => slot.Name)];
        var columns = own.Select(input => new HashSet<int> { input.Column }).ToList();
        var others = Enumerable.Range(0, names.Length).Except(own.Select(input => input.Column)).ToHashSet();
        if (others.Count > 0)
        {
            columns.Add(others);
        }

        // Whole blocks of sixteen lie between the two, so that neither run begins or ends inside of one.
        long second = (rows + 15L) / 16 * 16;
        double[][] At(bool luckOfB, Func<int, bool> fromB)
        {
            var first = luckOfB ? second : 0;
            return runs.Run(first, rows, (replication, uniforms) =>
            {
                var row = replication - first;
                for (var column = 0; column < uniforms.Length; column++)
                {
                    uniforms[column] = Address.ParameterUniform(seed, (uint)(row + (fromB(column) ? second : 0)), names[column]);
                }
            });
        }

        var (a, b) = (At(false, _ => false), At(true, _ => true));
        double[][][] ab = [.. columns.Select(set => At(false, set.Contains)), At(true, _ => false)];
        double[][][] ba = [.. columns.Select(set => At(true, column => !set.Contains(column))), At(false, _ => true)];
        double Drawn(StudiedInput input, long row) => scenario.UncertainSlots[input.Column].Distribution.Quantile(Address.ParameterUniform(seed, (uint)row, names[input.Column]));
        double[][] parameters = [.. own.Select(input => Enumerable.Range(0, rows).Select(row => Drawn(input, row)).Concat(Enumerable.Range(0, rows).Select(row => Drawn(input, row + second))).ToArray())];
        return new(a, b, ab, ba, parameters);
    }

    /// <summary>What a metric gave, without the rows in which it is absent somewhere.</summary>
    public SobolRuns Of(int metric)
    {
        var inputs = _ab.Length;
        var present = PresentRows.Of([_a[metric], _b[metric], .. _ab.Select(run => run[metric]), .. _ba.Select(run => run[metric])]);
        return new(present[0], present[1], present[2..(2 + inputs)], present[(2 + inputs)..]);
    }

    /// <summary>The parameters of all rows of A and B, and what a metric gave there: a plain sample.</summary>
    public (IReadOnlyList<double[]> Inputs, double[] Output) Sample(int metric)
    {
        var present = PresentRows.Of([[.. _a[metric], .. _b[metric]], .. _parameters]);
        return (present[1..], present[0]);
    }

    /// <summary>Chance against ignorance: every row of A and of B under both lucks.</summary>
    public static VarianceSplit? Split(SobolRuns runs, ulong seed) =>
        runs.Rows < 2 ? null : VarianceSplit.Of([[.. runs.A, .. runs.B], [.. runs.AB[^1], .. runs.BA[^1]]], seed);
}
