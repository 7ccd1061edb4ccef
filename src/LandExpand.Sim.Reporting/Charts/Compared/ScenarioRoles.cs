using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Charts.Compared;

/// <summary>How the runs of a comparison are told apart: by colour, and by stroke where there are more than colours, or none in print.</summary>
internal static class ScenarioRoles
{
    private static readonly ColourRole[] Roles = [ColourRole.ScenarioA, ColourRole.ScenarioB, ColourRole.ScenarioC, ColourRole.ScenarioD, ColourRole.ScenarioE];
    private static readonly LineStroke[] Strokes = [LineStroke.Solid, LineStroke.Dashed, LineStroke.Dotted];

    public static ColourRole Of(int run) => Roles[run % Roles.Length];

    public static LineStroke StrokeOf(int run) => Strokes[(run + (run / Roles.Length)) % Strokes.Length];
}
