namespace LandExpand.Sim.Data.Import;

/// <summary>What is said of orders of day, month and year.</summary>
public static class DateOrders
{
    private static readonly Dictionary<DateOrder, (string Key, string Name)> Known = new()
    {
        [DateOrder.DayMonthYear] = ("dmy", "day, month, year"),
        [DateOrder.MonthDayYear] = ("mdy", "month, day, year"),
        [DateOrder.YearMonthDay] = ("ymd", "year, month, day"),
    };

    /// <summary>The word of an order on the command line.</summary>
    public static string Key(DateOrder order) => Known[order].Key;

    /// <summary>An order in words.</summary>
    public static string Name(DateOrder order) => Known[order].Name;
}
