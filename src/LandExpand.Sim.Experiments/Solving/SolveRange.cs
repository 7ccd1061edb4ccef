using System.Globalization;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Solving;

/// <summary>The values among which a parameter is sought.</summary>
/// <param name="Path">The parameter's path in the scenario.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest, over <paramref name="Low"/>.</param>
/// <param name="Parameter">Its entry of the catalogue.</param>
/// <param name="Now">The scenario's own value, or the mean of what it is drawn from; NaN where it has none.</param>
public sealed record SolveRange(string Path, double Low, double High, Parameter Parameter, double Now)
{
    private const double Reach = 10, Far = 1000;
    private const double FewestRatios = 20;

    /// <summary>
    /// The range given, or by default the parameter's legal range, and where that has no end, or one so far off that it is no place to look, from a tenth of the scenario's value to ten
    /// times it.
    /// </summary>
    /// <exception cref="InputException">The parameter cannot be varied, or the range is empty or illegal.</exception>
    public static SolveRange Of(Scenario scenario, string path, (double Low, double High)? between)
    {
        var slots = scenario.Slots.Where(slot => slot.Name == path || (slot.IsQuantityArgument && slot.Name.StartsWith(path + ".", StringComparison.Ordinal))).ToArray();
        if (slots.Length == 0)
        {
            throw Refused("--vary", path, Scenarios.Tree.NearestName.Of(path, scenario.Slots.SelectMany(slot => new[] { slot.Name, slot.Parameter.Path }).Distinct()) ?? "a parameter of the scenario that is a number; landexpand describe lists them");
        }

        var parameter = slots[0].Parameter;
        var now = slots.Length == 1 ? slots[0].Distribution.Mean : double.NaN;
        var (low, high) = between ?? (IsFar(parameter, now)
            ? (Math.Max(now / Reach, parameter.Minimum), now * Reach)
            : (Inside(parameter, parameter.Minimum, parameter.MinimumExclusive, 1), Inside(parameter, parameter.Maximum, parameter.MaximumExclusive, -1)));
        if (between is null && (!double.IsFinite(low) || !double.IsFinite(high) || low >= high))
        {
            throw Refused("--between", path, $"two numbers between which {path} is sought, such as --between 1,100");
        }

        if (parameter.Whole)
        {
            (low, high) = (Math.Ceiling(low), Math.Floor(high));
        }

        return low < high && parameter.Allows(low) && parameter.Allows(high)
            ? new(path, low, high, parameter, now)
            : throw Refused("--between", string.Create(CultureInfo.InvariantCulture, $"{path} from {low} to {high}"), $"a lower and a higher value, each {parameter.RangeText}");
    }

    /// <summary>The override that sets a value.</summary>
    public string Set(double value) => string.Create(CultureInfo.InvariantCulture, $"{Path}={value:R}");

    /// <summary>Values from one end to the other, in equal steps, or in equal ratios where the ends are far apart.</summary>
    public double[] Grid(int count) =>
        [.. Enumerable.Range(0, count).Select(i => i / (count - 1.0)).Select(share => share == 1 ? High : InRatios ? Low * Math.Pow(High / Low, share) : Low + ((High - Low) * share)).Select(Legal).Distinct()];

    /// <summary>The value halfway, in ratios where the grid is, where there is one strictly between.</summary>
    public double? Between(double low, double high)
    {
        var middle = Legal(InRatios ? Math.Sqrt(low) * Math.Sqrt(high) : (low + high) / 2);
        return middle > low && middle < high ? middle : null;
    }

    private bool InRatios => Low > 0 && High / Low >= FewestRatios;

    // A fee may be anything up to 10^12: steps over all of that would step over every fee there is. A share or a rate has an end worth looking at, however small it is now.
    private static bool IsFar(Parameter parameter, double now) =>
        !double.IsFinite(parameter.Minimum) || !double.IsFinite(parameter.Maximum) || (now > 0 && parameter.Maximum > Far * Math.Max(now, 1));

    private double Legal(double value) => Parameter.Whole ? Math.Round(value) : value;

    // An excluded end is kept at a thousandth of the range: a churn of 100 % a year is no number to try.
    private static double Inside(Parameter parameter, double end, bool excluded, int inward) =>
        excluded ? end + (inward * 1e-3 * (double.IsFinite(parameter.Maximum - parameter.Minimum) ? parameter.Maximum - parameter.Minimum : Math.Max(Math.Abs(end), 1))) : end;

    private static InputException Refused(string option, string value, string expected) => new([new(option, 0, string.Empty, value, expected)]);
}
