using LandExpand.Sim.Reporting.Charts.Compared;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Reporting.Workbook;

namespace LandExpand.Sim.Reporting.Subjects;

/// <summary>The joint report of several runs.</summary>
public sealed record ComparisonReport(RunComparison Comparison) : ReportSubject
{
    public override IReadOnlyList<ChartSpec> Charts => ComparisonCatalogue.Of(Comparison);

    public override string Source => SourceLine.Of(Comparison);

    public override string Page(ReportOptions options) => ComparisonPage.Render(Comparison, options);

    public override void WriteDeck(DeckOptions options, Stream stream) => DeckFile.Write(Comparison, options, stream);

    public override void WriteWorkbook(Stream stream) => WorkbookFile.Write(Comparison, stream);
}
