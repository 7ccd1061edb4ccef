using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting;

/// <summary>What a reader may choose about a report; the results are not among it.</summary>
public sealed record ReportOptions
{
    /// <summary>Colours, fonts, logo, date and confidentiality line.</summary>
    public Theme Theme { get; init; } = Theme.Default;

    /// <summary>The user's own .pptx or .potx that slides go into; null for the built-in look.</summary>
    public string? Template { get; init; }

    /// <summary>The shape of slides; with a template they have the template's.</summary>
    public SlideRatio Slides { get; init; } = SlideRatio.Widescreen;
}
