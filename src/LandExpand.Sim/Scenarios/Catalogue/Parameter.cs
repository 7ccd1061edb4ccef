using System.Globalization;

namespace LandExpand.Sim.Scenarios;

/// <summary>What a scenario file may put in the place of a parameter.</summary>
public enum ParameterKind
{
    /// <summary>A number, or a distribution: an uncertain parameter, drawn once per replication.</summary>
    Numeric,

    /// <summary>An account-level quantity: a number, or a distribution drawn once per account, whose own arguments may be uncertain.</summary>
    Quantity,

    /// <summary>A plain number that shapes the run and cannot be uncertain.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>An array of plain numbers.</summary>
    Table,

    /// <summary>An array of price brackets, each with <c>above</c> and <c>price</c>.</summary>
    Tiers,

    /// <summary>A number for each of some months, such as <c>{ "12": 21000000 }</c>.</summary>
    MonthTable,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>Rank correlations between pairs of named uncertain parameters.</summary>
    Correlations,
}

/// <summary>Where beside the top level a parameter may be given.</summary>
public enum ParameterScope
{
    /// <summary>At the top level only.</summary>
    Scenario,

    /// <summary>Also inside <c>segments.NAME</c>.</summary>
    Segment,

    /// <summary>Also inside <c>segments.NAME</c>, <c>history</c> and <c>history.segments.NAME</c>.</summary>
    SegmentAndHistory,
}

/// <summary>One entry of the catalogue <see cref="Parameters"/>: all that anyone needs to know about a parameter.</summary>
public sealed class Parameter
{
    internal Parameter(string path, ParameterKind kind, ParameterScope scope, string meaning, string unit, string? defaultJson, string source)
    {
        Path = path;
        Kind = kind;
        Scope = scope;
        Meaning = meaning;
        Unit = unit;
        DefaultJson = defaultJson;
        Source = source;
        Group = ParameterGroup.Of(path);
    }

    /// <summary>The path in a scenario file; keys that the user names are written NAME, as in <c>modules.NAME.monthlyAttach</c>.</summary>
    public string Path { get; }

    /// <summary>The topic it belongs to.</summary>
    public ParameterGroup Group { get; }

    /// <summary>What a file may give here.</summary>
    public ParameterKind Kind { get; }

    /// <summary>Where it may be given.</summary>
    public ParameterScope Scope { get; }

    /// <summary>What it is, in one plain sentence.</summary>
    public string Meaning { get; }

    /// <summary>The unit, such as "share", "per month", "months", "money a year".</summary>
    public string Unit { get; }

    /// <summary>The default as it would stand in a scenario file; null where the parameter is absent unless given.</summary>
    public string? DefaultJson { get; }

    /// <summary>Where the default comes from: a published figure, a rule of the trade, or a modelling choice.</summary>
    public string Source { get; }

    /// <summary>The least legal value (see <see cref="MinimumExclusive"/>); −∞ where there is none.</summary>
    public double Minimum { get; internal init; } = double.NegativeInfinity;

    /// <summary>The greatest legal value (see <see cref="MaximumExclusive"/>); +∞ where there is none.</summary>
    public double Maximum { get; internal init; } = double.PositiveInfinity;

    /// <summary>Whether <see cref="Minimum"/> itself is illegal.</summary>
    public bool MinimumExclusive { get; internal init; }

    /// <summary>Whether <see cref="Maximum"/> itself is illegal.</summary>
    public bool MaximumExclusive { get; internal init; }

    /// <summary>Whether values are whole numbers; a continuous draw is rounded to nearest, halves up, then clipped.</summary>
    public bool Whole { get; internal init; }

    /// <summary>The words of a <see cref="ParameterKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; internal init; } = [];

    /// <summary>The regular expression that a <see cref="ParameterKind.Text"/> must match; null where any text will do.</summary>
    public string? Pattern { get; internal init; }

    /// <summary>The pricing models that read it; empty where the pricing model does not matter.</summary>
    public IReadOnlyList<PricingModel> UsedBy { get; internal init; } = [];

    /// <summary>The only pricing model under which the default holds; null where it always holds.</summary>
    public PricingModel? DefaultFor { get; internal init; }

    /// <summary>Whether a parameter that nobody gives is absent.</summary>
    public bool Optional => DefaultJson is null;

    /// <summary>The default as a number; null where it is absent or no plain number.</summary>
    public double? Default => double.TryParse(DefaultJson, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Whether a distribution may stand here as an uncertain parameter.</summary>
    public bool MayBeUncertain => Kind is ParameterKind.Numeric or ParameterKind.Quantity;

    /// <summary>Whether the value is a share or probability, where 12 for 12 % is a likely slip.</summary>
    public bool IsShare => Maximum == 1 && Minimum == 0;

    internal bool IsMigration => Path.StartsWith("migration.", StringComparison.Ordinal);

    internal bool IsModule => Path.StartsWith("modules.", StringComparison.Ordinal);

    /// <summary>Whether a number is legal here.</summary>
    public bool Allows(double value) =>
        double.IsFinite(value)
        && (MinimumExclusive ? value > Minimum : value >= Minimum)
        && (MaximumExclusive ? value < Maximum : value <= Maximum)
        && (!Whole || value == Math.Floor(value));

    /// <summary>The legal range in words, such as "a number from 0 to less than 1".</summary>
    public string RangeText
    {
        get
        {
            var noun = Whole ? "a whole number" : "a number";
            var low = double.IsNegativeInfinity(Minimum) ? null : Plain(Minimum);
            var high = double.IsPositiveInfinity(Maximum) ? null : Plain(Maximum);
            return (low, high) switch
            {
                (null, null) => noun,
                (_, null) => MinimumExclusive ? $"{noun} over {low}" : $"{noun} of at least {low}",
                (null, _) => MaximumExclusive ? $"{noun} under {high}" : $"{noun} of at most {high}",
                _ => $"{noun} {(MinimumExclusive ? "over" : "from")} {low} {(MaximumExclusive ? "to less than" : "to")} {high}",
            };
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Path;

    // 1000000000000000, and not 1E+15, which only programmers read.
    private static string Plain(double limit) => ((decimal)limit).ToString("0.##########", CultureInfo.InvariantCulture);
}
