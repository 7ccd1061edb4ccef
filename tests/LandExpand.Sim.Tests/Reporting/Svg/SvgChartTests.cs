using System.Text.RegularExpressions;
using System.Xml.Linq;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Charts.Compared;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Svg;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Reporting.Themes;
using LandExpand.Sim.Tests.Reporting.Comparison;

namespace LandExpand.Sim.Tests.Reporting.Svg;

public sealed class SvgChartTests
{
    private const string Hostile = "</svg><script>alert(1)</script> \" ' & \u0001\uFFFF";

    public static TheoryData<string> Keys => [.. ChartCatalogue.All.Select(kind => kind.Key), .. ComparisonCatalogue.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_picture_is_XML_that_runs_and_loads_nothing(string key)
    {
        var picture = XDocument.Parse(Picture(key));
        var names = picture.Descendants().Select(element => element.Name.LocalName).ToHashSet();
        Assert.DoesNotContain("script", names);
        Assert.DoesNotContain("foreignObject", names);
        Assert.DoesNotContain(picture.Descendants().Attributes(), attribute => attribute.Name.LocalName == "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.True(picture.Descendants().Count(element => element.Name.LocalName is "path" or "rect" or "polyline" or "polygon") > 5, "the plot is empty");
    }

    [Fact]
    public void A_picture_is_the_same_whenever_and_wherever_it_is_drawn()
    {
        var first = Picture("arr-fan");
        _ = Picture("movements");
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            var german = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            (german.NumberFormat.NumberDecimalSeparator, german.NumberFormat.NumberGroupSeparator, german.NumberFormat.NegativeSign) = (",", ".", "\u2212");
            Thread.CurrentThread.CurrentCulture = german;
            Assert.Equal(first, Picture("arr-fan"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("arr-bridge")]
    [InlineData("retention-over-time")]
    [InlineData("compared-nrr-difference")]
    public void A_picture_is_as_on_file(string key) => GoldenFile.Matches($"{key}.svg", Picture(key));

    [Fact]
    public void Words_left_of_a_bar_do_not_run_into_the_name_of_its_row()
    {
        const string Words = "−$7,290,000 a year";
        var chart = new ChartSpec("bars", "Title", "Subtitle", new ChartAxis("", AxisNumber.Money, -8, 2, [new(-8, "−$8M"), new(0, "$0")]), ChartAxis.OfCategories("", ["a name", "other"]) with { Reversed = true },
            [new RowBarSeries("Bars", ColourRole.Forecast, [new RowBar(0, 0, -7.9, Words), new RowBar(1, 0, 1, "+1")])], new ChartTable([""], [])) { HowToRead = "", Definition = "" };
        var texts = XDocument.Parse(SvgChart.Render(chart, "", Theme.Default)).Descendants().Where(element => element.Name.LocalName == "text").ToArray();
        var words = (double)texts.Single(text => text.Value == Words).Attribute("x")!;
        var name = (string)texts.Single(text => text.Value == "a name").Attribute("transform")!;
        var end = double.Parse(Regex.Match(name, @"translate\(([\d.]+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(words - TextMeasure.Width(Words, 11) > end, $"{words} is too near {end}");
    }

    [Fact]
    public void A_hostile_name_stays_text()
    {
        var sample = SampleResults.Create(Hostile);
        var chart = ArrFanChart.Describe(sample)!;
        var picture = XDocument.Parse(SvgChart.Render(chart, SourceLine.Of(sample), Theme.Default with { Confidentiality = Hostile }));
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName == "script");
        Assert.Contains(picture.Descendants(), element => element.Value.StartsWith("</svg><script>alert(1)</script>", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_mark_or_word_starts_outside_the_picture(string key)
    {
        var svg = Picture(key);
        var height = SvgChart.HeightOf(svg);
        foreach (Match text in Regex.Matches(svg, "<text x=\"([-0-9.]+)\" y=\"([-0-9.]+)\""))
        {
            Assert.InRange(double.Parse(text.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 0, SvgChart.Width);
            Assert.InRange(double.Parse(text.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture), 0, height);
        }

        Assert.DoesNotContain("dominant-baseline", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Losses_hang_below_the_zero_line()
    {
        // The script engine stores negative numbers in signed typed arrays as 0 unless the prelude keeps it from them.
        var heights = Regex.Matches(Picture("movements"), "<path d=\"M[-0-9.]+ [-0-9.]+[^\"]*\" fill=\"#b54700\"").Count;
        Assert.Equal(8, heights);
    }

    [Fact]
    public void A_title_is_broken_where_it_would_be_too_wide()
    {
        var words = string.Join(' ', Enumerable.Repeat("retention", 40));
        var lines = TextExtent.Lines(words, 600, 22, bold: true);
        Assert.Equal(words, string.Join(' ', lines));
        Assert.All(lines, line => Assert.InRange(TextExtent.Of(line, 22, bold: true), 1, 600));
    }

    private static string Picture(string key)
    {
        if (ComparisonCatalogue.All.FirstOrDefault(kind => kind.Key == key) is { } compared)
        {
            var comparison = SampleComparison.Create();
            return SvgChart.Render(compared.Describe(comparison)!, SourceLine.Of(comparison), Theme.Default);
        }

        var sample = SampleResults.Create();
        return SvgChart.Render(ChartCatalogue.All.Single(kind => kind.Key == key).Describe(sample)!, SourceLine.Of(sample), Theme.Default);
    }
}
