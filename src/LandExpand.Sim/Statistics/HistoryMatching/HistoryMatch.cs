using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Statistics;

/// <summary>The simulator: what it answers at a place of the unit cube, one answer per target (null where there is none).</summary>
/// <param name="place">The place.</param>
/// <param name="full">With all histories rather than the fewer of a wave.</param>
public delegate IReadOnlyList<MatchAnswer?> MatchModel(double[] place, bool full);

/// <summary>How a history match proceeds.</summary>
public sealed record MatchPlan
{
    /// <summary>Points of each wave.</summary>
    public required int WavePoints { get; init; }

    /// <summary>Waves at most, at least 1.</summary>
    public required int Waves { get; init; }

    /// <summary>Points at which the simulator itself is asked at the end, with all histories.</summary>
    public required int FullPoints { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>Points by which the emulators' region is known; a power of two.</summary>
    public int Cloud { get; init; } = 2048;
}

/// <summary>
/// History matching (Craig, Goldstein, Seheult and Smith 1997; Vernon, Goldstein and Bower 2010): which inputs of a simulator cannot be ruled out by figures.
/// A wave runs the simulator at points spread over
/// what is left, fits an emulator to each figure, and rules out every input at which some figure is more than three standard deviations away, all errors
/// counted: tolerance, Monte Carlo, emulator.
/// At the end the simulator itself is asked, at points spread evenly over what is left, and only points that its own answers do not rule out are returned.
/// </summary>
public static class HistoryMatch
{
    /// <summary>The implausibility beyond which an input is ruled out.</summary>
    public const double Cutoff = 3;

    private const int FullRounds = 3, ConflictCloud = 512;
    private const double WellKept = 0.4;

    /// <summary>Simulator runs at most: in waves, and full ones.</summary>
    public static (int Waves, int Full) MostRuns(MatchPlan plan) => (plan.Waves * plan.WavePoints, FullRounds * plan.FullPoints);

    /// <summary>The match.</summary>
    /// <param name="dimension">How many inputs.</param>
    /// <param name="targets">At least one that is not held out.</param>
    /// <param name="model">The simulator.</param>
    /// <param name="plan">How to proceed.</param>
    public static HistoryMatchResults Run(int dimension, IReadOnlyList<MatchTarget> targets, MatchModel model, MatchPlan plan)
    {
        var (all, waves, emulators) = (new List<MatchedPoint>(), new List<MatchWave>(), new List<EmulatorWave>());
        double Implausibility(double[] place) => Worst(emulators, place);
        MatchedPoint[] Ask(IEnumerable<double[]> places, int wave, bool full) =>
            [.. places.Select(place => MatchedPoint.Of(place, model(place, full), targets, wave, full))];

        LevelSample Learn(MatchedPoint[] fresh)
        {
            // What emulators rule out may tell the next ones nothing; only where that leaves too few, the nearest others help.
            all.AddRange(fresh);
            int wanted = Math.Max(3 * QuadraticEmulator.Terms(dimension), fresh.Length);
            var near = all.Select(point => (Point: point, Height: Implausibility(point.Place)))
                .OrderBy(entry => entry.Height).ThenBy(entry => entry.Point.Worst).ToArray();
            MatchedPoint[] fitted = [.. near.Where((entry, i) => entry.Height <= Cutoff || i < wanted).Select(entry => entry.Point)];
            emulators.Add(EmulatorWave.Of(fitted, targets));
            var left = LevelSampling.Of(dimension, Implausibility, Cutoff, plan.Cloud, plan.Seed + (ulong)emulators.Count);
            waves.Add(new(fresh.Length, fitted.Length, emulators[^1].Errors, left.Share, left.Reached));
            return left;
        }

        var design = new LatinHypercubeDesign(plan.WavePoints, plan.Seed);
        double[][] first = [.. Enumerable.Range(0, plan.WavePoints)
            .Select(i => Enumerable.Range(0, dimension).Select(k => design.Uniform((uint)i, $"input {k}", k)).ToArray())];
        var region = Learn(Ask(first, 0, full: false));
        bool IsSettled() => emulators[^1].IsSharp && (region.Share > 0 || emulators.Count > 1 && emulators[^2].IsSharp);
        while (waves.Count < plan.Waves && !IsSettled())
        {
            region = Learn(Ask(Thinned(region.Points, plan.WavePoints, plan.Seed + (ulong)waves.Count), waves.Count, full: false));
        }

        MatchedPoint[] verified = [];
        double? held = null;
        for (int round = 1; round <= FullRounds; round++)
        {
            verified = Ask(Thinned(region.Points, plan.FullPoints, plan.Seed + (ulong)waves.Count), waves.Count, full: true);
            held = emulators[^1].Held(verified, targets);
            int kept = verified.Count(point => point.IsKept);
            if (round == FullRounds || kept >= WellKept * verified.Length || (kept == 0 && region.Share == 0 && IsSettled()))
            {
                break;
            }

            region = Learn(verified); // the answers with all histories are the best teachers
        }

        all.AddRange(verified.Where(point => !all.Contains(point)));
        var conflicts = verified.Any(point => point.IsKept) ? [] : Conflicts(dimension, targets, all, emulators[0], plan.Seed);
        return HistoryMatchResults.Of(targets, all, verified, waves, region.Share, held) with { Conflicts = conflicts };
    }

    // The emulators of the first wave know the whole cube, later ones a part: what is far from any place of the first, and was met at no point, is a
    // contradiction.
    private static TargetConflict[] Conflicts(int dimension, IReadOnlyList<MatchTarget> targets, List<MatchedPoint> points, EmulatorWave whole, ulong seed)
    {
        double Lowest(int first, int second) => Math.Min(
            points.Min(point => Math.Max(point.Implausibilities[first], point.Implausibilities[second])),
            LevelSampling.Of(dimension, place => whole.ImplausibilityOf(place, targets[first], targets[second]), Cutoff, ConflictCloud, seed).Reached);
        int[] counted = [.. Enumerable.Range(0, targets.Count).Where(i => !targets[i].HeldOut)];
        TargetConflict[] alone = [.. counted.Select(i => new TargetConflict(i, i, Lowest(i, i))).Where(one => one.Lowest > Cutoff)];
        int[] possible = [.. counted.Except(alone.Select(one => one.First))];
        var pairs = possible.SelectMany(i => possible.Where(k => k > i).Select(k => new TargetConflict(i, k, Lowest(i, k))))
            .Where(pair => pair.Lowest > Cutoff);
        return [.. alone, .. pairs];
    }

    // A choice of the cloud's points, each as likely as another: their order is random.
    private static IEnumerable<double[]> Thinned(IReadOnlyList<double[]> cloud, int count, ulong seed)
    {
        var random = new WordStream(seed, uint.MaxValue);
        int[] order = [.. Enumerable.Range(0, cloud.Count)];
        for (int i = 0; i < Math.Min(count, order.Length); i++)
        {
            int other = i + random.Below(order.Length - i);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order.Take(count).Select(i => cloud[i]);
    }

    private static double Worst(List<EmulatorWave> emulators, double[] place)
    {
        double worst = 0;
        for (int i = emulators.Count - 1; i >= 0; i--)
        {
            worst = Math.Max(worst, emulators[i].Implausibility(place));
        }

        return worst;
    }
}
