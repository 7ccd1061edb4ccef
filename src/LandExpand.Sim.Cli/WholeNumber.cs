using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace LandExpand.Sim.Cli;

/// <summary>Options that take a whole number within a range; what is none is told in words rather than by the name of a type.</summary>
internal static class WholeNumber
{
    public const int MostReplications = 100_000_000;
    public const int MostThreads = 1024;

    public static T? Of<T>(ArgumentResult result, T least, T most)
        where T : struct, IBinaryInteger<T>
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        var name = (result.Parent as OptionResult)?.IdentifierToken?.Value ?? (result.Parent as ArgumentResult)?.Argument.Name;
        result.AddError(FormattableString.Invariant($"{name} {text}; expected a whole number from {least} to {most:N0}"));
        return null;
    }
}
