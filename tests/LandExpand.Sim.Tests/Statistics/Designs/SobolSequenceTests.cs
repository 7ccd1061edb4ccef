using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Statistics.Designs;

public class SobolSequenceTests
{
    private static double[] Coordinates(int dimension, int points) =>
        [.. Enumerable.Range(0, points).Select(i => SobolSequence.Point((uint)i, SobolSequence.Columns(dimension)) / 4294967296.0)];

    // Worked by hand from the polynomials x + 1, x² + x + 1 and x³ + x + 1 and their initial numbers 1; 1, 3; 1, 3, 1.
    [Theory]
    [InlineData(0, new[] { 0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875 })]
    [InlineData(1, new[] { 0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875 })]
    [InlineData(2, new[] { 0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125 })]
    [InlineData(3, new[] { 0, 0.5, 0.75, 0.25, 0.125, 0.625, 0.875, 0.375 })]
    public void The_first_points_are_those_worked_by_hand(int dimension, double[] expected) => Assert.Equal(expected, Coordinates(dimension, 8));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(200)]
    [InlineData(3071)]
    [InlineData(8191)]
    public void Every_dimension_puts_one_point_into_each_of_as_many_intervals_as_points(int dimension)
    {
        foreach (var points in new[] { 2, 16, 1024, 32768 })
        {
            Assert.Equal(Enumerable.Range(0, points), Coordinates(dimension, points).Select(u => (int)(u * points)).Order());
        }
    }

    [Fact]
    public void The_first_two_dimensions_fill_every_elementary_box_and_two_equal_ones_do_not()
    {
        static bool FillsBoxes(int first, int second) => Enumerable.Range(0, 11).All(digits =>
        {
            var (wide, high) = (1 << digits, 1 << (10 - digits));
            return Coordinates(first, 1024).Zip(Coordinates(second, 1024)).Select(point => ((int)(point.First * wide), (int)(point.Second * high))).Distinct().Count() == 1024;
        });
        Assert.True(FillsBoxes(0, 1));
        Assert.False(FillsBoxes(1, 1));
    }

    [Fact]
    public void The_table_reaches_as_far_as_it_says_and_no_two_dimensions_are_alike()
    {
        var columns = Enumerable.Range(0, SobolSequence.Dimensions).Select(dimension => string.Join(' ', SobolSequence.Columns(dimension))).ToArray();
        Assert.Equal(SobolSequence.Dimensions, columns.Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => SobolSequence.Columns(SobolSequence.Dimensions));
        Assert.Throws<ArgumentOutOfRangeException>(() => SobolSequence.Columns(-1));
    }
}
