using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Workbook;

namespace LandExpand.Sim.Reporting.Subjects;

/// <summary>The report of a study: sensitivity, value of information, discovery, goal seek, best setting.</summary>
/// <param name="Title">What was studied.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Currency">Of its amounts.</param>
/// <param name="Line">Whose numbers they are, on one line.</param>
/// <param name="Findings">What was found, in sentences.</param>
/// <param name="Drawn">Its charts.</param>
/// <param name="Render">The page.</param>
public sealed record StudyReport(string Title, string Question, string Currency, string Line, IReadOnlyList<string> Findings, IReadOnlyList<ChartSpec> Drawn, Func<ReportOptions, string> Render) : ReportSubject
{
    public override IReadOnlyList<ChartSpec> Charts => Drawn;

    public override string Source => Line;

    public override string Page(ReportOptions options) => Render(options);

    public override void WriteDeck(DeckOptions options, Stream stream) => DeckFile.Write(this, options, stream);

    public override void WriteWorkbook(Stream stream) => WorkbookFile.Write(this, stream);
}
