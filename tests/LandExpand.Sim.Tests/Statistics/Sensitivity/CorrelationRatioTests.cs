using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Sensitivity;

public sealed class CorrelationRatioTests
{
    private const int Rows = 240, Samples = 300;

    [Fact]
    public void An_input_that_does_nothing_explains_nothing_on_average_and_uncorrected_classes_would_seem_to()
    {
        var draws = new Gaussian(3);
        double[] corrected = [.. Enumerable.Range(0, Samples).Select(_ => CorrelationRatio.Of(Normals(draws), Normals(draws))!.Value)];
        double error = Spread(corrected) / Math.Sqrt(Samples);
        Assert.InRange(corrected.Average(), -4 * error, 4 * error);

        // The wrong twin, η² as it is, is higher by about (classes − 1) ÷ (rows − 1): 9 classes of 27 rows here.
        Assert.True(8.0 / (Rows - 1) > 4 * error);
    }

    [Fact]
    public void A_step_explains_its_part_of_the_variance_whatever_its_form()
    {
        // A step of height 1 at half of the rows has variance 1/4; noise of variance 1/4 leaves a share of a half. The step is not monotone.
        var draws = new Gaussian(5);
        double[] found = [.. Enumerable.Range(0, Samples).Select(_ =>
        {
            double[] input = [.. Enumerable.Range(0, Rows).Select(row => (double)(row % 4))];
            return CorrelationRatio.Of(input, [.. input.Select(value => (value is 1 or 2 ? 1 : 0) + (0.5 * draws.Next()))])!.Value;
        })];
        double error = Spread(found) / Math.Sqrt(Samples);
        Assert.InRange(found.Average(), 0.5 - (4 * error), 0.5 + (4 * error));
        Assert.True(error < 0.01);
    }

    [Fact]
    public void Few_rows_and_what_does_not_vary_have_no_ratio()
    {
        Assert.Null(CorrelationRatio.Of([1, 2, 3], [1, 2, 3]));
        Assert.Null(CorrelationRatio.Of(new double[50], [.. Enumerable.Range(0, 50).Select(value => (double)value)]));
        Assert.Null(CorrelationRatio.Of([.. Enumerable.Range(0, 50).Select(value => (double)value)], new double[50]));
    }

    private static double[] Normals(Gaussian draws) => [.. Enumerable.Range(0, Rows).Select(_ => draws.Next())];

    private static double Spread(double[] values) => MeanEstimate.Of<double>(values)!.StandardDeviation!.Value;
}
