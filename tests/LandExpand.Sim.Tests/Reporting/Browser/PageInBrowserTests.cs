using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Tests.Reporting.Comparison;
using LandExpand.Sim.Tests.Reporting.Pictures;
using Microsoft.Playwright;

namespace LandExpand.Sim.Tests.Reporting.Browser;

[Collection("browser")]
public sealed class PageInBrowserTests(InstalledBrowser browser)
{
    /// <summary>The colour of the first words in the fan chart.</summary>
    private const string FanText = "document.querySelector('#chart-arr-fan svg text').getAttribute('fill')";

    private const string Hostile = "</script><img src=x onerror=alert(1)>";
    private const string LongName = "Enterprise land-and-expand with a name that nobody would want to read out in a board meeting";

    public static TheoryData<string> Pages => ["run", "comparison"];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_from_disk_draws_every_chart_and_asks_for_nothing(string page)
    {
        await using var open = await browser.Open(Html(page));
        Assert.Empty(await open.Find(PageMeasures.Empty));
        Assert.Equal(["file"], open.Requests.Select(request => new Uri(request).Scheme));
        Assert.Empty(open.Complaints);
    }

    [BrowserTheory]
    [InlineData("run", "")]
    [InlineData("run", LongName)]
    [InlineData("comparison", "")]
    [InlineData("comparison", LongName)]
    public async Task Nothing_overflows_is_cut_or_lies_on_other_words_from_360_to_2560_pixels(string page, string name)
    {
        await using var open = await browser.Open(Html(page, name));
        foreach (var width in name.Length > 0 ? [360, 1024, 2560] : new[] { 360, 414, 640, 768, 1024, 1366, 1800, 2560 })
        {
            await open.Resize(width);
            Assert.Empty(await open.Find(PageMeasures.Overflows));
            Assert.Empty(await open.Find(PageMeasures.Words));
            Assert.Empty(await open.Find(PageMeasures.Empty));
        }
    }

    [BrowserFact]
    public async Task The_measures_find_words_that_overlap_or_are_cut_and_charts_that_are_blank()
    {
        await using var open = await browser.Open("""
            <div class="chart" id="bad" style="width:300px;height:100px"><svg width="300" height="100"><text x="10" y="50">over</text><text x="12" y="50">lap</text><text x="290" y="20">cut off</text></svg></div>
            <div class="card" style="width:3000px">wide</div>
            """);
        Assert.Equal(["bad at 1200: \"cut off\" is cut", "bad at 1200: \"over\" lies on \"lap\""], await open.Find(PageMeasures.Words));
        Assert.NotEmpty(await open.Find(PageMeasures.Empty));
        Assert.NotEmpty(await open.Find(PageMeasures.Overflows));
    }

