using System.Globalization;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>One factor of a sweep: its levels in order, and the level that each point has.</summary>
/// <param name="Path">The parameter.</param>
/// <param name="Levels">Numbers in ascending order, words in the order in which they were met.</param>
/// <param name="LevelOf">Per point, the index of its level.</param>
public sealed record SweepFactor(string Path, IReadOnlyList<object> Levels, IReadOnlyList<int> LevelOf)
{
    private readonly Lazy<int> _digits = new(() => Enumerable.Range(3, 4).First(digits => digits == 6
        || Levels.OfType<double>().Select(number => number.ToString($"G{digits}", CultureInfo.InvariantCulture)).Distinct().Count() == Levels.Count(level => level is double)));

    /// <summary>Whether every level is a number.</summary>
    public bool IsNumeric => Levels.All(level => level is double);

    public bool Varies => Levels.Count > 1;

    /// <summary>The factor of a column of values.</summary>
    public static SweepFactor Of(string path, IReadOnlyList<object> values)
    {
        var distinct = values.Distinct().ToArray();
        if (distinct.All(value => value is double))
        {
            Array.Sort(distinct);
        }

        var index = distinct.Select((value, i) => (value, i)).ToDictionary(entry => entry.value, entry => entry.i);
        return new(path, distinct, [.. values.Select(value => index[value])]);
    }

    /// <summary>A level as a number; the place of a word in its order.</summary>
    public double Position(int level) => Levels[level] is double number ? number : level;

    /// <summary>A level in words.</summary>
    public string Name(int level) => Text(Levels[level]);

    /// <summary>A level in words for an axis: a number to as few digits, three or more, as tell all levels apart.</summary>
    public string AxisName(int level) => Levels[level] is double number ? number.ToString($"G{_digits.Value}", CultureInfo.InvariantCulture) : Name(level);

    /// <summary>From the first to the last level, to three digits: a design's ends are as random as what lies between.</summary>
    public string Range(string between) => $"{Rough(Levels[0])}{between}{Rough(Levels[^1])}";

    /// <summary>A value of a factor, to six digits.</summary>
    public static string Text(object value) => value is double number ? number.ToString("G6", CultureInfo.InvariantCulture) : value.ToString() ?? "";

    private static string Rough(object level) => level is double number && Math.Abs(number) < 1000 ? number.ToString("G3", CultureInfo.InvariantCulture) : Text(level);
}
