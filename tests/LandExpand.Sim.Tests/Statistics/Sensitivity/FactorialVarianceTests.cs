using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Sensitivity;

public sealed class FactorialVarianceTests
{
    [Fact]
    public void A_sum_is_split_by_the_squares_of_its_weights_and_has_no_interaction()
    {
        var shares = Split((x, y) => x + (2 * y), 5, 5)!;
        Assert.Equal([0.2, 0.8], shares.Select(share => share.First), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.All(shares, share => Assert.Equal(share.First, share.Total, 1e-12));
    }

    [Fact]
    public void A_product_around_zero_is_interaction_alone()
    {
        var shares = Split((x, y) => (x - 1) * (y - 1), 3, 3)!;
        Assert.All(shares, share => Assert.Equal((0, 1), (Math.Round(share.First, 12), Math.Round(share.Total, 12))));
    }

    [Fact]
    public void A_missing_a_double_and_a_constant_table_are_not_split()
    {
        Assert.Null(FactorialVariance.Of([[0, 0, 1], [0, 1, 0]], [1, 2, 3]));
        Assert.Null(FactorialVariance.Of([[0, 0, 1, 1], [0, 1, 0, 0]], [1, 2, 3, 4]));
        Assert.Null(Split((_, _) => 7, 3, 2));
        Assert.False(FactorialVariance.IsComplete([]));
    }

    private static IReadOnlyList<FactorShares>? Split(Func<double, double, double> model, int first, int second)
    {
        var cells = (from x in Enumerable.Range(0, first) from y in Enumerable.Range(0, second) select (x, y)).Reverse().ToArray();
        return FactorialVariance.Of([[.. cells.Select(cell => cell.x)], [.. cells.Select(cell => cell.y)]], [.. cells.Select(cell => model(cell.x, cell.y))]);
    }
}
