using System.Globalization;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>Factors that move together: a table with a column per parameter path, of which each point takes a row.</summary>
public abstract record FactorBlock
{
    /// <summary>The parameters, as <c>--set</c> names them.</summary>
    public abstract IReadOnlyList<string> Paths { get; }

    /// <summary>How many rows there are, at least 1.</summary>
    public abstract int Rows { get; }

    /// <summary>The values of a row as JSON, one per path.</summary>
    public abstract IReadOnlyList<string> Row(int row);
}

/// <summary>Values as given: a list, linked factors, or the rows of a CSV file.</summary>
public sealed record ListedFactors(IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<string>> Values) : FactorBlock
{
    public override IReadOnlyList<string> Paths => Names;

    public override int Rows => Values.Count;

    public override IReadOnlyList<string> Row(int row) => Values[row];
}

/// <summary>Evenly spaced values of one parameter, both ends included.</summary>
/// <param name="Path">The parameter.</param>
/// <param name="From">The first value.</param>
/// <param name="To">The last value.</param>
/// <param name="Points">How many, at least 2.</param>
/// <param name="Logarithmic">Evenly spaced in their logarithm: each a fixed multiple of the one before.</param>
public sealed record RangeFactor(string Path, double From, double To, int Points, bool Logarithmic) : FactorBlock
{
    public override IReadOnlyList<string> Paths => [Path];

    public override int Rows => Points;

    public override IReadOnlyList<string> Row(int row)
    {
        var share = (double)row / (Points - 1);
        var value = Logarithmic ? From * Math.Pow(To / From, share) : From + ((To - From) * share);
        return [FactorNumber.Json(value)];
    }
}

/// <summary>Numbers of factors as text.</summary>
internal static class FactorNumber
{
    /// <summary>Twelve significant digits: 0.3 and not 0.30000000000000004, in the scenario as in every column that shows it.</summary>
    public static string Json(double value)
    {
        var twelve = double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return twelve.ToString("R", CultureInfo.InvariantCulture);
    }
}
