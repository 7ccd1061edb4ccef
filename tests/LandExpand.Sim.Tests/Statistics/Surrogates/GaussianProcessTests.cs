using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Surrogates;

public sealed class GaussianProcessTests
{
    [Fact]
    public void Without_noise_it_goes_through_its_points_and_is_sure_of_them()
    {
        double[][] points = [.. Enumerable.Range(0, 9).Select(i => new[] { i / 8.0 })];
        var process = GaussianProcess.Fit(points, [.. points.Select(point => Math.Sin(6 * point[0]))]);
        Assert.All(points, point => Assert.InRange(process.At(point).Mean, Math.Sin(6 * point[0]) - 0.01, Math.Sin(6 * point[0]) + 0.01));
        Assert.InRange(process.At([0.4375]).Mean, Math.Sin(6 * 0.4375) - 0.02, Math.Sin(6 * 0.4375) + 0.02);
        Assert.InRange(process.At([0.5]).Deviation, 0, 0.05);
        Assert.True(process.At([0.5]).Deviation < process.At([0.4375]).Deviation);
    }

    [Fact]
    public void Equal_values_are_predicted_everywhere()
    {
        var process = GaussianProcess.Fit([[0.1, 0.2], [0.7, 0.9], [0.4, 0.4]], [3, 3, 3]);
        Assert.Equal(3, process.At([0.9, 0.1]).Mean, 1e-9);
        Assert.Equal(0, process.At([0.9, 0.1]).Deviation, 1e-4);
    }

    [Fact]
    public void Under_noise_its_curve_is_nearer_to_the_truth_than_the_values_are()
    {
        var normal = new Gaussian(3);
        double ofCurve = 0, ofValues = 0;
        for (var sample = 0; sample < 20; sample++)
        {
            double[][] points = [.. Enumerable.Range(0, 30).Select(_ => new[] { normal.Uniform(), normal.Uniform() })];
            double[] truth = [.. points.Select(point => Math.Sin(4 * point[0]) + point[1])], values = [.. truth.Select(value => value + (0.3 * normal.Next()))];
            var process = GaussianProcess.Fit(points, values);
            ofCurve += points.Zip(truth, (point, value) => Math.Pow(process.At(point).Mean - value, 2)).Sum();
            ofValues += values.Zip(truth, (value, curve) => Math.Pow(value - curve, 2)).Sum();
        }

        Assert.True(ofCurve < 0.5 * ofValues, $"{ofCurve} {ofValues}");
    }

    [Fact]
    public void Its_intervals_cover_curves_of_its_own_kind_about_95_times_in_100_and_half_of_them_do_not()
    {
        // Curves drawn from a Matérn process of length 0.3 with noise of a tenth of its variance; lengths and noise are fitted, so that coverage is a little under nominal.
        const int Samples = 250, Points = 25;
        var normal = new Gaussian(11);
        var kernel = new MaternKernel([0.3], 1e-6);
        int covered = 0, coveredByTwin = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            double[][] all = [.. Enumerable.Range(0, Points + 1).Select(_ => new[] { normal.Uniform() })];
            var root = Cholesky.Of(kernel.Matrix(all))!;
            double[] z = [.. all.Select(_ => normal.Next())], curve = [.. all.Select((_, i) => Enumerable.Range(0, i + 1).Sum(j => root[i, j] * z[j]))];
            var process = GaussianProcess.Fit(all[..Points], [.. curve.Take(Points).Select(value => value + (0.316 * normal.Next()))]);
            var (mean, deviation) = process.At(all[Points]);
            covered += Math.Abs(mean - curve[Points]) <= 1.96 * deviation ? 1 : 0;
            coveredByTwin += Math.Abs(mean - curve[Points]) <= 0.98 * deviation ? 1 : 0;
        }

        Assert.True(Coverage.IsAtLeast(covered, Samples, 0.93), $"{covered}");
        Assert.False(Coverage.IsAtLeast(coveredByTwin, Samples, 0.93), $"{coveredByTwin}");
    }

    [Theory]
    [InlineData(1.0, 0.5, 1.2)]
    [InlineData(0.0, 2.0, 1.0)]
    [InlineData(3.0, 0.1, 2.5)]
    public void Expected_improvement_is_the_mean_of_what_exceeds_the_best_and_without_the_density_it_is_not(double mean, double deviation, double best)
    {
        var normal = new Gaussian(5);
        var gains = MeanEstimate.Of<double>([.. Enumerable.Range(0, 200_000).Select(_ => Math.Max(mean + (deviation * normal.Next()) - best, 0))])!;
        var (low, high) = (gains.Mean - (4 * gains.StandardError!.Value), gains.Mean + (4 * gains.StandardError.Value));
        Assert.InRange(ExpectedImprovement.Of(mean, deviation, best), low, high);
        if (mean - best < 2 * deviation)
        {
            Assert.NotInRange((mean - best) * NormalCdf.Of((mean - best) / deviation), low, high);
        }
    }

    [Fact]
    public void What_is_known_improves_by_the_difference_or_not_at_all()
    {
        Assert.Equal(0.5, ExpectedImprovement.Of(2.5, 0, 2));
        Assert.Equal(0, ExpectedImprovement.Of(1.5, 0, 2));
    }
}
