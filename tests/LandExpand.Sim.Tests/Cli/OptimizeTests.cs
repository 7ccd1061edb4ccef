using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LandExpand.Sim.Tests.Reporting;

namespace LandExpand.Sim.Tests.Cli;

public sealed class OptimizeTests : CommandLine
{
    private static readonly string[] Small = ["--set", "opening.accounts=100", "--set", "lands.perMonth=2", "--replications", "100", "--validation", "200", "--budget", "8"];

    [Fact]
    public void Optimize_recommends_a_setting_and_writes_page_table_and_json()
    {
        var (code, output, _) = Run(["optimize", Shipped("pricing-seat.json"), "--vary", "renewal.uplift=0..0.1", "--vary", "contract.termMonths=1,12,36", "--maximise", "mean(arr.24)",
            "--subject-to", "cvar5(nrr.24) >= 0.85", "--out", At("best"), "--format", "pptx,xlsx", .. Small]);
        Assert.Equal(0, code);
        GoldenFile.Matches("optimize.txt", Regex.Replace(output, "(?m)^  .*[/\\\\]", "  "));
        var page = File.ReadAllText(At("best", "report.html"));
        Assert.All((string[])["short-list", "surface", "along-1", "along-2", "trade-off-1", "path"], chart => Assert.Contains($"id=\"chart-{chart}\"", page, StringComparison.Ordinal));
        using (var deck = PresentationDocument.Open(At("best", "report.pptx"), false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(deck));
            Assert.Equal(8, deck.PresentationPart!.SlideParts.Count()); // title, findings, and six charts, of which the surface is a table
            Assert.Equal(5, deck.PresentationPart.SlideParts.Count(slide => slide.ChartParts.Any()));
        }

        Assert.True(File.Exists(At("best", "report.xlsx")));
        Assert.StartsWith("stage,number,renewal.uplift,contract.termMonths,arr.24,arr.24 low,arr.24 high,cvar5(nrr.24)", File.ReadAllText(At("best", "optimize.csv")), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(At("best", "optimize.json")));
        Assert.Equal(8, json.RootElement.GetProperty("tried").GetArrayLength());
        Assert.True(json.RootElement.GetProperty("shortList")[0].GetProperty("fresh").GetProperty("arr.24").GetProperty("value").GetDouble() > 0);
    }

    [Fact]
    public void Optimize_says_where_nothing_is_feasible_and_tells_everything_wrong_with_the_question_at_once()
    {
        var (code, output, _) = Run(["optimize", Shipped("pricing-seat.json"), "--vary", "renewal.uplift=0..0.1", "--minimise", "churnedArr.24", "--subject-to", "nrr.24 >= 2", "--out", At("none"), .. Small]);
        Assert.Equal(0, code);
        Assert.Contains("No setting was found that keeps the mean NRR at month 24 at least 200.0 %", output.Replace('\u00A0', ' ').ReplaceLineEndings(" "), StringComparison.Ordinal);

        var (refused, _, error) = Run("optimize", Shipped("pricing-seat.json"), "--vary", "renewal.uplft=0..0.1", "--maximise", "arr.25", "--minimise", "nrr.24", "--subject-to", "cvar(nrr.24) >= 0.9", "--confidence", "20%");
        Assert.Equal(2, refused);
        Assert.All((string[])["expected renewal.uplift", "one of --maximise and --minimise", "arr at month 0 to 24", "such as cvar5(nrr.24)", "a probability over 50%"],
            expected => Assert.Contains(expected, error, StringComparison.Ordinal));
    }
}
