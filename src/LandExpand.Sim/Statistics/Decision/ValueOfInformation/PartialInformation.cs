using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// What it would be worth to know some variables before choosing among alternatives (expected value of partial perfect information): the mean over what they may turn
/// out to be of the best alternative's expectation, less that of the alternative chosen without knowing (Raiffa and Schlaifer 1961). By regression of the values
/// on the variables (Strong, Oakley and Brennan 2014), which needs no simulation inside of a simulation: one sample in which everything varies serves every set of variables.
/// </summary>
/// <param name="Value">At least 0, in the units of the values: an upper bound of what research on these variables can be worth.</param>
/// <param name="StandardError">Of the fitted means (drawn from their posterior) and of the finite number of rows together.</param>
/// <param name="Low">95 % interval, at or above 0.</param>
/// <param name="High">95 % interval.</param>
/// <param name="Bias">By how much the noise of a fit would raise a value, as drawn fits show it: large beside the value, more rows are needed.</param>
public sealed record PartialInformation(double Value, double StandardError, double Low, double High, double Bias)
{
    private const int Draws = 200;

    /// <summary>
    /// Null with fewer than 20 rows for each variable, too few for a surface; zero for a single alternative. Variables that do not vary are worth nothing.
    /// </summary>
    /// <param name="values">A column per alternative, paired by row; finite; the larger the better.</param>
    /// <param name="variables">A column per variable to be known, at least one.</param>
    /// <param name="seed">Of the posterior's draws.</param>
    public static PartialInformation? Of(IReadOnlyList<double[]> values, IReadOnlyList<double[]> variables, ulong seed)
    {
        int rows = PairedColumns.Rows([.. values, .. variables]);
        ArgumentOutOfRangeException.ThrowIfLessThan(variables.Count, 1, nameof(variables));
        if (rows < 20 * variables.Count || rows < 40)
        {
            return null;
        }

        // Differences from the choice that would be made without knowing: what all alternatives share, luck above all, drops out.
        int chosen = Enumerable.Range(0, values.Count).MaxBy(alternative => values[alternative].Average());
        double[][] gains = [.. values.Where((_, alternative) => alternative != chosen).Select(column => column.Zip(values[chosen], (x, y) => x - y).ToArray())];
        if (gains.Length == 0)
        {
            return new(0, 0, 0, 0, 0);
        }

        var regression = new SmoothRegression(variables);
        SmoothRegression.SmoothFit[] fits = [.. gains.Select(regression.Fit)];
        MeanEstimate found = BestGain([.. fits.Select(fit => fit.Fitted())]);
        MeanEstimate drawn = MeanEstimate.Of<double>(Redraw(fits, gains, seed))!;
        double error = Math.Sqrt(Square(drawn.StandardDeviation!.Value) + Square(found.StandardError!.Value)), reach = 1.959963984540054 * error;
        return new(found.Mean, error, Math.Max(found.Mean - reach, 0), found.Mean + reach, drawn.Mean - found.Mean);
    }

    /// <summary>Over rows: the best of staying with the choice (0) and changing to another. Its mean is at least 0, as no gain has a mean over 0.</summary>
    private static MeanEstimate BestGain(double[][] gains) =>
        MeanEstimate.Of<double>(Enumerable.Range(0, gains[0].Length).Select(row => Math.Max(0, gains.Max(gain => gain[row]))).ToArray())!;

    private static double[] Redraw(SmoothRegression.SmoothFit[] fits, double[][] gains, ulong seed)
    {
        double[,] root = ResidualRoot(fits, gains);
        WordStream words = new(seed, stream: 2);
        double[][] independent = [.. fits.Select(fit => new double[fit.Draws])];
        double[] drawn = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            foreach (double[] normals in independent)
            {
                for (int i = 0; i < normals.Length; i++)
                {
                    normals[i] = NormalQuantile.Of(words.Uniform());
                }
            }

            double[] Mixed(int fit) => [.. Enumerable.Range(0, fits[fit].Draws).Select(i => Enumerable.Range(0, fit + 1).Sum(other => root[fit, other] * independent[other][i]))];
            double[][] means = [.. fits.Select((fit, index) => fit.Drawn(Mixed(index)))];
            drawn[draw] = BestGain(means).Mean - Math.Max(0, means.Max(mean => mean.Average()));
        }

        return drawn;
    }

    /// <summary>Alternatives share the noise of the chosen one: their fits err together, as the residuals do. The root of the residuals' correlation.</summary>
    private static double[,] ResidualRoot(SmoothRegression.SmoothFit[] fits, double[][] gains)
    {
        var residuals = gains.Zip(fits, (gain, fit) => gain.Zip(fit.Fitted(), (y, f) => y - f).ToArray()).ToArray();
        var correlations = MathNet.Numerics.Statistics.Correlation.PearsonMatrix(residuals);
        for (int i = 0; i < residuals.Length; i++)
        {
            for (int j = 0; j < residuals.Length; j++)
            {
                // What fits exactly has no residual, and so no correlation.
                correlations[i, j] = i == j ? 1 + 1e-9 : double.IsFinite(correlations[i, j]) ? correlations[i, j] : 0;
            }
        }

        return correlations.Cholesky().Factor.ToArray();
    }

    private static double Square(double x) => x * x;
}
