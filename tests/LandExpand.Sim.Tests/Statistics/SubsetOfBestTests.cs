using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics;

public sealed class SubsetOfBestTests
{
    private const int Trials = 2000;
    private const int Systems = 8;
    private const int Replications = 20;

    [Fact]
    public void The_truly_best_system_is_kept_in_at_least_95_percent_of_trials() => Assert.True(Keeps(SubsetOfBest.Of) >= 0.95 - FourErrors);

    [Fact]
    public void A_screening_by_overlap_of_one_standard_error_is_rejected_by_the_same_check() =>
        Assert.False(Keeps((means, errors, n) => OneError(means.ToArray(), errors.ToArray())) >= 0.95 - FourErrors);

    [Fact]
    public void A_clear_loser_is_thrown_out_and_ties_are_kept() =>
        Assert.Equal([true, true, false], SubsetOfBest.Of([5, 5, 1], [0.1, 0.1, 0.1], [100, 100, 100]));

    [Fact]
    public void Known_means_leave_only_the_best() => Assert.Equal([false, true], SubsetOfBest.Of([1, 2], [0, 0], [10, 10]));

    [Fact]
    public void One_system_is_the_best_and_none_is_none()
    {
        Assert.Equal([true], SubsetOfBest.Of([1], [0.5], [2]));
        Assert.Empty(SubsetOfBest.Of([], [], []));
    }

    private static double FourErrors => 4 * Math.Sqrt(0.95 * 0.05 / Trials);

    private delegate bool[] Screening(ReadOnlySpan<double> means, ReadOnlySpan<double> errors, ReadOnlySpan<int> n);

    /// <summary>How often the best of eight equal systems, the worst case, is kept: any of them stands for it.</summary>
    private static double Keeps(Screening screening)
    {
        var random = new Random(4711);
        var kept = 0;
        var n = Enumerable.Repeat(Replications, Systems).ToArray();
        for (var trial = 0; trial < Trials; trial++)
        {
            var (means, errors) = (new double[Systems], new double[Systems]);
            for (var system = 0; system < Systems; system++)
            {
                var values = Enumerable.Range(0, Replications).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())).ToArray();
                var estimate = MeanEstimate.Of<double>(values)!;
                (means[system], errors[system]) = (estimate.Mean, estimate.StandardError!.Value);
            }

            kept += screening(means, errors, n)[0] ? 1 : 0;
        }

        return (double)kept / Trials;
    }

    private static bool[] OneError(double[] means, double[] errors)
    {
        var best = Array.IndexOf(means, means.Max());
        return [.. means.Select((mean, i) => means[best] - mean <= errors[best] + errors[i])];
    }
}
