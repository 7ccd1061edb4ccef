namespace LandExpand.Sim.Statistics;

/// <summary>
/// What a model gave at the rows of four kinds of matrices, for <see cref="SobolIndices"/>. A and B are independent rows of inputs. Input i may be a group of inputs; and for a
/// model with luck of its own the luck is an input like any other, which the estimators thereby keep apart: A and all A_B are run with the luck of A, B and all B_A
/// with that of B, and exchanging the luck alone gives the index of luck.
/// </summary>
/// <param name="A">The model at A, a value per row.</param>
/// <param name="B">The model at B.</param>
/// <param name="AB">By input: the model at A with that input taken from B.</param>
/// <param name="BA">By input: the model at B with that input taken from A.</param>
public sealed record SobolRuns(double[] A, double[] B, IReadOnlyList<double[]> AB, IReadOnlyList<double[]> BA)
{
    /// <summary>Rows of each matrix.</summary>
    public int Rows => A.Length;

    /// <summary>Inputs, or groups of inputs.</summary>
    public int Inputs => AB.Count;
}