    [BrowserFact]
    public async Task A_pointer_over_the_fan_shows_the_values_of_that_month()
    {
        var sample = SampleResults.Create();
        await using var open = await browser.Open(HtmlReport.Render(sample));
        var box = await Chart(open, "arr-fan");
        await open.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        var card = open.Page.Locator("#chart-arr-fan .hover-card");
        await card.WaitForAsync();
        var title = await card.Locator(".hover-title").InnerTextAsync();
        var hover = ArrFanChart.Describe(sample)!.Hover.Single(entry => entry.Title == title);
        Assert.InRange(hover.X, 10, 14);
        Assert.Equal(hover.Rows.Select(row => row.Text), await card.Locator(".hover-value").AllInnerTextsAsync());
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Every_chart_answers_to_the_pointer(string page)
    {
        await using var open = await browser.Open(Html(page));
        var charts = await open.Page.Locator(".chart").EvaluateAllAsync<string[]>("charts => charts.map(chart => chart.id)");
        foreach (var chart in charts)
        {
            var box = await Chart(open, chart["chart-".Length..]);
            // Heat maps answer only over a cell, and the last months of late cohorts have none.
            await open.Page.Mouse.MoveAsync(box.X + (box.Width * 0.3f), box.Y + (box.Height * 0.45f));
            var card = open.Page.Locator($"#{chart} .hover-card");
            await card.WaitForAsync(new LocatorWaitForOptions { Timeout = 5000 });
            Assert.NotEmpty(await card.Locator(".hover-value").AllInnerTextsAsync());
        }

        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Histories_are_drawn_when_asked_for_and_movements_by_month()
    {
        await using var open = await browser.Open(HtmlReport.Render(SampleResults.Create()));
        await Asked("arr-fan", "[data-on-demand='arr-fan']", more: 50);
        await Asked("movements", "[data-detail='movements']", more: 4 * (24 - 8));

        async Task Asked(string chart, string button, int more)
        {
            Task<int> Marks() => open.Page.Locator($"#chart-{chart} svg path").CountAsync();
            var before = await Marks();
            await open.Page.Locator(button).ClickAsync();
            Assert.Equal("true", await open.Page.Locator(button).GetAttributeAsync("aria-pressed"));
            Assert.InRange(await Marks() - before, more, more + 30); // ticks may differ too
            await open.Page.Locator(button).ClickAsync();
            Assert.Equal(before, await Marks());
        }
    }

    [BrowserFact]
    public async Task A_dark_screen_gets_a_dark_page_and_paper_a_light_one()
    {
        await using var open = await browser.Open(HtmlReport.Render(SampleResults.Create()), scheme: ColorScheme.Dark);
        Assert.True(await Lightness(open, "getComputedStyle(document.body).backgroundColor") < 0.2);
        Assert.True(await Lightness(open, FanText) > 0.5);

        // A reader changes the setting while the page is open; the page hears of it, and draws anew, a moment later.
        var before = await open.Page.EvaluateAsync<string>($"() => {FanText}");
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        Assert.True(await Lightness(open, "getComputedStyle(document.body).backgroundColor") > 0.8);
        await open.Page.WaitForFunctionAsync($"before => {FanText} !== before", before, new PageWaitForFunctionOptions { Timeout = 5000 });
        Assert.True(await Lightness(open, FanText) < 0.5);

        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark, Media = Media.Print });
        await open.Page.EvaluateAsync("() => window.dispatchEvent(new Event('beforeprint'))");
        Assert.True(await Lightness(open, "getComputedStyle(document.body).backgroundColor") > 0.8);
        Assert.True(await Lightness(open, FanText) < 0.5);
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task On_paper_charts_fit_the_sheet_and_what_needs_a_pointer_is_gone(string page)
    {
        // A4 less the margins of the page's styles, in CSS pixels.
        await using var open = await browser.Open(Html(page), width: 672);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await open.Page.EvaluateAsync("() => window.dispatchEvent(new Event('beforeprint'))");
        Assert.Empty(await open.Find(PageMeasures.Overflows));
        Assert.Empty(await open.Find(PageMeasures.Words));
        Assert.Empty(await open.Find(PageMeasures.Empty));
        Assert.Equal(0, await open.Page.Locator(".legend button:visible, .charts details:visible").CountAsync());

        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await open.Page.EvaluateAsync("() => window.dispatchEvent(new Event('afterprint'))");
        Assert.Empty(await open.Find(PageMeasures.Words));
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_hostile_name_does_nothing(string page)
    {
        await using var open = await browser.Open(Html(page, Hostile));
        Assert.Contains(Hostile, await open.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("img").CountAsync());
        Assert.Empty(await open.Find(PageMeasures.Empty));
        Assert.Equal(["file"], open.Requests.Select(request => new Uri(request).Scheme));
        Assert.Empty(open.Complaints);
    }

    private static string Html(string page, string name = "") => (page, name) switch
    {
        ("run", "") => HtmlReport.Render(SampleResults.Create()),
        ("run", _) => HtmlReport.Render(SampleResults.Create(name) with { Description = name }),
        (_, "") => ComparisonPage.Render(SampleComparison.Create(lastSeed: 2), new ReportOptions()),
        _ => ComparisonPage.Render(SampleComparison.Create(name: name), new ReportOptions()),
    };

    private static async Task<LocatorBoundingBoxResult> Chart(OpenPage open, string key)
    {
        var chart = open.Page.Locator($"#chart-{key}");
        await chart.ScrollIntoViewIfNeededAsync();
        return (await chart.BoundingBoxAsync())!;
    }

    /// <summary>About how light a colour is, 0 to 1.</summary>
    private static async Task<double> Lightness(OpenPage open, string colour)
    {
        var channels = await open.Page.EvaluateAsync<double[]>($$"""
            () => {
              const probe = document.createElement('i');
              probe.style.color = {{colour}};
              document.body.appendChild(probe);
              const found = getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3).map(Number);
              probe.remove();
              return found;
            }
            """);
        return channels.Average() / 255;
    }
}
