using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Decision;

public class PartialInformationTests
{
    [Fact]
    public void It_agrees_with_the_closed_form_of_a_linear_gain_of_normals_and_luck_is_not_taken_for_information()
    {
        // Gain of the second alternative: −0.5 + 1·z0 + 0.5·z1 + 3·luck: the gain known given a set is normal with the slopes of that set.
        var (values, z) = Linear(new Gaussian(1), 4000, [1, 0.5], -0.5, 3);
        foreach (var (variables, spread) in new[] { (new[] { 0 }, 1.0), ([1], 0.5), ([0, 1], Math.Sqrt(1.25)) })
        {
            PartialInformation found = PartialInformation.Of(values, [.. variables.Select(i => z[i])], 1)!;
            double truth = ExpectedExcess(-0.5, spread);
            Assert.True(Agrees(found, truth), $"{string.Join(",", variables)}: {found} against {truth}");
        }

        Assert.False(Agrees(PartialInformation.Of(values, [z[0]], 1)!, ExpectedExcess(-0.5, Math.Sqrt(10.25))));
        Assert.True(ExpectedRegret.Of(values)[0].Low > ExpectedExcess(-0.5, Math.Sqrt(1.25)));
    }

    [Theory]
    [InlineData(new[] { 0 })]
    [InlineData(new[] { 1 })]
    [InlineData(new[] { 0, 1 })]
    public void It_agrees_with_a_simulation_inside_of_a_simulation_where_nothing_is_linear(int[] known)
    {
        // Three alternatives of two uniforms: bent, and interacting.
        static double[] Values(double x, double y) => [0.1, Math.Sin(5 * x) * (0.3 + y), 2 * (x - 0.5) * (x - 0.5) + y - 0.6];
        const int Rows = 4000;
        var draws = new Gaussian(2);
        double[] x = [.. Enumerable.Range(0, Rows).Select(_ => draws.Uniform())], y = [.. Enumerable.Range(0, Rows).Select(_ => draws.Uniform())];
        double[][] values = [.. Enumerable.Range(0, 3).Select(d => x.Zip(y, (a, b) => Values(a, b)[d] + 0.5 * draws.Next()).ToArray())];
        double[][] columns = [x, y];
        PartialInformation found = PartialInformation.Of(values, [.. known.Select(i => columns[i])], 1)!;

        // Outside: a grid of what is known; inside: the mean over the rest on a grid.
        double[] grid = [.. Enumerable.Range(0, 200).Select(i => (i + 0.5) / 200)];
        double[] Mean(IEnumerable<double[]> rows) => [.. Enumerable.Range(0, 3).Select(d => rows.Average(row => row[d]))];
        double Inside(double own, bool first) => Mean(grid.Select(other => first ? Values(own, other) : Values(other, own))).Max();
        double informed = known.Length == 2 ? grid.Average(a => grid.Average(b => Values(a, b).Max())) : grid.Average(own => Inside(own, known[0] == 0));
        double truth = informed - Mean(grid.SelectMany(a => grid.Select(b => Values(a, b)))).Max();
        Assert.True(Agrees(found, truth), $"{found} against {truth}");
        Assert.False(Agrees(found, 1.5 * truth));
    }

    [Fact]
    public void The_interval_covers_the_closed_form_95_times_in_100_and_one_by_the_plain_values_does_not()
    {
        const int Samples = 300, Rows = 600;
        double truth = ExpectedExcess(-0.3, 1);
        int covered = 0, coveredByTwin = 0;
        for (int i = 0; i < Samples; i++)
        {
            var (values, z) = Linear(new Gaussian((ulong)(50 + i)), Rows, [1, 0.5], -0.3, 2);
            PartialInformation found = PartialInformation.Of(values, [z[0]], (ulong)i)!;
            covered += found.Low <= truth && truth <= found.High ? 1 : 0;
            MeanEstimate twin = ExpectedRegret.Of(values)[0];
            coveredByTwin += twin.Low <= truth && truth <= twin.High ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");
    }

    [Fact]
    public void What_does_not_matter_is_worth_nothing_and_what_does_not_exist_is_absent()
    {
        var (values, z) = Linear(new Gaussian(3), 2000, [1, 0], -1, 0.5);
        Assert.InRange(PartialInformation.Of(values, [z[1]], 1)!.Value, 0, 0.002);
        Assert.Equal(0, PartialInformation.Of(values, [new double[2000]], 1)!.Value);
        Assert.Equal(0, PartialInformation.Of([values[0]], [z[0]], 1)!.Value);
        Assert.Null(PartialInformation.Of([[1, 2, 3], [2, 1, 3]], [[1, 2, 3]], 1));
        double[] coin = [.. z[0].Select(v => v > 0 ? 1.0 : 0.0)];
        Assert.Equal(0, PartialInformation.Of(values, [coin], 1)!.Value); // ±0.8 on −1 changes no choice
        Assert.True(PartialInformation.Of(values, [z[0], z[0]], 1)!.Value > 0);
    }

    /// <summary>Two alternatives, the first always 0 on top of shared luck; the second gains mean + Σ slope·z + luck of its own.</summary>
    private static (double[][] Values, double[][] Variables) Linear(Gaussian normal, int rows, double[] slopes, double mean, double luck)
    {
        double[][] z = [.. slopes.Select(_ => Enumerable.Range(0, rows).Select(_ => normal.Next()).ToArray())];
        double[] shared = [.. Enumerable.Range(0, rows).Select(_ => 10 * normal.Next())];
        double[] second = [.. Enumerable.Range(0, rows).Select(row => shared[row] + mean + slopes.Select((slope, i) => slope * z[i][row]).Sum() + luck * normal.Next())];
        return ([shared, second], z);
    }

    /// <summary>E max(0, m + s·Z).</summary>
    private static double ExpectedExcess(double m, double s) => s * Math.Exp(-0.5 * m / s * m / s) / Math.Sqrt(2 * Math.PI) + m * NormalCdf.Of(m / s);

    private static bool Agrees(PartialInformation found, double truth) => Math.Abs(found.Value - truth) <= 4 * found.StandardError;
}
