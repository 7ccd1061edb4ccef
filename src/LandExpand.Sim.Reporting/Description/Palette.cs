namespace LandExpand.Sim.Reporting.Description;

/// <summary>
/// The colours of a theme by role, as #rrggbb. Based on the blue–orange axis of Okabe and Ito (2008), which holds for colour-blind readers;
/// neighbours differ in luminance too, so that a greyscale print keeps them apart (a test checks both themes).
/// </summary>
/// <param name="Background">The page.</param>
/// <param name="Text">Words.</param>
/// <param name="MutedText">Axis labels and side remarks.</param>
/// <param name="Grid">Grid lines.</param>
/// <param name="Roles">A colour for every <see cref="ColourRole"/> except <see cref="ColourRole.Ramp"/>.</param>
/// <param name="Ramp">The stops of <see cref="ColourRole.Ramp"/>, evenly spaced.</param>
public sealed record Palette(
    string Background, string Text, string MutedText, string Grid, IReadOnlyDictionary<ColourRole, string> Roles, IReadOnlyList<string> Ramp)
{
    /// <summary>For paper and light screens.</summary>
    public static Palette Light { get; } = new("#ffffff", "#16202c", "#566474", "#e3e8ee", new Dictionary<ColourRole, string>
    {
        [ColourRole.Forecast] = "#0b4f9e", [ColourRole.ForecastInner] = "#8fbbe6", [ColourRole.ForecastOuter] = "#d3e4f6",
        [ColourRole.Second] = "#c04d00", [ColourRole.SecondBand] = "#f8dcc0", [ColourRole.History] = "#5d7389",
        [ColourRole.Plan] = "#16202c", [ColourRole.Reference] = "#566474", [ColourRole.Aside] = "#f1f4f7",
        [ColourRole.Elite] = "#0b3b66", [ColourRole.Strong] = "#2b7bba", [ColourRole.Average] = "#7db4da", [ColourRole.Weak] = "#f5c66e",
        [ColourRole.Failing] = "#9e3d00",
        [ColourRole.Total] = "#24405e", [ColourRole.Gain] = "#3f9fd8", [ColourRole.Loss] = "#c24e00",
        [ColourRole.New] = "#0b4f9e", [ColourRole.Expansion] = "#6cb4e4", [ColourRole.Contraction] = "#f3b04c", [ColourRole.Churn] = "#b54700",
        [ColourRole.ScenarioA] = "#0b3b66", [ColourRole.ScenarioB] = "#b54700", [ColourRole.ScenarioC] = "#2f86c8", [ColourRole.ScenarioD] = "#e59a2e",
        [ColourRole.ScenarioE] = "#8fc3ea",
    }, ["#fdf3dc", "#f7cf87", "#9fc5de", "#3f86bd", "#0b3b66"]);

    /// <summary>For dark screens.</summary>
    public static Palette Dark { get; } = new("#12171e", "#e8edf3", "#9dabba", "#2a333e", new Dictionary<ColourRole, string>
    {
        [ColourRole.Forecast] = "#9ccbfa", [ColourRole.ForecastInner] = "#3a6896", [ColourRole.ForecastOuter] = "#213a55",
        [ColourRole.Second] = "#f2a15f", [ColourRole.SecondBand] = "#4f3421", [ColourRole.History] = "#8295a8",
        [ColourRole.Plan] = "#f2f5f8", [ColourRole.Reference] = "#9dabba", [ColourRole.Aside] = "#1a212a",
        [ColourRole.Elite] = "#d3ebfb", [ColourRole.Strong] = "#86c5f0", [ColourRole.Average] = "#3573a6", [ColourRole.Weak] = "#d59f3c",
        [ColourRole.Failing] = "#e5672b",
        [ColourRole.Total] = "#b9c8d8", [ColourRole.Gain] = "#5fb2ea", [ColourRole.Loss] = "#e5672b",
        [ColourRole.New] = "#cfe6fa", [ColourRole.Expansion] = "#4f9fd8", [ColourRole.Contraction] = "#d9a441", [ColourRole.Churn] = "#d2571c",
        [ColourRole.ScenarioA] = "#d3ebfb", [ColourRole.ScenarioB] = "#e5672b", [ColourRole.ScenarioC] = "#5fb2ea", [ColourRole.ScenarioD] = "#f0bf62",
        [ColourRole.ScenarioE] = "#3573a6",
    }, ["#4a2f12", "#8a6420", "#3f6f94", "#74b3e0", "#d8eefc"]);
}
