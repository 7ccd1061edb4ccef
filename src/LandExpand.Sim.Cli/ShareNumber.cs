using System.CommandLine.Parsing;
using System.Globalization;

namespace LandExpand.Sim.Cli;

/// <summary>Options that take a share: 0.2, or 20 %.</summary>
internal static class ShareNumber
{
    /// <summary>A share strictly between 0 and 1; what is none is told in words.</summary>
    public static double? Of(ArgumentResult result)
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        var percent = text.EndsWith('%');
        if (double.TryParse(text.TrimEnd('%').Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (percent ? value / 100 : value) is > 0 and < 1 and var share)
        {
            return share;
        }

        result.AddError($"{(result.Parent as OptionResult)?.IdentifierToken?.Value} {text}; expected a share between 0 and 1, such as 0.2 or 20%");
        return null;
    }
}
