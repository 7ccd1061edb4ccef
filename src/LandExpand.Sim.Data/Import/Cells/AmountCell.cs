using System.Globalization;
using LandExpand.Sim.Data.Import.Files;

namespace LandExpand.Sim.Data.Import.Cells;

/// <summary>The text of an amount, taken apart; which mark parts its decimals may stay open.</summary>
/// <param name="WithDot">The amount if a dot parts decimals; null where that cannot be.</param>
/// <param name="WithComma">The amount if a comma does.</param>
/// <param name="Currency">ISO code by the sign or code beside the number; null where there is none.</param>
/// <param name="IsBlank">No amount.</param>
internal readonly record struct AmountCell(double? WithDot, double? WithComma, string? Currency = null, bool IsBlank = false)
{
    /// <summary>The largest amount that is believed.</summary>
    public const double Most = 1e12;

    private static readonly (string Sign, string Code)[] Signs =
    [
        ("US$", "USD"), ("A$", "AUD"), ("AU$", "AUD"), ("C$", "CAD"), ("CA$", "CAD"), ("NZ$", "NZD"), ("R$", "BRL"), ("S$", "SGD"), ("HK$", "HKD"),
        ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₹", "INR"), ("₩", "KRW"), ("₪", "ILS"), ("₺", "TRY"), ("zł", "PLN"), ("kr", "SEK"),
            ("Fr.", "CHF"),
    ];

    private static readonly HashSet<string> Codes =
    [
        "USD", "EUR", "GBP", "JPY", "CNY", "INR", "KRW", "BRL", "AUD", "CAD", "NZD", "SGD", "HKD", "MXN", "ILS", "TRY", "CHF", "SEK", "NOK", "DKK", "PLN",
            "CZK", "HUF",
        "ZAR", "AED", "SAR", "THB", "IDR", "MYR", "PHP", "VND", "TWD", "CLP", "COP", "ARS", "PEN", "RON", "BGN", "UAH", "EGP", "NGN", "KES", "ISK",
    ];

    /// <summary>The amount under a mark; null where it cannot be read so.</summary>
    public double? Under(DecimalMark mark) => mark == DecimalMark.Dot ? WithDot : WithComma;

    /// <summary>Takes a bare cell apart; both readings are null where it is no amount.</summary>
    public static AmountCell Of(string bare)
    {
        if (CellText.IsBlank(bare))
        {
            return new(null, null, null, IsBlank: true);
        }

        var (text, currency) = WithoutCurrency(bare);
        var negative = false;
        if (text is ['(', .., ')'])
        {
            (text, negative) = (text[1..^1].Trim(), true);
            (text, currency) = currency is null ? WithoutCurrency(text) : (text, currency);
        }

        if (text is ['-' or '\u2212' or '+', ..] or [.., '-'])
        {
            var front = text[0] is '-' or '\u2212' or '+';
            if (negative)
            {
                return new(null, null, currency); // (-20) may be -20 or 20
            }

            negative = text[front ? 0 : ^1] != '+';
            text = (front ? text[1..] : text[..^1]).Trim();
            (text, currency) = currency is null ? WithoutCurrency(text) : (text, currency);
        }

        var plain = string.Concat(text.Where(character => character is not (' ' or '\u00A0' or '\u202F' or '\'' or '\u2019')));
        return new(Number(plain, '.', ',', negative), Number(plain, ',', '.', negative), currency);
    }

    /// <summary>The ISO code that a cell of a currency column says; null where it says none that is known.</summary>
    public static string? CurrencyOf(string bare) =>
        bare.Length == 3 && bare.All(char.IsAsciiLetter) ? bare.ToUpperInvariant()
            : Signs.Where(sign => sign.Sign.Equals(bare, StringComparison.OrdinalIgnoreCase)).Select(sign => sign.Code).FirstOrDefault();

    private static (string Text, string? Currency) WithoutCurrency(string text)
    {
        if (text.Length > 3 && Codes.Contains(text[..3].ToUpperInvariant()))
        {
            return (text[3..].Trim(), text[..3].ToUpperInvariant());
        }

        if (text.Length > 3 && Codes.Contains(text[^3..].ToUpperInvariant()))
        {
            return (text[..^3].Trim(), text[^3..].ToUpperInvariant());
        }

        foreach (var (sign, code) in Signs)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
            {
                return (text[sign.Length..].Trim(), code);
            }

            if (text.EndsWith(sign, StringComparison.Ordinal))
            {
                return (text[..^sign.Length].Trim(), code);
            }
        }

        return (text, null);
    }

    private static double? Number(string text, char mark, char grouping, bool negative)
    {
        var parts = text.Split(mark);
        if (parts.Length > 2 || text.Length == 0 || !Grouped(parts[0], grouping))
        {
            return null;
        }

        var number = parts[0].Replace(grouping.ToString(), string.Empty, StringComparison.Ordinal) + (parts.Length == 2 ? "." + parts[1] : string.Empty);
        return double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            && value <= Most ? negative ? -value : value : null;
    }

    // 1,234,567: groups of three after the first; nothing else between.
    private static bool Grouped(string whole, char grouping)
    {
        var groups = whole.Split(grouping);
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[0] != "0" && groups.All(group => group.All(char.IsAsciiDigit))
            && groups.Skip(1).All(group => group.Length == 3));
    }
}
