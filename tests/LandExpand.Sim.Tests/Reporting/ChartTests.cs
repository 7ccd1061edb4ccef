using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Tests.Reporting;

public sealed class ChartTests
{
    public static TheoryData<string> Keys => [.. ChartCatalogue.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_chart_is_described_as_on_file(string key) =>
        GoldenFile.Matches($"{key}.txt", ChartText.Of(ChartCatalogue.All.Single(kind => kind.Key == key).Describe(SampleResults.Create())!));

    [Fact]
    public void Every_chart_has_its_key_and_rows_as_wide_as_its_columns()
    {
        foreach (var kind in ChartCatalogue.All)
        {
            var chart = kind.Describe(SampleResults.Create(dated: false, plan: false))!;
            Assert.Equal(kind.Key, chart.Key);
            Assert.All(chart.Table.Rows, row => Assert.Equal(chart.Table.Columns.Count, row.Count));
            Assert.NotEmpty(chart.Hover);
        }
    }

    [Fact]
    public void A_run_without_data_has_no_charts()
    {
        var sample = SampleResults.Create();
        var empty = new RunResults(sample.Summary with { Metrics = new Dictionary<string, MetricSummary?>() },
            new MonthlyTable(new Dictionary<string, IReadOnlyList<MonthPoint>>()), new RunCurves(1, [], [], [], [], []));
        Assert.Empty(ChartCatalogue.Of(empty));
    }

    [Fact]
    public void What_goes_wrong_in_a_chart_is_thrown_as_it_is()
    {
        ChartKind[] kinds = [ChartCatalogue.All[0], new("none", _ => null), new("large", _ => throw new OutOfMemoryException())];
        Assert.Single(ChartCatalogue.Of(SampleResults.Create(), kinds[..2]));
        Assert.Throws<OutOfMemoryException>(() => ChartCatalogue.Of(SampleResults.Create(), kinds));
    }

    [Fact]
    public void The_steps_of_the_bridge_lead_from_the_opening_to_the_horizon()
    {
        var steps = ArrBridgeChart.Describe(SampleResults.Create())!.Series.OfType<WaterfallSeries>().Single().Steps;
        for (var index = 1; index < steps.Count - 1; index++)
        {
            Assert.Equal(steps[index - 1].To, steps[index].From, 3);
        }

        Assert.Equal(steps[^1].To, steps[^2].To, 3);
    }

    [Theory]
    [InlineData(1.155, 0.085)]
    [InlineData(1.15, 0.002)]
    [InlineData(0.6, 0.4)]
    [InlineData(1.0, 0.0)]
    public void Bins_lie_in_one_band_each_and_hold_every_value(double mean, double sd)
    {
        double[] values = [.. SampleResults.Values(3000, mean, sd).Select(value => (double)value).Order()];
        var bins = NrrBins.Of(values);
        Assert.Equal(1, bins.Sum(bin => bin.Share), 9);
        Assert.InRange(bins.Count, 1, 60);
        Assert.All(bins, bin => Assert.Equal(NrrBand.Of(bin.From + 1e-6), NrrBand.Of(bin.To - 1e-6)));
    }

    [Fact]
    public void A_value_on_the_edge_belongs_to_the_upper_band()
    {
        var bin = Assert.Single(NrrBins.Of([1.15f]));
        Assert.Equal("strong", bin.Band.Key);
    }

    [Theory]
    [InlineData(31e6, 2.8e6, 32e6)]
    [InlineData(31e6, 2.8e6, 0)]
    [InlineData(1200, 900, 1500)]
    [InlineData(5e6, 0, 7e6)]
    [InlineData(5e6, 0, 5e6)]
    public void Bins_of_amounts_hold_every_value_and_none_lies_on_both_sides_of_the_target(double mean, double sd, double target)
    {
        double[] values = [.. SampleResults.Values(3000, mean, sd).Select(value => (double)value).Order()];
        var bins = ArrBins.Of(values, target);
        Assert.Equal(1, bins.Sum(bin => bin.Share), 9);
        Assert.InRange(bins.Count, 1, 42);
        Assert.DoesNotContain(bins, bin => bin.From < target * (1 - 1e-9) && bin.To > target * (1 + 1e-9));
        Assert.Equal(values.Count(value => value >= target) / 3000.0, bins.Where(bin => bin.From >= target * (1 - 1e-9)).Sum(bin => bin.Share), 9);
    }

    [Fact]
    public void The_running_mean_ends_at_the_mean_of_all_histories_and_is_narrowest_there()
    {
        var sample = SampleResults.Create();
        var chart = ConvergenceChart.Describe(sample)!;
        var last = chart.Series.OfType<LineSeries>().Single().Points[^1];
        Assert.Equal(2000, last.X);
        Assert.Equal(sample.SortedValues(MetricCatalogue.Nrr, 24).Average(), last.Y!.Value, 9);
        var ranges = chart.Series.OfType<BandSeries>().Single().Ranges;
        Assert.Equal(ranges[^1], ranges.MinBy(range => range.High - range.Low));
    }

    [Fact]
    public void Ticks_a_half_step_apart_are_not_rounded_to_the_same_figure() =>
        Assert.Equal(["0.0\u00A0%", "2.5\u00A0%", "5.0\u00A0%", "7.5\u00A0%", "10.0\u00A0%", "12.5\u00A0%"], ChartAxis.OfShares("", [0.11], fromZero: true).Ticks.Select(tick => tick.Label));

    [Theory]
    [InlineData(0, 34.6e6)]
    [InlineData(0.83, 1.27)]
    [InlineData(0, 0)]
    [InlineData(-0.95e6, 2.7e6)]
    [InlineData(5, 5)]
    public void Round_ticks_enclose_the_range(double low, double high)
    {
        var ticks = RoundTicks.Over(low, high);
        Assert.InRange(ticks.Count, 2, 9);
        Assert.True(ticks[0] <= low && ticks[^1] >= high);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Bands_and_movements_stay_apart_in_greyscale(bool light)
    {
        var palette = light ? Palette.Light : Palette.Dark;
        ColourRole[][] groups =
        [
            [ColourRole.Elite, ColourRole.Strong, ColourRole.Average, ColourRole.Weak, ColourRole.Failing],
            [ColourRole.New, ColourRole.Expansion], [ColourRole.Contraction, ColourRole.Churn],
            [ColourRole.Forecast, ColourRole.ForecastInner, ColourRole.ForecastOuter], [ColourRole.Total, ColourRole.Gain], [ColourRole.Total, ColourRole.Loss],
            [ColourRole.ScenarioA, ColourRole.ScenarioB, ColourRole.ScenarioC, ColourRole.ScenarioD, ColourRole.ScenarioE],
        ];
        foreach (var group in groups)
        {
            var lightness = group.Select(role => Lightness(palette.Roles[role])).Order().ToArray();
            Assert.All(lightness.Skip(1).Zip(lightness), pair => Assert.True(pair.First - pair.Second >= 7, $"{string.Join(", ", group)}: {string.Join(", ", lightness)}"));
        }
    }

    [Fact]
    public void Every_role_has_a_colour_in_both_themes()
    {
        var roles = Enum.GetValues<ColourRole>().Where(role => role != ColourRole.Ramp).ToArray();
        Assert.All(new[] { Palette.Light, Palette.Dark }, palette => Assert.Equal(roles, palette.Roles.Keys.Order()));
    }

    /// <summary>CIE 1976 lightness L*, 0 to 100, of an sRGB colour.</summary>
    private static double Lightness(string colour)
    {
        double Linear(int at)
        {
            var value = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        var y = 0.2126 * Linear(1) + 0.7152 * Linear(3) + 0.0722 * Linear(5);
        return y > 0.008856 ? 116 * Math.Cbrt(y) - 16 : 903.3 * y;
    }
}
