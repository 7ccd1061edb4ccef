using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LandExpand.Sim.Reporting.Workbook;
using LandExpand.Sim.Tests.Reporting.Comparison;

namespace LandExpand.Sim.Tests.Reporting;

public class WorkbookTests
{
    private static readonly string[] Sheets = ["Summary", "Monthly percentiles", "ARR bridge", "Assumptions"];

    [Fact]
    public void A_workbook_is_valid_and_its_headers_stay_in_sight()
    {
        using var stream = Write("Mid-market");
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(DeckTests.Problems(document));
        Assert.Equal(Sheets, document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.All(document.WorkbookPart.WorksheetParts, part => Assert.Equal(PaneStateValues.Frozen, part.Worksheet.Descendants<Pane>().Single().State!.Value));
    }

    [Fact]
    public void A_workbook_of_several_runs_is_valid_and_holds_the_differences()
    {
        var comparison = SampleComparison.Create(lastSeed: 2, name: "=1+1");
        using var stream = new MemoryStream();
        WorkbookFile.Write(comparison, stream);
        stream.Position = 0;
        using (var document = SpreadsheetDocument.Open(stream, false))
        {
            Assert.Empty(DeckTests.Problems(document));
        }

        var (texts, numbers) = (SheetReading.Texts(stream, "Differences"), SheetReading.Numbers(stream, "Differences"));
        Assert.Equal(("'=1+1", "Flat pricing", "ARR", "yes"), (texts["A2"], texts["B2"], texts["C2"], texts["D2"]));
        var difference = Sim.Reporting.Comparison.MetricDifference.Of(comparison, comparison.Runs[1], Metrics.MetricCatalogue.Arr)!;
        Assert.Equal((difference.Mean, difference.Percentile(0.5)!.Value, difference.Higher!.Probability), (numbers["E2"], numbers["K2"], numbers["O2"]));
        Assert.Equal("no", texts["D3"]);
        Assert.DoesNotContain("K3", numbers.Keys);
    }

    [Fact]
    public void Monthly_percentiles_are_the_numbers_of_the_run()
    {
        var arr = SampleResults.Create().Monthly.Of(Metrics.MetricCatalogue.Arr);
        var (names, numbers) = (SheetReading.Texts(Write("x"), "Monthly percentiles"), SheetReading.Numbers(Write("x"), "Monthly percentiles"));
        var rows = names.Where(cell => cell.Key[0] == 'A' && cell.Value == Metrics.MetricCatalogue.Arr.Title).Select(cell => cell.Key[1..]).ToArray();
        Assert.Equal(arr.Select(point => (double)point.Month), rows.Select(row => numbers["B" + row]));
        Assert.Equal(arr.Select(point => point.P50!.Value), rows.Select(row => numbers["I" + row]));
    }

    [Fact]
    public void No_cell_holds_a_formula_and_text_that_looks_like_one_is_disarmed()
    {
        const string name = "=HYPERLINK(\"http://example.com\",\"click\")";
        foreach (var sheet in Sheets)
        {
            var cells = SheetReading.Cells(Write(name), sheet);
            Assert.All(cells, cell => Assert.Null(cell.CellFormula));
            Assert.DoesNotContain(cells, cell => cell.InlineString?.InnerText is ['=' or '+' or '-' or '@', ..]);
        }

        Assert.Equal("'" + name, SheetReading.Texts(Write(name), "Summary")["A1"]);
    }

    [Theory]
    [InlineData("+$10.6M to +$13.7M", "+$10.6M to +$13.7M")]
    [InlineData("+12.1\u00A0points to +12.3\u00A0points", "+12.1\u00A0points to +12.3\u00A0points")]
    [InlineData("+1 to cmd", "'+1 to cmd")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("+1+cmd|'/c calc'!A1", "'+1+cmd|'/c calc'!A1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("+$4.20M", "+$4.20M")]
    [InlineData("5 to 50", "5 to 50")]
    [InlineData("a = b", "a = b")]
    public void Text_is_disarmed_only_where_a_spreadsheet_could_run_it(string text, string expected) => Assert.Equal(expected, SheetText.Safe(text));

    [Fact]
    public void Negative_numbers_stay_numbers()
    {
        Assert.Contains(SheetReading.Numbers(Write("x"), "ARR bridge").Values, value => value < 0);
        Assert.Contains(-0.02, SheetReading.Numbers(Write("x"), "Assumptions").Values);
    }

    private static MemoryStream Write(string name)
    {
        var stream = new MemoryStream();
        WorkbookFile.Write(SampleResults.Create(name: name), stream);
        stream.Position = 0;
        return stream;
    }
}
