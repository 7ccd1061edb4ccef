namespace LandExpand.Sim.Statistics;

/// <summary>What history matching leaves.</summary>
/// <param name="Targets">The figures.</param>
/// <param name="Points">Every point at which the simulator was run, in order.</param>
/// <param name="Verified">Points asked with all histories at the end, spread evenly over what the emulators leave.</param>
/// <param name="Waves">The waves.</param>
/// <param name="Share">Share of the prior volume that is not ruled out: the emulators' share times the share of <paramref name="Verified"/> that the
/// simulator itself keeps.</param>
/// <param name="ShareLow">Lower end of 95 %, by Wilson's interval of the latter.</param>
/// <param name="ShareHigh">Its upper end.</param>
/// <param name="EmulatorsHeld">Of predictions for <paramref name="Verified"/>, the share within three standard deviations; null without emulators.</param>
/// <param name="RuledOut">What each target rules out.</param>
public sealed record HistoryMatchResults(
    IReadOnlyList<MatchTarget> Targets, IReadOnlyList<MatchedPoint> Points, IReadOnlyList<MatchedPoint> Verified, IReadOnlyList<MatchWave> Waves,
        double Share, double ShareLow, double ShareHigh,
    double? EmulatorsHeld, IReadOnlyList<TargetPower> RuledOut)
{
    /// <summary>Of an empty set: targets that can be met nowhere by themselves, and pairs of the others that can be met nowhere together.</summary>
    public IReadOnlyList<TargetConflict> Conflicts { get; init; } = [];

    /// <summary>The points not ruled out, spread evenly over the set; empty where everything is.</summary>
    public IReadOnlyList<MatchedPoint> Kept { get; } = [.. Verified.Where(point => point.IsKept)];

    /// <summary>The point that comes nearest to all targets at once.</summary>
    public MatchedPoint Nearest { get; } = Points.OrderBy(point => point.Worst).ThenByDescending(point => point.Verified).First();

    /// <summary>
    /// The point of the set in the middle of the others, which is no truer than they are: its distances to them, each input in standard deviations, sum to
    /// the least. Null for an empty set.
    /// </summary>
    public MatchedPoint? Representative { get; } = Middle([.. Verified.Where(point => point.IsKept)]);

    internal static HistoryMatchResults Of(
        IReadOnlyList<MatchTarget> targets, IReadOnlyList<MatchedPoint> points, MatchedPoint[] verified, IReadOnlyList<MatchWave> waves, double left,
            double? held)
    {
        var kept = WilsonInterval.Of(verified.Count(point => point.IsKept), verified.Length)!;
        MatchedPoint[] first = [.. points.Where(point => point.Wave == 0)];
        bool Rules(MatchedPoint point, int target) => point.Implausibilities[target] > HistoryMatch.Cutoff;
        int[] counted = [.. Enumerable.Range(0, targets.Count).Where(i => !targets[i].HeldOut)];
        TargetPower[] power = [.. counted.Select(i => new TargetPower(
            i, first.Count(point => Rules(point, i)) / (double)first.Length,
                first.Count(point => Rules(point, i) && counted.All(k => k == i || !Rules(point, k))) / (double)first.Length,
            points.Min(point => point.Implausibilities[i])))];
        return new(targets, points, verified, waves, left * kept.Probability, left * kept.Low, left * kept.High, held, power);
    }

    private static MatchedPoint? Middle(MatchedPoint[] kept)
    {
        if (kept.Length == 0)
        {
            return null;
        }

        double[] widths = [.. Enumerable.Range(0, kept[0].Place.Length)
            .Select(k => Math.Max(MeanEstimate.Of<double>(kept.Select(point => point.Place[k]).ToArray())!.StandardDeviation ?? 1, 1e-9))];
        double Distance(MatchedPoint one, MatchedPoint other) =>
            Math.Sqrt(widths.Select((width, k) => Math.Pow((one.Place[k] - other.Place[k]) / width, 2)).Sum());
        return kept.MinBy(one => kept.Sum(other => Distance(one, other)));
    }
}

/// <summary>What one target rules out, by the simulator's answers at the points of the first wave, which are spread over the whole prior.</summary>
/// <param name="Target">Its index.</param>
/// <param name="Share">Share of them that it rules out.</param>
/// <param name="Alone">Share that it rules out and no other does.</param>
/// <param name="Lowest">Its lowest implausibility at any point tried: over 3, and it cannot be met at all, as far as was seen.</param>
public sealed record TargetPower(int Target, double Share, double Alone, double Lowest);

/// <summary>Two targets that nothing meets together; one that nothing meets, where both are the same.</summary>
/// <param name="First">An index.</param>
/// <param name="Second">An index, at or over the first.</param>
/// <param name="Lowest">The lowest that the greater of their implausibilities was, at any point simulated or by the emulators of the first wave
/// anywhere.</param>
public sealed record TargetConflict(int First, int Second, double Lowest);
