using LandExpand.Sim.Runs;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Runs;

public class EstimatesTests
{
    [Fact]
    public void A_column_without_a_defined_value_has_no_estimate()
    {
        Assert.Null(Estimates.OfColumn([]));
        Assert.Null(Estimates.OfColumn([float.NaN, float.NaN]));
        Assert.Null(Estimates.MonthlyOf([float.NaN]));
    }

    [Fact]
    public void Replications_where_the_metric_is_not_defined_are_left_out()
    {
        Estimate estimate = Estimates.OfColumn([float.NaN, 3, 1, float.NaN, 2])!;
        Assert.Equal((3, 2.0, 2.0), (estimate.N, estimate.Mean!.Value, estimate.P50!.Value));
        Assert.Equal([null, null], estimate.QuantileIntervals["p50"]);
        Assert.Equal(1, estimate.Cvar5);
        Assert.Null(estimate.Cvar5Interval);
    }

    [Fact]
    public void One_replication_gives_its_value_and_no_error()
    {
        Estimate estimate = Estimates.OfColumn([5f])!;
        Assert.Equal((5.0, 5.0, 5.0), (estimate.Mean!.Value, estimate.P5!.Value, estimate.P95!.Value));
        Assert.Null(estimate.Sd);
        Assert.Null(estimate.StandardError);
    }

    [Fact]
    public void The_whole_estimate_agrees_with_its_parts_and_the_column_stays_as_it_was()
    {
        var random = new Random(1);
        float[] column = [.. Enumerable.Range(0, 3000).Select(_ => (float)NormalQuantile.Of(random.NextDouble() + 1e-17))];
        float[] before = [.. column], sorted = [.. column.Order()];
        Estimate estimate = Estimates.OfColumn(column)!;
        MonthlyEstimate monthly = Estimates.MonthlyOf(column)!;
        Assert.Equal(before, column);
        Assert.Equal(column.Average(x => (double)x), estimate.Mean!.Value, 1e-12);
        Assert.Equal(SampleQuantile.Of<float>(sorted, 0.9), estimate.P90);
        (double? low, double? high) = QuantileInterval.Of<float>(sorted, 0.25);
        Assert.Equal([low, high], estimate.QuantileIntervals["p25"]);
        Assert.Equal(["p10", "p25", "p5", "p50", "p75", "p90", "p95"], estimate.QuantileIntervals.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(sorted.Take(150).Average(x => (double)x), estimate.Cvar5!.Value, 1e-12);
        Assert.Equal((estimate.Mean, estimate.StandardError, estimate.P5, estimate.P95), (monthly.Mean, monthly.StandardError, monthly.P5, monthly.P95));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(399)]
    [InlineData(400)]
    [InlineData(5001)]
    public void Radix_sort_agrees_with_comparison_sort(int n)
    {
        var random = new Random(n);
        float[] values = [.. Enumerable.Range(0, n).Select(i => i % 7 == 0 ? i % 3 - 1 : (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 30))))];
        float[] expected = [.. values.Order()];
        if (n > 2)
        {
            (values[0], values[1]) = (float.PositiveInfinity, float.NegativeInfinity);
            expected = [.. values.Order()];
        }

        RadixSort.Ascending(values, new float[n]);
        Assert.Equal(expected, values);
    }
}
