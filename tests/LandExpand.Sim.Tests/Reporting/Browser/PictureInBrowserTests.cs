using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Svg;
using LandExpand.Sim.Reporting.Themes;
using LandExpand.Sim.Tests.Reporting.Comparison;
using LandExpand.Sim.Tests.Reporting.Pictures;

namespace LandExpand.Sim.Tests.Reporting.Browser;

/// <summary>The SVG pictures as a browser paints them: nothing blank, nothing cut off, no words on other words. What they look like in detail is not told by pixels.</summary>
[Collection("browser")]
public sealed class PictureInBrowserTests(InstalledBrowser browser)
{
    /// <summary>The rim that every picture leaves free, in pixels.</summary>
    private const int Rim = 16;

    /// <summary>The emptiest chart, a few lines, inks more.</summary>
    private const double LeastDrawn = 0.02;

    // The default face, and one of the widest that a theme may name.
    [BrowserTheory]
    [InlineData(null)]
    [InlineData("DejaVu Sans")]
    public async Task Pictures_are_not_blank_not_cut_off_and_have_their_words_apart(string? font)
    {
        await using var open = await browser.Open("<!DOCTYPE html><title>pictures</title>");
        var options = new ReportOptions { Theme = Theme.Default with { BodyFont = font } };
        var pictures = new ReportSubject[] { new RunReport(SampleResults.Create()), new ComparisonReport(SampleComparison.Create()) }
            .SelectMany(subject => SvgChart.Files(subject, options)).ToArray();
        Assert.True(pictures.Length >= 15);
        foreach (var (chart, content) in pictures)
        {
            var picture = await Painted(open, System.Text.Encoding.UTF8.GetString(content), chart);
            Assert.True(picture.Drawn() > LeastDrawn, $"{chart} is blank");
            Assert.False(picture.TouchesRim(Rim), $"{chart} is cut off");
            Assert.Empty(await open.Find(PageMeasures.Words));
        }
    }

    [BrowserFact]
    public async Task A_blank_picture_and_one_that_is_cut_off_are_told_from_a_good_one()
    {
        await using var open = await browser.Open("<!DOCTYPE html><title>pictures</title>");
        var blank = await Painted(open, "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'></svg>", "blank");
        Assert.False(blank.Drawn() > LeastDrawn);
        var cut = await Painted(open, "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'><rect x='40' y='40' width='300' height='100'/></svg>", "cut");
        Assert.True(cut.TouchesRim(Rim));
        var good = await Painted(open, "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200'><rect x='40' y='40' width='200' height='100' fill='#123456'/></svg>", "good");
        Assert.Equal((false, (0x12, 0x34, 0x56)), (good.TouchesRim(Rim), good[41, 41]));
        Assert.Equal(200 * 100 / (300.0 * 200), good.Drawn(), 9);
    }

    private static async Task<PngPicture> Painted(OpenPage open, string svg, string id)
    {
        await open.Page.SetContentAsync($"<!DOCTYPE html><style>body{{margin:0}}svg{{display:block}}.chart{{width:fit-content}}</style><div class=\"chart\" id=\"{id}\">{svg}</div>");
        return PngPicture.Read(await open.Page.Locator(".chart").ScreenshotAsync());
    }
}
