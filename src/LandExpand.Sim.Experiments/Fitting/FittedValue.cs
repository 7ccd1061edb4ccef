using System.Globalization;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>One estimate.</summary>
/// <param name="Path">The parameter of the scenario that it becomes, without a segment.</param>
/// <param name="Meaning">What it says, for people.</param>
/// <param name="Unit">In what <paramref name="Value"/> is read.</param>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Low end of the 90 % interval.</param>
/// <param name="High">High end.</param>
/// <param name="How">How the record identifies it, with the count behind it.</param>
public sealed record FittedValue(string Path, string Meaning, FittedUnit Unit, double Value, double Low, double High, string How)
{
    private const double Z90 = 1.6448536269514722;

    /// <summary>How it stands in the scenario.</summary>
    public FittedForm Form { get; init; } = FittedForm.Positive;

    /// <summary>The scenario's parameter is so many times <see cref="Value"/>: a growth of 5 % a month is a fill rate of each of many empty seats.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>The name that its draws have in the scenario, where that is not the path: an argument of an account-level quantity.</summary>
    public string? DrawName { get; init; }

    /// <summary>The segment whose accounts it is fitted on; null for all.</summary>
    public string? Segment { get; init; }

    /// <summary>False for what is told and not written, as the scenario has no parameter of that kind.</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>The scenario's value, as JSON.</summary>
    public string Notation => Form switch
    {
        FittedForm.Positive when Low > 0 && High > Low * (1 + 1e-9) => $"\"{Text(Low * Factor)} to {Text(High * Factor)}\"",
        FittedForm.Rate => GammaNotation(),
        FittedForm.Signed when Spread > 1e-9 => $"{{ \"normal\": {{ \"mean\": {Text(Value * Factor)}, \"sd\": {Text(Spread)} }} }}",
        FittedForm.Share when Spread > 1e-9 => $"{{ \"truncatedNormal\": {{ \"mean\": {Text(Value * Factor)}, \"sd\": {Text(Spread)}, \"min\": 0, \"max\": 1 }} }}",
        _ => Text(Value * Factor),
    };

    /// <summary>Whether the scenario draws it; a number without error is not drawn.</summary>
    public bool IsUncertain => IsWritten && Notation.Length > 0 && !char.IsAsciiDigit(Notation[0]) && Notation[0] != '-';

    private double Spread => (High - Low) * Factor / (2 * Z90);

    /// <summary>A number of five digits, without exponent.</summary>
    public static string Text(double value)
    {
        var digits = value == 0 ? 0 : Math.Clamp(4 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 12);
        return Math.Round(value, digits).ToString("0.############", CultureInfo.InvariantCulture);
    }

    // With n events the mean of Jeffreys' gamma is (n + ½) ÷ exposure; without any, its high end alone is known: 0.5 ÷ exposure × 3.84.
    private string GammaNotation()
    {
        var mean = Low > 0 ? Value : High / 3.8414588206941236;
        var sd = Low > 0 ? (High - Low) / (2 * Z90) : mean * Math.Sqrt(2);
        return $"{{ \"gamma\": {{ \"mean\": {Text(mean * Factor)}, \"sd\": {Text(sd * Factor)} }} }}";
    }
}
