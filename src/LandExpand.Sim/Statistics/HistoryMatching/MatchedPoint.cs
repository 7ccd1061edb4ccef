namespace LandExpand.Sim.Statistics;

/// <summary>A point at which the simulator was run.</summary>
/// <param name="Place">In the unit cube.</param>
/// <param name="Answers">An answer per target; null where there is none.</param>
/// <param name="Implausibilities">Per target; plus infinity without an answer.</param>
/// <param name="Worst">The greatest of those that count; held-out targets do not.</param>
/// <param name="Wave">From 0.</param>
/// <param name="Verified">Run with the full number of histories.</param>
public sealed record MatchedPoint(double[] Place, IReadOnlyList<MatchAnswer?> Answers, IReadOnlyList<double> Implausibilities, double Worst, int Wave,
    bool Verified)
{
    /// <summary>Not ruled out by what the simulator itself answered.</summary>
    public bool IsKept => Worst <= HistoryMatch.Cutoff;

    internal static MatchedPoint Of(double[] place, IReadOnlyList<MatchAnswer?> answers, IReadOnlyList<MatchTarget> targets, int wave, bool verified)
    {
        double[] all = [.. targets.Select((target, i) => answers[i] is { } answer ? target.Implausibility(answer.Value, answer.Variance)
            : double.PositiveInfinity)];
        return new(place, answers, all, all.Where((_, i) => !targets[i].HeldOut).Max(), wave, verified);
    }
}

/// <summary>One wave of simulations, and what the emulators fitted after it leave.</summary>
/// <param name="Points">Points run in it.</param>
/// <param name="Fitted">Points the emulators were fitted to.</param>
/// <param name="Errors">Cross-validated error of the emulator of each target; null where there is none, and for held-out targets.</param>
/// <param name="Share">Share of the prior volume that no emulator up to this one rules out; 0 for none.</param>
/// <param name="Lowest">The lowest implausibility the emulators promise anywhere; the cutoff where the share is over 0.</param>
public sealed record MatchWave(int Points, int Fitted, IReadOnlyList<double?> Errors, double Share, double Lowest);
