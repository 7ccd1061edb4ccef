namespace LandExpand.Sim.Reporting.Description;

/// <summary>Ticks at round numbers (1, 2, 2.5 or 5 × a power of ten) that enclose a range: four to eight of them.</summary>
public static class RoundTicks
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <summary>Ascending ticks that lie inside a range, for axes that end where the data do: three to eight of them; none in an empty range.</summary>
    public static IReadOnlyList<double> Inside(double low, double high) =>
        high > low ? [.. Multiples((high - low) / 7, low, high, Math.Ceiling, Math.Floor)] : [];

    /// <summary>Ascending ticks; the first is at or below <paramref name="low"/>, the last at or above <paramref name="high"/>. An empty range is widened.</summary>
    public static IReadOnlyList<double> Over(double low, double high)
    {
        if (!(high > low))
        {
            var margin = low == 0 ? 1 : Math.Abs(low) * 0.05;
            (low, high) = (low - (low == 0 ? 0 : margin), high + margin);
        }

        return [.. Multiples((high - low) / 5, low, high, Math.Floor, Math.Ceiling)];
    }

    private static IEnumerable<double> Multiples(double rough, double low, double high, Func<double, double> fromFirst, Func<double, double> toLast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = Steps.First(candidate => candidate * power >= rough * 0.999) * power;
        var first = (long)fromFirst(Nearly(low / step));
        var last = (long)toLast(Nearly(high / step));
        // index × step, rounded to the step's decimals, so that 0.30000000000000004 never becomes a label or a golden file.
        var digits = Math.Clamp(2 - (int)Math.Floor(Math.Log10(step)), 0, 12);
        return Enumerable.Range(0, (int)Math.Max(last - first + 1, 0)).Select(index => Math.Round((first + index) * step, digits));

        static double Nearly(double multiple) => Math.Abs(multiple - Math.Round(multiple)) < 1e-9 ? Math.Round(multiple) : multiple;
    }
}
