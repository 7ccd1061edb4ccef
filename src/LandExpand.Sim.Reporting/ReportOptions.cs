using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting;

/// <summary>What a reader may choose about a report; the results are not among it.</summary>
public sealed record ReportOptions
{
    /// <summary>Colours, fonts, logo, date and confidentiality line.</summary>
    public Theme Theme { get; init; } = Theme.Default;
}
