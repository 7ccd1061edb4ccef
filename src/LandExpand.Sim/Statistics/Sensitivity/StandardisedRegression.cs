using MathNet.Numerics.LinearAlgebra;

namespace LandExpand.Sim.Statistics;

/// <summary>
/// The linear regression of an output on all inputs, in standard deviations (Saltelli, Chan and Scott 2000, section 6.2). Where R² is near 1 the squared coefficients of
/// independent inputs are their shares of the variance; where it is not, the model is not linear, or has luck of its own.
/// </summary>
/// <param name="Coefficients">By input: standard deviations of the output per standard deviation of the input, with a 95 % Student interval; null for an input that does not vary.</param>
/// <param name="RSquared">Share of the variance that the line explains, in [0, 1].</param>
public sealed record StandardisedRegression(IReadOnlyList<RegressionCoefficient?> Coefficients, double RSquared)
{
    /// <summary>Null where the output does not vary, there are no more rows than inputs + 1, or an input is a linear function of others.</summary>
    public static StandardisedRegression? Of(IReadOnlyList<double[]> inputs, double[] output)
    {
        double[]?[] standard = [.. inputs.Select(Standardise)];
        int[] varying = [.. Enumerable.Range(0, inputs.Count).Where(input => standard[input] is not null)];
        int degrees = output.Length - varying.Length - 1;
        if (Standardise(output) is not { } y || degrees < 1)
        {
            return null;
        }

        var coefficients = new RegressionCoefficient?[inputs.Count];
        if (varying.Length == 0)
        {
            return new(coefficients, 0);
        }

        Matrix<double> x = Matrix<double>.Build.DenseOfColumnArrays(varying.Select(input => standard[input]!));
        Vector<double> target = Vector<double>.Build.DenseOfArray(y);
        Matrix<double> products = x.TransposeThisAndMultiply(x);
        if (products.ConditionNumber() > 1e12)
        {
            return null;
        }

        Matrix<double> inverse = products.Inverse();
        Vector<double> beta = inverse * x.TransposeThisAndMultiply(target);
        double residual = (target - x * beta).DotProduct(target - x * beta), multiple = StudentQuantile.TwoSided(0.95, degrees);
        for (int i = 0; i < varying.Length; i++)
        {
            double half = multiple * Math.Sqrt(residual / degrees * inverse[i, i]);
            coefficients[varying[i]] = new(beta[i], beta[i] - half, beta[i] + half);
        }

        return new(coefficients, Math.Clamp(1 - residual / target.DotProduct(target), 0, 1));
    }

    private static double[]? Standardise(double[] values)
    {
        MeanEstimate? own = MeanEstimate.Of<double>(values);
        return own?.StandardDeviation > 0 ? [.. values.Select(value => (value - own.Mean) / own.StandardDeviation.Value)] : null;
    }
}

/// <summary>A standardised coefficient with its 95 % interval.</summary>
public sealed record RegressionCoefficient(double Value, double Low, double High);
