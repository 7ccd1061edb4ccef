using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Optimizing;

/// <summary>A setting judged on histories that had no part in choosing it.</summary>
/// <param name="Values">One a decision.</param>
/// <param name="Promised">What the search expected of the objective.</param>
/// <param name="Chosen">The estimates on the histories by which the settings of the short list were told apart: the objective's, then the constraints'.</param>
/// <param name="ChosenFeasible">The probability, by those, that every constraint holds.</param>
/// <param name="Fresh">The estimates on the last, fresh histories.</param>
/// <param name="Feasible">The probability, by those, that every constraint holds.</param>
/// <param name="Behind">How far its objective is behind the answer's on the fresh histories, positive where the answer is better, with the interval that holds for all settings at once; null for the answer itself.</param>
public sealed record JudgedSetting(
    IReadOnlyList<double> Values, StatisticEstimate Promised, IReadOnlyList<StatisticEstimate> Chosen, double ChosenFeasible, IReadOnlyList<StatisticEstimate> Fresh, double Feasible, StatisticEstimate? Behind)
{
    /// <summary>Whether it may well be as good as the answer, or better.</summary>
    public bool IsAsGood => Behind is { } behind && !(behind.Low > 0);
}

/// <summary>What a user would get who took the best value of the search at its word: it is the best partly because luck was with it (the winner's curse; Mak, Morton and Wood 1999).</summary>
/// <param name="Values">The setting that looked best.</param>
/// <param name="Searched">Its estimate in the search.</param>
/// <param name="Fresh">The same on fresh histories.</param>
/// <param name="Optimism">By how much the search flattered it, positive for flattery, with its 95 % interval.</param>
public sealed record WinnersCurse(IReadOnlyList<double> Values, StatisticEstimate Searched, StatisticEstimate Fresh, StatisticEstimate Optimism);

/// <summary>The scenario as it is, judged beside.</summary>
/// <param name="Fresh">The objective's estimate, then the constraints', on the fresh histories.</param>
/// <param name="Feasible">The probability that every constraint holds.</param>
/// <param name="Gain">By how much the answer betters the objective, positive for better, with its 95 % interval; null where there is no pair to compare.</param>
public sealed record PresentSetting(IReadOnlyList<StatisticEstimate> Fresh, double Feasible, StatisticEstimate? Gain);

/// <summary>What is expected of the objective along one decision, the others as in the answer.</summary>
/// <param name="Decision">Which, from 0.</param>
/// <param name="Points">In the order of its values.</param>
public sealed record DecisionSlice(int Decision, IReadOnlyList<SlicePoint> Points);

/// <param name="Value">The decision's value.</param>
/// <param name="Objective">What is expected, with the interval of what the search does not know.</param>
/// <param name="Feasible">The probability that every constraint holds.</param>
public sealed record SlicePoint(double Value, StatisticEstimate Objective, double Feasible);

/// <summary>What is expected over two decisions, the others as in the answer.</summary>
/// <param name="First">The decision across, from 0.</param>
/// <param name="Second">The decision upwards.</param>
/// <param name="Cells">Row by row.</param>
public sealed record DecisionSurface(int First, int Second, IReadOnlyList<SurfaceCell> Cells);

/// <param name="First">The value of the first decision.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Objective">What is expected.</param>
/// <param name="Feasible">The probability that every constraint holds.</param>
public sealed record SurfaceCell(double First, double Second, double Objective, double Feasible);
