namespace LandExpand.Sim.Scenarios;

// Shorthands with which the group files state their entries: one per recurring kind of number.
public static partial class Parameters
{
    private const ParameterScope Account = ParameterScope.SegmentAndHistory;

    private static string? Json(double? value) => value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    private static Parameter Add(Parameter parameter)
    {
        Registry.Items.Add(parameter);
        return parameter;
    }

    /// <summary>A share or probability in [0, 1].</summary>
    private static Parameter Share(string path, string meaning, double? @default, string source, ParameterScope scope = Account, bool belowOne = false) =>
        Add(new(path, ParameterKind.Numeric, scope, meaning, "share", Json(@default), source) { Minimum = 0, Maximum = 1, MaximumExclusive = belowOne });

    /// <summary>A probability each month, in [0, 1].</summary>
    private static Parameter Monthly(string path, string meaning, double? @default, string source, ParameterScope scope = Account) =>
        Add(new(path, ParameterKind.Numeric, scope, meaning, "probability per month", Json(@default), source) { Minimum = 0, Maximum = 1 });

    /// <summary>A coefficient in the exponent of a rate; beyond ±5 (a factor of 148) it is a slip.</summary>
    private static Parameter Effect(string path, string meaning, double @default, string source) =>
        Add(new(path, ParameterKind.Numeric, Account, meaning, "log of a factor", Json(@default), source) { Minimum = -5, Maximum = 5 });

    /// <summary>An amount of the scenario's currency, at least 0.</summary>
    private static Parameter Money(
        string path, string meaning, string unit, double? @default, string source, ParameterScope scope = Account, bool positive = false) =>
        Add(new(path, ParameterKind.Numeric, scope, meaning, unit, Json(@default), source) { Minimum = 0, Maximum = 1e12, MinimumExclusive = positive });

    /// <summary>A factor of at least 0.</summary>
    private static Parameter Multiplier(string path, string meaning, double @default, string source, ParameterScope scope = Account, double maximum = 10) =>
        Add(new(path, ParameterKind.Numeric, scope, meaning, "factor", Json(@default), source) { Minimum = 0, Maximum = maximum });

    /// <summary>Any other numeric parameter.</summary>
    private static Parameter Numeric(
        string path,
        string meaning,
        string unit,
        double minimum,
        double maximum,
        double? @default,
        string source,
        ParameterScope scope = Account,
        bool whole = false,
        bool over = false) =>
        Add(new(path, ParameterKind.Numeric, scope, meaning, unit, Json(@default), source)
        {
            Minimum = minimum,
            Maximum = maximum,
            MinimumExclusive = over,
            Whole = whole,
        });

    /// <summary>An account-level quantity.</summary>
    private static Parameter Quantity(
        string path, string meaning, string unit, double minimum, double maximum, string? defaultJson, string source, bool whole = false, bool over = false) =>
        Add(new(path, ParameterKind.Quantity, Account, meaning, unit, defaultJson, source)
        {
            Minimum = minimum,
            Maximum = maximum,
            MinimumExclusive = over,
            Whole = whole,
        });

    /// <summary>A plain whole number that shapes the run.</summary>
    private static Parameter Number(
        string path,
        string meaning,
        string unit,
        double minimum,
        double maximum,
        double? @default,
        string source,
        ParameterScope scope = ParameterScope.Scenario) =>
        Add(new(path, ParameterKind.Number, scope, meaning, unit, Json(@default), source) { Minimum = minimum, Maximum = maximum, Whole = true });

    private static Parameter Flag(string path, string meaning, bool @default, string source) =>
        Add(new(path, ParameterKind.Flag, Account, meaning, "true or false", @default ? "true" : "false", source));

    private static Parameter Choice(string path, string meaning, IReadOnlyList<string> choices, string @default, string source,
        ParameterScope scope = Account) =>
        Add(new(path, ParameterKind.Choice, scope, meaning, "choice", @default, source) { Choices = choices });

    private static Parameter Text(string path, string meaning, string unit, string? defaultJson, string source, string? pattern = null) =>
        Add(new(path, ParameterKind.Text, ParameterScope.Scenario, meaning, unit, defaultJson, source) { Pattern = pattern });
}
