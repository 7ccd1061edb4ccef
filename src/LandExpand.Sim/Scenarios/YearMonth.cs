using System.Globalization;

namespace LandExpand.Sim.Scenarios;

/// <summary>A calendar month.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12.</param>
public readonly record struct YearMonth(int Year, int Month)
{
    /// <summary>The month that lies <paramref name="months"/> later; negative numbers go back.</summary>
    public YearMonth AddMonths(int months)
    {
        var total = (Year * 12) + Month - 1 + months;
        return new(total / 12, (total % 12) + 1);
    }

    /// <summary>Reads <c>2026-01</c>; false for anything else.</summary>
    public static bool TryParse(string text, out YearMonth month)
    {
        month = default;
        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return false;
        }

        month = new(date.Year, date.Month);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");
}
