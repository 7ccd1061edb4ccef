namespace LandExpand.Sim.Statistics;

/// <summary>One argument of a distribution as a scenario file names it. <paramref name="Default"/>: its value where left out; null if it must be given.</summary>
public sealed record DistributionArgument(string Name, double? Default = null);

/// <summary>
/// One way to write a kind of distribution: its name, its arguments in order, and how they become a <see cref="Distribution"/>.
/// A kind may have several forms, such as log-normal by mean and sd, or by low and high.
/// </summary>
public sealed class DistributionForm
{
    private readonly Func<double[], string?> _check;
    private readonly Func<double[], Distribution> _create;

    internal DistributionForm(
        string kind, DistributionArgument[] arguments, string doc, Func<double[], string?> check, Func<double[], Distribution> create, bool takesArrays = false)
    {
        (Kind, Arguments, Doc, TakesArrays) = (kind, arguments, doc, takesArrays);
        (_check, _create) = (check, create);
    }

    /// <summary>The kind's name in a scenario file, camelCase.</summary>
    public string Kind { get; }

    /// <summary>The arguments in the order that <see cref="Create"/> and <see cref="Validate"/> read them.</summary>
    public IReadOnlyList<DistributionArgument> Arguments { get; }

    /// <summary>What the form means, in one line for people.</summary>
    public string Doc { get; }

    /// <summary>
    /// Whether every argument is an array. All arrays then have the same length n ≥ 1, and <see cref="Create"/> and <see cref="Validate"/>
    /// read them one after the other: Arguments.Count × n numbers.
    /// </summary>
    public bool TakesArrays { get; }

    /// <summary>A sentence that says what is wrong with the arguments and what is expected, or null where they make a distribution.</summary>
    public string? Validate(double[] arguments) => Try(arguments).Error;

    /// <summary>The distribution with these arguments.</summary>
    /// <exception cref="ArgumentException">The arguments are not valid; the message is <see cref="Validate"/>'s sentence.</exception>
    public Distribution Create(double[] arguments)
    {
        (Distribution? distribution, string? error) = Try(arguments);
        return distribution ?? throw new ArgumentException($"{Kind}: {error}", nameof(arguments));
    }

    /// <summary>The distribution, or the sentence that says why there is none; exactly one of the two is null.</summary>
    public (Distribution? Distribution, string? Error) Try(double[] arguments)
    {
        string? error = CountError(arguments) ?? (arguments.All(double.IsFinite) ? _check(arguments) : "every argument must be a finite number");
        if (error is not null)
        {
            return (null, error);
        }

        Distribution distribution = _create(arguments);
        bool usable = double.IsFinite(distribution.Quantile(1e-9)) && double.IsFinite(distribution.Quantile(1 - 1e-9)) && double.IsFinite(distribution.Mean);
        return usable ? (distribution, null) : (null, "the arguments lead to values beyond 1e308; use smaller numbers");
    }

    /// <summary>Whether the form can be written with exactly these argument names, in any order.</summary>
    public bool Matches(IReadOnlyCollection<string> argumentNames) =>
        argumentNames.All(name => Arguments.Any(argument => argument.Name == name))
        && Arguments.All(argument => argument.Default is not null || argumentNames.Contains(argument.Name));

    /// <summary>Such as <c>pert(min, mode, max[, lambda = 4])</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Kind}({string.Join(", ", Arguments.Where(a => a.Default is null).Select(a => a.Name))}{string.Concat(Arguments.Where(a => a.Default is not null).Select(Optional))})");

    private static string Optional(DistributionArgument argument) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[, {argument.Name} = {argument.Default}]");

    private string? CountError(double[] arguments)
    {
        if (TakesArrays)
        {
            return arguments.Length == 0 ? "at least one value is needed"
                : arguments.Length % Arguments.Count != 0 ? $"{string.Join(" and ", Arguments.Select(a => a.Name))} must have the same length"
                : null;
        }

        return arguments.Length == Arguments.Count ? null : $"{Arguments.Count} arguments are needed, {arguments.Length} are given";
    }
}
