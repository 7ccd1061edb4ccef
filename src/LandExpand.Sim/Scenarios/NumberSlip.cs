using System.Globalization;
using System.Text.RegularExpressions;

namespace LandExpand.Sim.Scenarios;

/// <summary>Recognises numbers as people write them outside JSON ("12 %", "0,12", "$18M", "5-50"), to say how they are written here.</summary>
internal static partial class NumberSlip
{
    /// <summary>A sentence such as <c>did you mean 0.12?</c> with the rule that was missed; null where the text is no number in any notation.</summary>
    public static string? Hint(string text)
    {
        if (text.Length > 60)
        {
            return null;
        }

        if (Value(text) is { } number)
        {
            return $"did you mean {Written(number)}? (without quotes, %, currency or separators; decimals after a point)";
        }

        return Interval().Match(text) is { Success: true } match && Value(match.Groups["low"].Value) is { } low && Value(match.Groups["high"].Value) is { } high
            ? $"did you mean \"{Written(low)} to {Written(high)}\"? (plain numbers with the word to between them)"
            : null;
    }

    [GeneratedRegex(@"^(?<low>[^-–—]+?)\s*(?:\bto\b|-|–|—|\.\.)\s*(?<high>[^-–—]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Interval();

    [GeneratedRegex(
        @"^(?:[$€£¥]|[A-Z]{3}\b)?\s*(?<digits>[-+]?(?:[0-9][0-9.,'_\s]*|[.,][0-9]+))\s*(?<unit>%|[kKmM]|bn|B)?\s*(?:[$€£¥]|[A-Z]{3}\b)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[-+]?[0-9]{1,3}(?<mark>[.,])[0-9]{3}(\k<mark>[0-9]{3})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    private static double? Value(string text)
    {
        if (Number().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var digits = string.Concat(match.Groups["digits"].Value.Where(c => c is not ('\'' or '_') && !char.IsWhiteSpace(c)));
        if (!double.TryParse(Point(digits), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return match.Groups["unit"].Value switch
        {
            "%" => value / 100,
            "k" or "K" => value * 1e3,
            "m" or "M" => value * 1e6,
            "bn" or "B" => value * 1e9,
            _ => value,
        };
    }

    // 18,000,000 and 5,000 are grouped, 0,12 has a decimal comma, 1.234,5 and 1,234.5 have both.
    private static string Point(string digits)
    {
        var (comma, point) = (digits.LastIndexOf(','), digits.LastIndexOf('.'));
        if (Grouped().Match(digits) is { Success: true } grouped && (grouped.Groups["mark"].Value == "," || digits.Count(c => c == '.') > 1))
        {
            return digits.Replace(grouped.Groups["mark"].Value, string.Empty, StringComparison.Ordinal);
        }

        return comma > point ? digits.Replace(".", string.Empty, StringComparison.Ordinal).Replace(',', '.') : digits.Replace(",", string.Empty, StringComparison.Ordinal);
    }

    private static string Written(double value) => value is > -1e15 and < 1e15
        ? ((decimal)value).ToString("0.############", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);
}
