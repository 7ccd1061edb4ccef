namespace LandExpand.Sim.Statistics;

/// <summary>Lives that were watched over a stretch of time at whose end it was seen whether they had ended: a month, or a whole contract.</summary>
/// <param name="From">Age at the start, in whole periods, 0 or above. A life that is first watched later than its birth starts there: that is all left truncation asks for.</param>
/// <param name="To">Age at the end, above <paramref name="From"/>.</param>
/// <param name="AtRisk">Lives watched; a life censored inside the stretch is none of them.</param>
/// <param name="Events">How many of them ended.</param>
public readonly record struct RiskInterval(int From, int To, double AtRisk, double Events);
