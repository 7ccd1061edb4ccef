namespace LandExpand.Sim.Data.Import.Cells;

/// <summary>What the text of a date cell can mean.</summary>
internal enum DateMeaning
{
    /// <summary>No date.</summary>
    Blank,

    /// <summary>A day that is known.</summary>
    Day,

    /// <summary>A month as a whole.</summary>
    Month,

    /// <summary>Three numbers whose order the column or the user must tell.</summary>
    Numbers,

    /// <summary>A day so late that it stands for "no end".</summary>
    Never,

    /// <summary>Nothing that is a date.</summary>
    Unreadable,
}

/// <summary>The text of a date cell, taken apart.</summary>
/// <param name="Meaning">What it can mean.</param>
/// <param name="Year">The year; with <see cref="DateMeaning.Numbers"/> the first number.</param>
/// <param name="Month">The month; with numbers the second.</param>
/// <param name="Day">The day; with numbers the third.</param>
/// <param name="IsSerial">Written as a spreadsheet's day number.</param>
/// <param name="HasTime">A time of day stands behind it, and is left out.</param>
internal readonly record struct DateCell(DateMeaning Meaning, int Year = 0, int Month = 0, int Day = 0, bool IsSerial = false, bool HasTime = false)
{
    /// <summary>The years that a record can be about.</summary>
    public const int FirstYear = 1970, LastYear = 2100;

    /// <summary>The cell as a date under an order; null where that cannot be.</summary>
    public DateOnly? Under(DateOrder order)
    {
        var (year, month, day) = (Meaning, order) switch
        {
            (not DateMeaning.Numbers, _) => (Year, Month, Math.Max(Day, 1)),
            (_, DateOrder.DayMonthYear) => (Day, Month, Year),
            (_, DateOrder.MonthDayYear) => (Day, Year, Month),
            _ => (Year, Month, Day),
        };
        year = year >= 100 ? year : year + (year < 80 ? 2000 : 1900);
        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
    }
}
