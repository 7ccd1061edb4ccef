using System.Globalization;

namespace LandExpand.Sim.Scenarios.Description;

/// <summary>What the catalogue says about a parameter, in words.</summary>
internal static class ParameterText
{
    // Beyond this a bound only catches slips; a list need not repeat it on every line.
    private const double Huge = 1e9;

    /// <summary>Meaning, unit, range, default and source in one paragraph, as an editor shows it.</summary>
    public static string Paragraph(Parameter parameter) =>
        $"{parameter.Meaning} Unit: {parameter.Unit}. Legal: {Legal(parameter)}. Default: {Default(parameter)}. Source: {parameter.Source}."
        + (Plans(parameter) is { } plans ? $" Read under {plans}." : string.Empty);

    /// <summary>What may be given, in full.</summary>
    public static string Legal(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Numeric => $"{Range(parameter)}, or a distribution (an uncertain parameter, drawn once per replication)",
        ParameterKind.Quantity => $"{Range(parameter)}, or a distribution (drawn once per account)",
        ParameterKind.Number => $"{Range(parameter)}; it cannot be uncertain",
        ParameterKind.Choice => $"one of {string.Join(", ", parameter.Choices)}",
        ParameterKind.Flag => "true or false",
        ParameterKind.Table => $"numbers in brackets, such as [1.5, 1.2, 1]; each {Range(parameter)}",
        ParameterKind.Tiers => $"up to {ValueReader.BracketLimit} brackets, such as [{{ \"above\": 100, \"price\": 30 }}]",
        ParameterKind.MonthTable => $"an amount for each of some months, such as {{ \"12\": 21000000 }}; each {Range(parameter)}",
        ParameterKind.Correlations => "pairs such as [{ \"between\": [\"churn.annualRate\", \"renewal.uplift\"], \"rank\": 0.4 }]; each rank over -1 and under 1",
        _ => "text in quotes",
    };

    /// <summary>The range in a few signs, such as "0 to under 1"; the words of a choice.</summary>
    public static string ShortRange(Parameter parameter)
    {
        if (parameter.Kind == ParameterKind.Choice)
        {
            return string.Join(" | ", parameter.Choices);
        }

        if (parameter.Kind is ParameterKind.Flag or ParameterKind.Text or ParameterKind.Tiers or ParameterKind.Correlations)
        {
            return string.Empty;
        }

        var low = double.IsFinite(parameter.Minimum) ? $"{(parameter.MinimumExclusive ? "over " : string.Empty)}{Digits(parameter.Minimum)}" : string.Empty;
        var high = parameter.Maximum < Huge ? $"{(parameter.MaximumExclusive ? "under " : string.Empty)}{Digits(parameter.Maximum)}" : string.Empty;
        return high.Length == 0 ? (parameter.MinimumExclusive ? low : $"from {low}") : $"{low} to {high}";
    }

    /// <summary>The default as it would stand in a file, or "none".</summary>
    public static string Default(Parameter parameter) => parameter switch
    {
        { DefaultJson: null } => "none",
        { Kind: ParameterKind.Text or ParameterKind.Choice } => parameter.DefaultJson.Trim('"') is { Length: > 0 } word ? word : "empty",
        _ => parameter.DefaultFor is { } model ? $"{parameter.DefaultJson} ({Word(model)} pricing)" : parameter.DefaultJson,
    };

    /// <summary>The places of a file where it may stand.</summary>
    public static string Places(Parameter parameter)
    {
        if (parameter == Parameters.SegmentsShare)
        {
            return "in each segment";
        }

        return parameter.Scope switch
        {
            ParameterScope.Scenario => "at the top level",
            ParameterScope.Segment => "at the top level and in segments.NAME",
            _ => "at the top level, in segments.NAME, in history and in history.segments.NAME",
        };
    }

    /// <summary>The pricing models that read it, such as "seat and hybrid pricing"; null where the model does not matter.</summary>
    public static string? Plans(Parameter parameter) =>
        parameter.UsedBy.Count == 0 ? null : $"{string.Join(" and ", parameter.UsedBy.Select(Word))} pricing";

    private static string Range(Parameter parameter) =>
        parameter.Maximum >= Huge && double.IsFinite(parameter.Maximum)
            ? parameter.RangeText.Replace(parameter.Maximum.ToString("G15", CultureInfo.InvariantCulture), Digits(parameter.Maximum), StringComparison.Ordinal)
            : parameter.RangeText;

    private static string Digits(double value) => value.ToString("#,0.######", CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);

    private static string Word(PricingModel model) => model.ToString().ToLowerInvariant();
}
