using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Subjects;

/// <summary>What a report is about: a run, or several side by side. Every format can be had of either.</summary>
public abstract record ReportSubject
{
    /// <summary>Its charts, in the order of the report.</summary>
    public abstract IReadOnlyList<ChartSpec> Charts { get; }

    /// <summary>Whose numbers they are, on one line.</summary>
    public abstract string Source { get; }

    /// <summary>The report as one HTML page.</summary>
    public abstract string Page(ReportOptions options);

    /// <summary>The report as slides.</summary>
    public abstract void WriteDeck(DeckOptions options, Stream stream);

    /// <summary>The numbers as a workbook.</summary>
    public abstract void WriteWorkbook(Stream stream);
}
