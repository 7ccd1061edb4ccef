using System.Globalization;
using LandExpand.Sim.Data.Import.Files;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import.Cells;

/// <summary>Takes the text of a date apart. Nothing ambiguous is decided here.</summary>
internal static class DateText
{
    private const int FirstSerial = 20_000, LastSerial = 73_050; // 1954-10-03 to 2099-12-31
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly HashSet<string> Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday"];

    /// <summary>What a bare cell can mean.</summary>
    public static DateCell Of(string bare)
    {
        if (CellText.IsBlank(bare))
        {
            return new(DateMeaning.Blank);
        }

        var (date, hasTime) = WithoutTime(bare);
        var cell = Words(date);
        if (cell.Year > DateCell.LastYear && cell.Meaning is DateMeaning.Day or DateMeaning.Month
            || (cell.Meaning == DateMeaning.Numbers && cell.Day > DateCell.LastYear))
        {
            return new(DateMeaning.Never);
        }

        return cell with { HasTime = hasTime };
    }

    /// <summary>The month that a column's name says; null where it is none, or could be a day.</summary>
    public static YearMonth? MonthOf(string name) => Of(name) switch
    {
        { Meaning: DateMeaning.Month } month => new(month.Year, month.Month),
        { Meaning: DateMeaning.Day, IsSerial: false } day when day.Under(DateOrder.YearMonthDay) is not null => new(day.Year, day.Month),
        _ => null,
    };

    private static (string Date, bool HasTime) WithoutTime(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var cut = colon < 0 ? -1 : text.LastIndexOfAny(['T', ' '], colon);
        return cut > 0 ? (text[..cut].Trim(), true) : (text, false);
    }

    private static DateCell Words(string text)
    {
        var words = text.Split([' ', ',', '-', '/', '.', '_', '\u2013'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => !Weekdays.Contains(word.ToLowerInvariant())).ToArray();
        var named = Array.FindIndex(words, word => MonthNamed(word) is not null);
        if (named >= 0)
        {
            return Named(MonthNamed(words[named])!.Value, [.. words.Where((_, index) => index != named)]);
        }

        var numbers = words.Select(word => word.Length <= 8 && word.All(char.IsAsciiDigit) ? int.Parse(word, CultureInfo.InvariantCulture) : -1).ToArray();
        return numbers.Contains(-1) ? new(DateMeaning.Unreadable) : (numbers.Length, words.FirstOrDefault()?.Length) switch
        {
            (1, _) => One(words[0], numbers[0]),
            (2, 4) => Checked(numbers[0], numbers[1], null),
            (2, <= 2) when words[1].Length == 4 => Checked(numbers[1], numbers[0], null),
            (2, 5) when numbers[0] is >= FirstSerial and <= LastSerial => One(words[0], numbers[0]),
            (3, 4) => Checked(numbers[0], numbers[1], numbers[2]),
            (3, <= 2) when words[1].Length <= 2 && words[2].Length is 2 or 4 => new(DateMeaning.Numbers, numbers[0], numbers[1], numbers[2]),
            _ => new(DateMeaning.Unreadable),
        };
    }

    // 20190131, 201901, or the day number of a spreadsheet.
    private static DateCell One(string word, int number) => word.Length switch
    {
        8 => Checked(number / 10_000, number / 100 % 100, number % 100),
        6 => Checked(number / 100, number % 100, null),
        5 when number is >= FirstSerial and <= LastSerial && SerialZero.AddDays(number) is var date =>
            new(DateMeaning.Day, date.Year, date.Month, date.Day, IsSerial: true),
        _ => new(DateMeaning.Unreadable),
    };

    private static DateCell Named(int month, string[] others)
    {
        var numbers = others.Select(word => word.TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'S', 'T', 'N', 'D', 'R', 'H')).ToArray();
        if (numbers.Length is 0 or > 2 || numbers.Any(number => number.Length is 0 or 3 or > 4 || !number.All(char.IsAsciiDigit)))
        {
            return new(DateMeaning.Unreadable);
        }

        var yearAt = numbers[0].Length == 4 ? 0 : numbers.Length - 1; // 2019 Jan 31; otherwise the year stands last
        var year = int.Parse(numbers[yearAt], CultureInfo.InvariantCulture);
        year = numbers[yearAt].Length == 4 ? year : year + (year < 80 ? 2000 : 1900);
        return numbers.Length == 1
            ? numbers[0].Length == 1 ? new(DateMeaning.Unreadable) : Checked(year, month, null)
            : Checked(year, month, int.Parse(numbers[1 - yearAt], CultureInfo.InvariantCulture));
    }

    private static DateCell Checked(int year, int month, int? day) =>
        year is < DateCell.FirstYear or > 9999 || month is < 1 or > 12 || day is < 1 || day > DateTime.DaysInMonth(year, month)
            ? new(DateMeaning.Unreadable)
            : new(day is null ? DateMeaning.Month : DateMeaning.Day, year, month, day ?? 0);

    private static int? MonthNamed(string word)
    {
        var plain = word.ToLowerInvariant();
        var index = plain.Length < 3 || !char.IsAsciiLetter(plain[0]) ? -1
            : Array.FindIndex(Months, month => month.StartsWith(plain, StringComparison.Ordinal) || plain == "sept" && month == "september");
        return index < 0 ? null : index + 1;
    }
}
