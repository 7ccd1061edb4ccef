using LandExpand.Sim.Randomness;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.HistoryMatching;

public sealed class QuadraticEmulatorTests
{
    private static double Quadratic(double[] x) => 1 + (2 * x[0]) - x[1] + (3 * x[0] * x[1]) - (0.5 * x[2] * x[2]);

    private static double Wavy(double[] x) => Math.Sin(3 * x[0]) + (x[1] * x[2]);

    [Fact]
    public void A_quadratic_is_met_to_rounding_and_a_wave_is_not()
    {
        var points = Points(40, 1);
        var exact = Fit(points, Quadratic);
        Assert.InRange(exact.CrossValidatedError, 0, 1e-12);
        Assert.Equal(Quadratic([0.3, 0.9, 0.1]), exact.At([0.3, 0.9, 0.1]).Value, 1e-10);
        Assert.True(Fit(points, Wavy).CrossValidatedError > 0.01);
    }

    [Fact]
    public void The_cross_validated_error_is_that_of_fits_which_leave_a_point_out_each()
    {
        var points = Points(30, 2);
        var squares = points.Select((left, i) => Math.Pow(Fit([.. points.Where((_, k) => k != i)], Wavy).At(left).Value - Wavy(left), 2));
        Assert.Equal(Math.Sqrt(squares.Average()), Fit(points, Wavy).CrossValidatedError, 1e-8);

        // The wrong twin: residuals of points that the fit has seen are smaller.
        var seen = Fit(points, Wavy);
        Assert.True(Math.Sqrt(points.Average(point => Math.Pow(seen.At(point).Value - Wavy(point), 2))) < 0.9 * seen.CrossValidatedError);
    }

    [Fact]
    public void A_prediction_is_less_sure_where_no_point_is_near()
    {
        var surface = Fit([.. Points(40, 3).Select(point => point.Select(u => 0.4 + (0.2 * u)).ToArray())], Wavy);
        Assert.True(surface.At([0.95, 0.95, 0.95]).Variance > 20 * surface.At([0.5, 0.5, 0.5]).Variance);
    }

    [Fact]
    public void A_thin_and_slanted_cloud_of_points_loses_no_digits()
    {
        var points = Points(40, 4).Select(point => new[] { point[0], 1 - point[0] + (1e-4 * point[1]), point[2] }).ToArray();
        var surface = Fit(points, Quadratic);
        Assert.Equal(Quadratic(points[7]), surface.At(points[7]).Value, 1e-7);
    }

    [Fact]
    public void Few_points_give_a_plane_and_too_few_nothing()
    {
        Assert.Null(QuadraticEmulator.Of(Points(9, 5), new double[9]));
        Assert.Null(QuadraticEmulator.Of([.. Enumerable.Repeat(new[] { 0.5, 0.5, 0.5 }, 30)], new double[30]));
        Assert.Equal(3.0, Fit(Points(10, 5), x => 2 + x[1]).At([0.2, 1, 0.7]).Value, 1e-9);
    }

    internal static double[][] Points(int count, ulong seed)
    {
        var random = new WordStream(seed);
        var points = new double[count][];
        for (var i = 0; i < count; i++)
        {
            points[i] = [random.Uniform(), random.Uniform(), random.Uniform()];
        }

        return points;
    }

    private static QuadraticEmulator Fit(double[][] points, Func<double[], double> output) => QuadraticEmulator.Of(points, points.Select(output).ToArray())!;
}
