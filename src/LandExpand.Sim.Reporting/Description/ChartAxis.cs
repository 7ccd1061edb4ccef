using System.Text.Json.Serialization;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Description;

/// <summary>What the numbers of an axis are, for renderers with native number formats.</summary>
public enum AxisNumber
{
    Money,
    Share,
    Multiple,
    Count,
    Months,
    Category,
}

/// <summary>A place on an axis with its text.</summary>
public sealed record ChartTick(double Value, string Label);

/// <summary>An axis from <paramref name="Minimum"/> to <paramref name="Maximum"/> with the ticks to show; categories stand at 0, 1, 2, ….</summary>
public sealed record ChartAxis(string Title, AxisNumber Number, double Minimum, double Maximum, IReadOnlyList<ChartTick> Ticks)
{
    /// <summary>Runs from top to bottom, as the rows of a table do.</summary>
    public bool Reversed { get; init; }

    /// <summary>The month at 0, where the axis counts calendar months from a known one; for renderers with an axis of dates.</summary>
    [JsonIgnore]
    public DateOnly? MonthZero { get; init; }

    // Under it ticks would stand less than a unit apart, and their labels, in whole units, say the same twice.
    private const double LeastMoney = 4;

    /// <summary>A value axis over all values given, with round ticks; starts at zero where <paramref name="fromZero"/> (lengths and areas must).</summary>
    public static ChartAxis OfValues(string title, AxisNumber number, IEnumerable<double> values, Func<double, string> text, bool fromZero)
    {
        var all = values.Where(double.IsFinite).ToArray();
        var low = all.Length == 0 ? 0 : all.Min();
        var high = all.Length == 0 ? 1 : all.Max();
        if (number == AxisNumber.Money && Math.Max(Math.Abs(low), Math.Abs(high)) < LeastMoney)
        {
            high = LeastMoney;
        }

        var ticks = RoundTicks.Over(fromZero ? Math.Min(low, 0) : low, fromZero ? Math.Max(high, 0) : high);
        return new ChartAxis(title, number, ticks[0], ticks[^1], [.. ticks.Select(value => new ChartTick(value, text(value)))]);
    }

    /// <summary>As <see cref="OfValues"/> for shares, with as many decimals as tell the ticks apart: 2.5 %, not 2 % and 5 % a half step apart.</summary>
    public static ChartAxis OfShares(string title, IEnumerable<double> values, bool fromZero)
    {
        var axis = OfValues(title, AxisNumber.Share, values, _ => "", fromZero);
        var decimals = Decimals(axis.Ticks.Select(tick => tick.Value));
        return axis with { Ticks = [.. axis.Ticks.Select(tick => tick with { Label = NumberText.Share(tick.Value, decimals) })] };
    }

    /// <summary>A value axis that ends where the data do, with round ticks inside it; shares with as many decimals as tell the ticks apart.</summary>
    public static ChartAxis Inside(string title, AxisNumber number, double low, double high, Func<double, int, string> text)
    {
        var ticks = RoundTicks.Inside(low, high);
        var decimals = Decimals(ticks);
        return new ChartAxis(title, number, low, high, [.. ticks.Select(value => new ChartTick(value, text(value, decimals)))]);
    }

    /// <summary>An axis of names.</summary>
    public static ChartAxis OfCategories(string title, IReadOnlyList<string> names) =>
        new(title, AxisNumber.Category, -0.5, names.Count - 0.5, [.. names.Select((name, index) => new ChartTick(index, name))]);

    // In percent, of shares.
    private static int Decimals(IEnumerable<double> ticks) =>
        Enumerable.Range(0, 3).FirstOrDefault(count => ticks.All(tick => Math.Abs(Math.Round(100 * tick, count) - (100 * tick)) < 1e-9), 3);
}
