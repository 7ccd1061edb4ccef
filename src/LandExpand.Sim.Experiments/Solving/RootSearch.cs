using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Experiments.Solving;

/// <summary>A value tried.</summary>
public sealed record SolvePoint(double Value, StatisticEstimate Estimate);

/// <summary>
/// Goal seek over histories of one luck: with the same random numbers at every value the estimate is an ordinary function of the value (sample average approximation, Shapiro 2003), whose
/// root is found by a grid and then by halving. The interval of the answer holds the values at which the goal lies inside of the estimate's own interval: it covers the true
/// root as often as those do, whatever the slope.
/// </summary>
internal sealed class RootSearch(SolveRange range, SolveTarget target, Func<double, StatisticEstimate?> estimate)
{
    private const int GridPoints = 9, Halvings = 10, MostHalvings = 50;
    private const double Near = 0.01;
    private readonly SortedDictionary<double, SolvePoint> _tried = [];

    /// <summary>Values that are tried at most, but for a range far wider than its answer.</summary>
    public static int MostPoints => GridPoints + (3 * Halvings);

    /// <summary>Everything tried, ascending; values at which the statistic does not exist are left out.</summary>
    public IReadOnlyList<SolvePoint> Tried => [.. _tried.Values];

    /// <summary>How often the estimate crosses the goal over the grid.</summary>
    public int Crossings { get; private set; }

    /// <summary>The value nearest to the scenario's own at which the target is just reached, with its interval (an end beyond the range is null); null where it is nowhere crossed.</summary>
    public (double Value, double? Low, double? High, bool UpTo)? Find()
    {
        foreach (var value in range.Grid(GridPoints))
        {
            Try(value);
        }

        var brackets = Brackets(point => point.Estimate.Value).ToArray();
        Crossings = brackets.Length;
        if (brackets.Length == 0)
        {
            return null;
        }

        var nearest = double.IsNaN(range.Now) ? brackets[0] : brackets.MinBy(bracket => Math.Max(Math.Max(bracket.From - range.Now, range.Now - bracket.To), 0));
        var (inside, outside) = Halve(nearest, point => point.Estimate.Value);
        var ends = new[] { End(inside, point => point.Estimate.Low), End(inside, point => point.Estimate.High) };
        var (low, high) = (ends.Where(end => end <= inside).Min(), ends.Where(end => end >= inside).Max());
        if (ends is [{ } one, { } other])
        {
            // Where there is hardly any noise both may lie on one side of the answer, being narrowed down further than it.
            (low, high) = (Math.Min(inside, Math.Min(one, other)), Math.Max(inside, Math.Max(one, other)));
        }

        return (inside, low, high, outside > inside);
    }

    private void Try(double value)
    {
        if (!_tried.ContainsKey(value) && estimate(value) is { } found)
        {
            _tried.Add(value, new(value, found));
        }
    }

    private bool Reached(double value) => target.Beyond(value) >= 0;

    private IEnumerable<(double From, double To)> Brackets(Func<SolvePoint, double?> of)
    {
        var known = _tried.Values.Where(point => of(point) is not null).ToArray();
        return known.Zip(known.Skip(1)).Where(pair => Reached(of(pair.First)!.Value) != Reached(of(pair.Second)!.Value)).Select(pair => (pair.First.Value, pair.Second.Value));
    }

    /// <summary>Narrows a bracket down; returns the end at which the target is reached, and the other.</summary>
    private (double Inside, double Outside) Halve((double From, double To) bracket, Func<SolvePoint, double?> of)
    {
        for (var i = 0; i < (IsNear(bracket) ? Halvings : MostHalvings) && range.Between(bracket.From, bracket.To) is { } middle; i++)
        {
            Try(middle);
            if (!_tried.TryGetValue(middle, out var point) || of(point) is not { } value)
            {
                break;
            }

            bracket = Reached(value) == Reached(of(_tried[bracket.From])!.Value) ? (middle, bracket.To) : (bracket.From, middle);
        }

        return Reached(of(_tried[bracket.From])!.Value) ? (bracket.From, bracket.To) : (bracket.To, bracket.From);
    }

    // In a range far wider than its answer ten halvings may end far from it: then more are made, until both ends are alike.
    private static bool IsNear((double From, double To) bracket) => bracket.To - bracket.From <= Near * Math.Max(Math.Abs(bracket.From), Math.Abs(bracket.To));

    /// <summary>Where an end of the estimate's interval crosses the goal, nearest to the answer.</summary>
    private double? End(double answer, Func<SolvePoint, double?> of)
    {
        var brackets = Brackets(of).ToArray();
        return brackets.Length == 0 ? null : Halve(brackets.MinBy(bracket => Math.Abs(((bracket.From + bracket.To) / 2) - answer)), of).Inside;
    }
}
