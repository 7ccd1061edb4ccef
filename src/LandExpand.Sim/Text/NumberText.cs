using System.Globalization;
using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Text;

/// <summary>
/// Numbers as people write them: $31.2M, 118 %, 2.4 ×, 14 months. The only place that formats a number for a chart, a table, the terminal or
/// a deck. Independent of culture; a non-breaking space stands before a unit; a true minus sign before a negative; "–" for an absent value.
/// </summary>
public static class NumberText
{
    public const string Absent = "–";
    private const string Space = "\u00A0";
    private const string Minus = "\u2212";
    private static readonly (double Size, string Suffix)[] Scales = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")];

    /// <summary>An amount to three significant digits, scaled: $31.2M, $940K, −$1.25B, $87.</summary>
    public static string Money(double? amount, string currency)
    {
        if (amount is not { } value)
        {
            return Absent;
        }

        var (digits, negative) = Scaled(Math.Abs(value));
        return (negative && value < 0 ? Minus : "") + CurrencySymbol.Of(currency) + digits;
    }

    /// <summary>As <see cref="Money"/> with a sign before gains too: +$4.2M.</summary>
    public static string SignedMoney(double? amount, string currency)
    {
        var text = Money(amount, currency);
        return amount > 0 && Scaled(amount.Value).NonZero ? "+" + text : text;
    }

    /// <summary>A round amount on an axis, without needless zeros: $30M, $2.5M, $0.</summary>
    public static string MoneyTick(double amount, string currency)
    {
        var text = Money(amount, currency);
        var suffix = text.Length > 0 && char.IsLetter(text[^1]) ? text[^1..] : "";
        var digits = text[..^suffix.Length];
        return digits.Contains('.') ? digits.TrimEnd('0').TrimEnd('.') + suffix : text;
    }

    /// <summary>A share where 1 is 100 %: 118 %, or with decimals 117.6 %.</summary>
    public static string Share(double? share, int decimals = 0) => share is { } value ? Fixed(100 * value, decimals) + Space + "%" : Absent;

    /// <summary>A signed change: +29 %.</summary>
    public static string SignedShare(double? share, int decimals = 0)
    {
        var text = Share(share, decimals);
        return share > 0 && text.Any(digit => digit is >= '1' and <= '9') ? "+" + text : text;
    }

    /// <summary>A difference of two shares, in percentage points: +2.4 points, −0.3 points.</summary>
    public static string Points(double? difference, int decimals = 1)
    {
        if (difference is not { } value)
        {
            return Absent;
        }

        var text = Fixed(100 * value, decimals);
        return (value > 0 && text.Any(digit => digit is >= '1' and <= '9') ? "+" : "") + text + Space + "points";
    }

    /// <summary>A probability: whole percents, but never 0 % or 100 % for what is only nearly so (&lt;1 %, &gt;99 %).</summary>
    public static string Probability(double? probability) => probability switch
    {
        null => Absent,
        > 0 and < 0.005 => "<1" + Space + "%",
        > 0.995 and < 1 => ">99" + Space + "%",
        { } value => Share(value),
    };

    /// <summary>A multiple: 2.4 ×.</summary>
    public static string Multiple(double? multiple, int decimals = 1) => multiple is { } value ? Fixed(value, decimals) + Space + "×" : Absent;

    /// <summary>A duration: 14 months, 1 month, 7.5 months.</summary>
    public static string Months(double? months)
    {
        if (months is not { } value)
        {
            return Absent;
        }

        var text = Fixed(value, Math.Abs(value - Math.Round(value)) < 0.05 ? 0 : 1);
        return text + Space + (text == "1" ? "month" : "months");
    }

    /// <summary>A number of things with thousands grouped; one decimal under 100 where it is not whole: 1,240 and 20.5.</summary>
    public static string Count(double? count) => count is { } value
        ? Fixed(value, Math.Abs(value) < 100 && Math.Abs(value - Math.Round(value)) >= 0.05 ? 1 : 0)
        : Absent;

    /// <summary>1 history, 10,000 histories.</summary>
    public static string Counted(int count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>A value in its metric's unit.</summary>
    public static string Of(MetricUnit unit, double? value, string currency) => unit switch
    {
        MetricUnit.Money => Money(value, currency),
        MetricUnit.Share => Share(value, 1),
        MetricUnit.Multiple => Multiple(value, 2),
        MetricUnit.Months => Months(value),
        _ => Count(value),
    };

    /// <summary>
    /// A share with its error, half the width of its interval: 108.3 % ± 0.2. As many decimals (one to three) as make the error visible.
    /// </summary>
    public static string ShareWithError(double? share, double? low, double? high)
    {
        if (share is not { } value || low is not { } from || high is not { } to)
        {
            return Share(share, 1);
        }

        var error = 50 * (to - from);
        var decimals = error >= 0.05 || error <= 0 ? 1 : error >= 0.005 ? 2 : 3;
        return Share(value, decimals) + Space + "±" + Space + Fixed(error, decimals);
    }

    /// <summary>A number with fixed decimals, halves away from zero in its exact binary value, thousands grouped by commas, a true minus, never −0.</summary>
    public static string Fixed(double value, int decimals)
    {
        var text = Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return value < 0 && text.Any(digit => digit is >= '1' and <= '9') ? Minus + text : text;
    }

    private static (string Text, bool NonZero) Scaled(double magnitude)
    {
        foreach (var (size, suffix) in Scales)
        {
            // 999,500 is written 1.00M, not 1,000K: three significant digits decide the scale.
            if (magnitude >= size * 0.9995)
            {
                return (ThreeDigits(magnitude / size) + suffix, true);
            }
        }

        var whole = Fixed(magnitude, 0);
        return (whole, whole != "0");
    }

    private static string ThreeDigits(double value) => Fixed(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}
