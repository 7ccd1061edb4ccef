using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Pictures;
using LandExpand.Sim.Reporting.Svg;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Tests.Reporting.Pictures;

public sealed class PaintedReportTests
{
    [BrowserFact]
    public async Task A_browser_paints_a_picture_that_is_not_blank_and_prints_the_whole_page()
    {
        var sample = SampleResults.Create();
        var svg = SvgChart.Render(ArrBridgeChart.Describe(sample)!, SourceLine.Of(sample), Theme.Default);
        await using var browser = await HeadlessBrowser.Start(InstalledProgram.Browser()!);

        var painted = await browser.Picture($"<style>body{{margin:0}}</style>{svg}", SvgChart.Width, SvgChart.HeightOf(svg), 2);
        Assert.Equal("PNG", Encoding.ASCII.GetString(painted, 1, 3));
        Assert.Equal(2 * SvgChart.Width, BinaryPrimitives.ReadInt32BigEndian(painted.AsSpan(16)));
        var blank = await browser.Picture("<style>body{margin:0}</style>", SvgChart.Width, SvgChart.HeightOf(svg), 2);
        Assert.True(painted.Length > 3 * blank.Length, "the picture is blank");

        var printed = Encoding.Latin1.GetString(await browser.Print(HtmlReport.Render(sample)));
        Assert.StartsWith("%PDF-", printed, StringComparison.Ordinal);
        Assert.InRange(Regex.Count(printed, "/Type /Page\\b"), 5, 30);
    }

    [BrowserFact]
    public async Task What_is_no_browser_is_told_apart_from_one()
    {
        var program = OperatingSystem.IsWindows() ? "C:\\Windows\\System32\\where.exe" : "/bin/ls";
        var failure = await Assert.ThrowsAsync<IOException>(() => HeadlessBrowser.Start(program));
        Assert.Contains("does not start as a headless browser", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PATH", "/nowhere:/opt/bin", "/opt/bin/chromium")]
    [InlineData("ProgramFiles", "/Programs", "/Programs/Microsoft/Edge/Application/msedge.exe")]
    [InlineData("HOME", "/Users/ann", "/Users/ann/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")]
    [InlineData(InstalledProgram.BrowserVariable, "/my/own", "/my/own")]
    public void A_browser_is_found_where_it_usually_stands(string variable, string value, string place)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // the paths are written for the other systems
        }

        string? Variable(string name) => name == variable ? value : null;
        Assert.Equal(place, InstalledProgram.Browser(Variable, file => file == place));
        Assert.Null(InstalledProgram.Browser(Variable, _ => false));
    }

    [Fact]
    public void A_named_browser_that_is_not_there_is_not_replaced_by_another() =>
        Assert.Null(InstalledProgram.Browser(name => name == InstalledProgram.BrowserVariable ? "/gone" : "/usr/bin", file => file != "/gone"));

    [Fact]
    public void What_is_missing_is_said_with_the_line_that_installs_it()
    {
        if (PaintedReport.Missing() is { } missing)
        {
            Assert.Contains(InstalledProgram.BrowserInstallLine, missing, StringComparison.Ordinal);
        }
        else
        {
            Assert.True(InstalledProgram.Browser() is not null || InstalledProgram.RsvgConvert() is not null);
        }
    }
}
