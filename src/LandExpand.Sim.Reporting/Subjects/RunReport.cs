using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Reporting.Workbook;

namespace LandExpand.Sim.Reporting.Subjects;

/// <summary>The report of one run.</summary>
public sealed record RunReport(RunResults Results) : ReportSubject
{
    public override IReadOnlyList<ChartSpec> Charts => ChartCatalogue.Of(Results);

    public override string Source => SourceLine.Of(Results);

    public override string Page(ReportOptions options) => HtmlReport.Render(Results, options);

    public override void WriteDeck(DeckOptions options, Stream stream) => DeckFile.Write(Results, options, stream);

    public override void WriteWorkbook(Stream stream) => WorkbookFile.Write(Results, stream);
}
