using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Reporting.Deck.Charts;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Deck.Slides;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Tests.Reporting;

/// <summary>Charts of studies as Office draws them: their axes count neither months nor shares.</summary>
public class NativeFormTests
{
    [Fact]
    public void A_line_over_a_plain_number_goes_through_what_was_tried_however_short_the_axis()
    {
        var plot = Plot(Axis("churn.annualRate", 0, 1),
        [
            new BandSeries("95 % interval", ColourRole.ForecastOuter, [new(0.2, 0.5, 0.7), new(0.4, 0.3, 0.5)]),
            new LineSeries("Estimate", ColourRole.Forecast, [new(0.2, 0.6), new(0.24, 0.8), new(0.4, 0.4)]) { Marks = true },
        ]);
        var line = plot.Series.Single(series => series.Name == "Estimate");
        Assert.Equal([0.2, 0.24, 0.4], line.MarkedAt.Select(at => plot.Categories.Numbers![at]));
        Assert.Equal([0.6, 0.8, 0.4], line.MarkedAt.Select(at => Math.Round(line.Values[at]!.Value, 9)));
        var band = plot.Series.Single(series => series.Name == "95 % interval");
        Assert.All(plot.Categories.Numbers!.Zip(band.Values), at => Assert.Equal(at.First is >= 0.2 and <= 0.4, at.Second > 1e-9));
        Assert.Equal("catAx", AxisMarkup.Categories(plot, PlotLayout.Of(plot, Frame)).Name.LocalName);
    }

    [Fact]
    public void Single_points_are_not_joined_and_none_hides_another()
    {
        var plot = Plot(Axis("mean of the lowest", 0.94, 1.02),
        [
            new ScatterSeries("Setting", ColourRole.Forecast, [new(0.98, 1), new(0.98, 2), new(0.98, 3), new(0.98, 3.001)]),
            new LineSeries("Best so far", ColourRole.Forecast, [new(0.94, 1), new(1.02, 3)]),
        ], new VerticalLine("at least 95 %", ColourRole.Plan, 0.95));
        var points = plot.Series[0];
        Assert.Equal([1.0, 2, 3], points.Values.OfType<double>().Order());
        Assert.All(points.MarkedAt, at => Assert.Equal(0.98, plot.Categories.Numbers![at], 0.001));
        Assert.NotNull(SeriesMarkup.Of(plot, 0, 12).Element(Markup.C + "spPr")!.Descendants(Markup.A + "noFill").SingleOrDefault());
        Assert.Null(SeriesMarkup.Of(plot, 1, 12).Element(Markup.C + "spPr")!.Descendants(Markup.A + "noFill").SingleOrDefault());
        Assert.Contains(plot.Overlays.OfType<OverlayText>(), text => text.Text == "at least 95 %");
    }

    [Fact]
    public void Bars_to_the_left_of_zero_keep_their_side_and_values_stand_under_the_rows()
    {
        var plot = Plot(Axis("Against the answer", -8, 2),
        [
            new RowBarSeries("Likely feasible", ColourRole.Forecast, [new RowBar(0, 0, -7.9, "−7.9 points"), new RowBar(1, 0, 1, "+1")]),
            new RowBarSeries("Not feasible", ColourRole.Loss, []),
        ], y: ChartAxis.OfCategories("", ["one", "other"]));
        Assert.Equal([-7.9, 1], plot.Series.Single(series => series.Name == "Likely feasible").Values);
        Assert.True(plot.Values.Minimum < -8); // room for the words left of the longest bar
        Assert.Equal("high", (string?)AxisMarkup.Values(plot).Element(Markup.C + "tickLblPos")!.Attribute("val"));
    }

    [Fact]
    public void The_heading_of_a_heatmaps_rows_is_not_broken()
    {
        const string Long = "contract.termMonths";
        var axis = new ChartAxis(Long, AxisNumber.Multiple, 0, 2, [new(0, "1"), new(1, "12")]);
        var heat = new HeatmapSeries("ARR", ColourRole.Ramp, [new(0, 0, 0.5, "$1M")], "$1M", "$2M");
        var table = HeatmapTable.Of(1, Spec(axis, axis, [heat]), heat, Frame, DeckColours.Of(Palette.Light));
        Assert.DoesNotContain(table.Descendants(Markup.A + "tr").Select(row => row.Elements(Markup.A + "tc").First()), cell => cell.Value.Contains(Long, StringComparison.Ordinal));
        Assert.Contains(Long, table.Value, StringComparison.Ordinal);
        Assert.All(table.Descendants(Markup.A + "p").Where(paragraph => paragraph.Value.Length == 0), empty => Assert.NotNull(empty.Element(Markup.A + "endParaRPr")!.Attribute("sz")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_on_a_heatmap_can_be_read_at_every_place_of_the_ramp(bool dark)
    {
        var colours = DeckColours.Of(dark ? Palette.Dark : Palette.Light);
        Assert.All(Enumerable.Range(0, 101), place =>
        {
            var (fill, ink) = colours.Ramp(place / 100.0);
            Assert.True(Contrast(fill, ink) > 3.9, $"{fill.Rgb} under {ink.Rgb}");
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(3)]
    public void An_axis_of_next_to_no_money_says_nothing_twice(double most)
    {
        var labels = ChartAxis.OfValues("", AxisNumber.Money, [0, most], value => NumberText.MoneyTick(value, "USD"), fromZero: true).Ticks.Select(tick => tick.Label).ToArray();
        Assert.Equal(labels.Distinct(), labels);
    }

    [Theory]
    [InlineData(new[] { -1e6, -750e3, 0, 250e3 }, "0.00,,\"M\"")]
    [InlineData(new[] { 0, 2e6, 4e6 }, "0,,\"M\"")]
    public void Ticks_of_one_axis_stay_apart_in_the_one_scale_that_office_gives_them(double[] ticks, string expected)
    {
        var axis = new ChartAxis("", AxisNumber.Money, ticks[0], ticks[^1], [.. ticks.Select(tick => new ChartTick(tick, NumberText.MoneyTick(tick, "USD")))]);
        Assert.StartsWith("\"$\"" + expected, NumberFormats.Of(axis, "USD"), StringComparison.Ordinal);
    }

    private static Area Frame { get; } = new(0, 0, 800 * Markup.Point, 350 * Markup.Point);

    private static ChartAxis Axis(string title, double from, double to) => new(title, AxisNumber.Multiple, from, to, [new(from, "from"), new(to, "to")]);

    private static ChartSpec Spec(ChartAxis x, ChartAxis y, IReadOnlyList<ChartSeries> series) =>
        new("key", "Title", "Subtitle", x, y, series, new ChartTable([""], [])) { HowToRead = "", Definition = "" };

    private static NativePlot Plot(ChartAxis x, IReadOnlyList<ChartSeries> series, ChartAnnotation? annotation = null, ChartAxis? y = null) =>
        NativeForms.Of(new NativeContext(
            Spec(x, y ?? Axis("", 0, 4), series) with { Annotations = annotation is null ? [] : [annotation] }, DeckColours.Of(Palette.Light), "USD"))!;

    private static double Contrast(DeckColour one, DeckColour other)
    {
        double[] light = [.. new[] { one, other }.Select(colour => Luminance(Convert.FromHexString(colour.Rgb!)) + 0.05).Order()];
        return light[1] / light[0];
    }

    private static double Luminance(byte[] rgb)
    {
        double Linear(int channel) => rgb[channel] / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(0)) + (0.7152 * Linear(1)) + (0.0722 * Linear(2));
    }
}
