using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Sweeps;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Tests.Reporting;

public sealed class SweepChartTests
{
    [Fact]
    public void One_factor_is_a_line_with_its_error_and_the_spread()
    {
        var charts = SweepCharts.Of(Table((x, _, _) => 1 + x, 5));
        var line = Assert.Single(charts.Wide);
        Assert.Equal(SweepLineChart.Key, line.Key);
        Assert.Equal([1, 2, 3, 4, 5], line.Series.OfType<LineSeries>().Single().Points.Select(point => point.Y!.Value));
        Assert.Equal((0.9, 1.1), line.Series.OfType<BandSeries>().Last().Ranges.Select(range => (range.Low, range.High)).First());
        Assert.Empty(charts.Panels);
    }

    [Fact]
    public void Two_factors_are_a_heatmap_and_contours()
    {
        var charts = SweepCharts.Of(Table((x, y, _) => x + (10 * y), 4, 3));
        Assert.Equal([SweepHeatmapChart.Key, SweepContourChart.Key], charts.Wide.Select(chart => chart.Key));
        var cells = ((HeatmapSeries)charts.Wide[0].Series[0]).Cells;
        Assert.Equal(12, cells.Count);
        Assert.Equal(0, cells.Single(cell => cell is { X: 0, Y: 0 }).Ramp);
        Assert.Equal(1, cells.Single(cell => cell is { X: 3, Y: 2 }).Ramp);
        Assert.Contains("at a 3, b 2", charts.Wide[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Contours_of_a_plane_are_where_the_plane_has_their_values()
    {
        // Bilinear interpolation is exact for a plane. Cells 29 and 30 of 0..59 stand at 1.475 and 1.525 of 3, and at 0.983 and 1.017 of 2.
        var contour = SweepContourChart.Describe(Table((x, y, _) => x + (10 * y), 4, 3))!;
        var middle = contour.Hover.Where(hover => hover is { X: 29 or 30, Y: 29 or 30 }).Select(hover => hover.Rows[0].Text);
        Assert.Equal(["11.31", "11.36", "11.64", "11.69"], middle.Select(text => text[..5].Trim()).Order());
    }

    [Fact]
    public void Three_factors_are_panels_that_share_their_colours_and_parallel_coordinates()
    {
        var charts = SweepCharts.Of(Table((x, y, z) => x + y + z, 4, 3, 2));
        Assert.Equal([ParallelCoordinatesChart.Key], charts.Wide.Select(chart => chart.Key));
        Assert.Equal(2, charts.Panels.Count);
        Assert.Equal((0, 1), (Cells(charts.Panels[0]).Min(cell => cell.Ramp), Cells(charts.Panels[1]).Max(cell => cell.Ramp)));
        Assert.True(Cells(charts.Panels[0]).Max(cell => cell.Ramp) < 1);
        Assert.Equal(2, charts.Wide[0].Series.OfType<HistorySeries>().Last().Histories.Count); // a tenth of 24
    }

    [Fact]
    public void Points_on_no_grid_are_drawn_over_each_factor_in_turn()
    {
        var full = Table((x, y, z) => x + y + z, 5, 4, 3);
        int[] left = [.. Enumerable.Range(0, 40)];
        var table = full with
        {
            Points = [.. left.Select(i => full.Points[i])],
            Factors = [.. full.Factors.Select(factor => factor with { LevelOf = [.. left.Select(i => factor.LevelOf[i])] })],
        };
        var charts = SweepCharts.Of(table);
        Assert.Equal(3, charts.Panels.Count);
        Assert.All(charts.Panels, chart => Assert.Equal(40, Assert.IsType<ScatterSeries>(chart.Series[0]).Points.Count));
    }

    [Fact]
    public void Axes_name_round_values_over_contours_and_no_more_digits_than_tell_levels_apart_elsewhere()
    {
        var table = Table((x, y, _) => x + y, 12, 12);
        var uneven = table with { Factors = [SweepFactor.Of("a", [.. table.Factors[0].LevelOf.Select(level => (object)(0.2 + (level / 11.0 * 0.7)))]), table.Factors[1]] };
        Assert.Equal(["0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9"], SweepContourChart.Describe(uneven)!.X.Ticks.Select(tick => tick.Label));
        Assert.Contains("0.264", SweepHeatmapChart.Describe(uneven)!.X.Ticks.Select(tick => tick.Label));
        var close = SweepFactor.Of("a", [1.0001, 1.0002]);
        Assert.Equal(["1.0001", "1.0002"], new[] { 0, 1 }.Select(close.AxisName));
    }

    [Fact]
    public void A_hostile_name_stays_text_in_the_page()
    {
        var page = SweepPage.Render([Table((x, y, _) => x * y, 3, 3) with { Name = "</script><script>alert(1)</script>" }], Theme.Default, "plan 0");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }

    private static IReadOnlyList<HeatCell> Cells(ChartSpec chart) => ((HeatmapSeries)chart.Series[0]).Cells;

    private static SweepValue Value(int index, double mean) => new(index, mean, mean - 0.1, mean + 0.1, mean - 1, mean + 1);

    private static SweepTable Table(Func<double, double, double, double> metric, int first, int second = 1, int third = 1)
    {
        var points = (from x in Enumerable.Range(0, first) from y in Enumerable.Range(0, second) from z in Enumerable.Range(0, third) select (x, y, z)).ToArray();
        SweepFactor[] factors =
        [
            SweepFactor.Of("a", [.. points.Select(point => (object)(double)point.x)]), SweepFactor.Of("b", [.. points.Select(point => (object)(double)point.y)]),
            SweepFactor.Of("c", [.. points.Select(point => (object)(double)point.z)]),
        ];
        return new("sweep", "NRR", MetricUnit.Multiple, "a ratio", "USD", [.. factors.Where(factor => factor.Varies)],
            [.. points.Select((point, i) => Value(i, metric(point.x, point.y, point.z)))]);
    }
}
