using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public class KernelDensityTests
{
    [Fact]
    public void Values_without_spread_have_no_density()
    {
        Assert.Null(KernelDensity.Of([], 0, 1, 11));
        Assert.Null(KernelDensity.Of([3.0], 0, 6, 11));
        Assert.Null(KernelDensity.Of([3.0, 3.0, 3.0], 0, 6, 11));
    }

    [Fact]
    public void The_bandwidth_is_Silvermans_rule_of_thumb()
    {
        // 1 … 9: standard deviation √7.5, quartiles 3 and 7.
        double[] values = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        Assert.Equal(0.9 * Math.Min(Math.Sqrt(7.5), 4 / 1.34) * Math.Pow(9, -0.2), KernelDensity.BandwidthOf(values)!.Value, 1e-12);
        // Where the quartiles coincide the standard deviation alone decides.
        double[] mostlyEqual = [0, 5, 5, 5, 5, 5, 5, 5, 10];
        Assert.Equal(0.9 * Math.Sqrt(50.0 / 8) * Math.Pow(9, -0.2), KernelDensity.BandwidthOf(mostlyEqual)!.Value, 1e-12);
    }

    [Fact]
    public void It_integrates_to_one()
    {
        KernelDensity density = KernelDensity.Of(Sample(500), -8, 8, 1601)!;
        Assert.Equal(1, density.Densities.Sum() * 0.01, 1e-6); // kernels end at five bandwidths, beyond which lie 6e-7 of them
    }

    // Sharing a value between the two grid points beside it adds at most step² ÷ 4 to the kernel's variance: with 8 steps a bandwidth no density is off by more than 1/512 of the highest kernel.
    [Fact]
    public void It_equals_the_sum_of_kernels_and_one_on_a_grid_of_rounded_values_does_not()
    {
        double[] sample = Sample(40);
        KernelDensity density = KernelDensity.Of(sample, -4, 4, 81)!;
        double h = density.Bandwidth, tolerance = 1 / (512 * h * Math.Sqrt(2 * Math.PI));
        double[] exact = [.. density.Positions.Select(x => Kernels(sample, x, h))];
        double step = (sample[^1] - sample[0]) / Math.Ceiling(8 * (sample[^1] - sample[0]) / h);
        double[] rounded = [.. sample.Select(value => sample[0] + Math.Floor((value - sample[0]) / step) * step)];
        double[] twin = [.. density.Positions.Select(x => Kernels(rounded, x, h))];
        Assert.True(Farthest(exact, density.Densities) <= tolerance, $"{Farthest(exact, density.Densities)} > {tolerance}");
        Assert.True(Farthest(exact, twin) > tolerance, $"{Farthest(exact, twin)} <= {tolerance}");
    }

    private static double Kernels(double[] sample, double x, double h) => sample.Average(value => Math.Exp(-0.5 * (value - x) * (value - x) / (h * h)) / (h * Math.Sqrt(2 * Math.PI)));

    private static double Farthest(double[] a, double[] b) => a.Zip(b, (one, other) => Math.Abs(one - other)).Max();

    private static double[] Sample(int n)
    {
        var random = new Random(20260301);
        return [.. Enumerable.Range(0, n).Select(_ => NormalQuantile.Of(random.NextDouble() + 1e-17)).Order()];
    }
}
