namespace LandExpand.Sim.Reporting.Description;

/// <summary>What a colour means. One meaning, one role; the palette of a theme gives each role its colour.</summary>
public enum ColourRole
{
    /// <summary>The quantity forecast: its median.</summary>
    Forecast,

    /// <summary>Half of the histories around the median.</summary>
    ForecastInner,

    /// <summary>Nine in ten histories (or eight) around the median.</summary>
    ForecastOuter,

    /// <summary>A second quantity beside the forecast one.</summary>
    Second,

    /// <summary>The spread of the second quantity.</summary>
    SecondBand,

    /// <summary>Single simulated histories.</summary>
    History,

    /// <summary>What the company plans or aims at.</summary>
    Plan,

    /// <summary>A line to compare with.</summary>
    Reference,

    /// <summary>A stretch that reads differently from the rest.</summary>
    Aside,

    Elite,
    Strong,
    Average,
    Weak,
    Failing,

    /// <summary>A total between which a bridge runs.</summary>
    Total,
    Gain,
    Loss,

    /// <summary>Movements of recurring revenue.</summary>
    New,
    Expansion,
    Contraction,
    Churn,

    /// <summary>The scenarios of a comparison, in their order.</summary>
    ScenarioA,
    ScenarioB,
    ScenarioC,
    ScenarioD,
    ScenarioE,

    /// <summary>A ramp from little to much.</summary>
    Ramp,
}
