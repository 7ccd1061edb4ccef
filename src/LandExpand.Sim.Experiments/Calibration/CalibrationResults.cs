using LandExpand.Sim.Engine;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>What a calibration found.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Effort">How much was simulated.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Match">The points, the waves, the set.</param>
/// <param name="Written">The set as the written scenario carries it; null where fewer than two points are left.</param>
/// <param name="WrittenInside">Of draws of the written scenario, how many are not ruled out.</param>
public sealed record CalibrationResults(CalibrationQuestion Question, CalibrationEffort Effort, ulong Seed, HistoryMatchResults Match, WrittenSet? Written,
    WilsonInterval? WrittenInside)
{
    /// <summary>The scenario's name.</summary>
    public string Scenario => Question.Companies[0].Name;

    /// <summary>Of its amounts.</summary>
    public string Currency => Question.Companies[0].Currency;

    /// <summary>Whether nothing is left.</summary>
    public bool IsEmpty => Match.Kept.Count == 0;

    /// <summary>The point shown where one is: that of the set's middle, or, where the set is empty, the nearest.</summary>
    public MatchedPoint Shown => Match.Representative ?? Match.Nearest;

    /// <summary>The value of a parameter at a point.</summary>
    public double Value(int parameter, MatchedPoint point) => Value(parameter, point.Place[parameter]);

    /// <summary>The value of a parameter at a uniform of its prior.</summary>
    public double Value(int parameter, double uniform)
    {
        var sought = Question.Parameters[parameter];
        var value = sought.Prior.Quantile(uniform);
        var slot = Question.Companies[0].Slots.First(each => each.Name == sought.Slot);
        return slot.IsQuantityArgument ? value : ParameterMatrix.Legal(value, slot.Parameter);
    }

    /// <summary>Where a parameter lies in the set; null for an empty one.</summary>
    public CalibratedRange? Range(int parameter) => Match.Kept.Count == 0 ? null : CalibratedRange.Of([.. Match.Kept.Select(point => Value(parameter, point))]);

    /// <summary>What the simulation says to a target over the set; null where no point of it has an answer.</summary>
    public CalibratedRange? Simulated(int target) =>
        Match.Kept.Select(point => point.Answers[target]?.Value).OfType<double>().ToArray() is { Length: > 0 } values ? CalibratedRange.Of(values) : null;

    /// <summary>Of the set, the share that does not contradict a target: all of it for one that was fitted.</summary>
    public double? Meets(int target) => Match.Kept.Count == 0 ? null
        : Match.Kept.Count(point => point.Implausibilities[target] <= HistoryMatch.Cutoff) / (double)Match.Kept.Count;
}

/// <summary>The spread of values over a set.</summary>
/// <param name="Least">The least.</param>
/// <param name="P5">A twentieth lie under it.</param>
/// <param name="Median">Half do.</param>
/// <param name="P95">A twentieth lie over it.</param>
/// <param name="Greatest">The greatest.</param>
public sealed record CalibratedRange(double Least, double P5, double Median, double P95, double Greatest)
{
    internal static CalibratedRange Of(double[] values)
    {
        double[] sorted = [.. values.Order()];
        double At(double p) => SampleQuantile.Of<double>(sorted, p)!.Value;
        return new(sorted[0], At(0.05), At(0.5), At(0.95), sorted[^1]);
    }
}
