using System.Globalization;
using CsvHelper;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios.Book;

/// <summary>Reads one row of a book after another; every bad cell is a problem.</summary>
internal sealed class BookRowReader(
    string file, BookHeader header, DateOnly? asOf, BookNames names, IReadOnlyDictionary<long, CsvMalformedReason> malformed, List<InputProblem> problems)
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private string[] cells = [];
    private int line;

    /// <summary>The account, or null where the row is bad; and the row's MRR, 0 where it cannot be read.</summary>
    public (OpeningAccount? Account, double Mrr) Read(string[] row, int rowLine)
    {
        (cells, line) = (row, rowLine);
        var before = problems.Count;
        if (malformed.TryGetValue(line, out var reason))
        {
            problems.Add(new(file, line, "row", $"quotation marks that do not pair ({reason})", "cells in quotation marks as \"Smith, Jones\", and none inside them"));
        }

        if (row.Length != header.Count)
        {
            problems.Add(new(file, line, "row", $"{row.Length} cells", $"{header.Count}, as in the header"));
        }

        var id = ReadId();
        var mrr = Number(BookColumn.Mrr, 0, 1e12, over: true) ?? (Number(BookColumn.Arr, 0, 1e13, over: true) / 12);
        var tenure = Whole(BookColumn.Tenure, 0, 240) ?? MonthsSince(BookColumn.Landed);
        var term = Whole(BookColumn.Term, 1, 120);
        var renewal = Whole(BookColumn.MonthsToRenewal, 1, 120) ?? MonthsUntil(BookColumn.RenewalDate);
        var segment = Name(BookColumn.Segment, names.Segments);
        var account = new OpeningAccount(
            id ?? string.Empty, line, mrr ?? 0, Whole(BookColumn.Seats, 1, 1_000_000), Whole(BookColumn.Teams, 1, 10_000), tenure, renewal, term,
            Name(BookColumn.Plan, PlansOf(segment)), segment, Number(BookColumn.Usage, 0, 1e15, over: false), Number(BookColumn.UsualUsage, 0, 1e15, over: false));
        if (mrr is null && problems.Count == before)
        {
            Refuse(header.IndexOf(BookColumn.Mrr) ?? header.IndexOf(BookColumn.Arr)!.Value, "an amount over 0");
        }

        if (renewal > term)
        {
            Refuse((header.IndexOf(BookColumn.MonthsToRenewal) ?? header.IndexOf(BookColumn.RenewalDate))!.Value, $"a renewal within the term of {term} months");
        }

        return (problems.Count == before ? account : null, mrr is > 0 ? mrr.Value : 0);
    }

    private IReadOnlyList<string> PlansOf(string? segment) =>
        segment is null ? [.. names.Plans.SelectMany(p => p).Distinct()] : names.Plans[names.Segments.ToList().IndexOf(segment)];

    private string? ReadId()
    {
        var id = Cell(BookColumn.Id);
        var column = header.IndexOf(BookColumn.Id)!.Value;
        if (id is null)
        {
            Refuse(column, "the account's name or number");
        }
        else if (!lines.TryAdd(id, line))
        {
            Refuse(column, $"each account once; it stands on line {lines[id]} already");
        }

        return id;
    }

    private string? Cell(BookColumn column) =>
        header.IndexOf(column) is { } index && index < cells.Length && cells[index].Length > 0 ? cells[index] : null;

    private void Refuse(int column, string expected)
    {
        var value = column < cells.Length && cells[column].Length > 0 ? $"\"{cells[column]}\"" : "empty";
        problems.Add(new(file, line, header.Label(column), value, expected));
    }

    private double? Number(BookColumn column, double minimum, double maximum, bool over)
    {
        if (Cell(column) is not { } cell)
        {
            return null;
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value <= maximum && (over
            ? value > minimum : value >= minimum))
        {
            return value;
        }

        Refuse(header.IndexOf(column)!.Value, $"a number {(over ? "over" : "of at least")} {minimum}, with a decimal point and nothing else, such as 1250.50");
        return null;
    }

    private int? Whole(BookColumn column, int minimum, int maximum)
    {
        if (Cell(column) is not { } cell)
        {
            return null;
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == Math.Floor(value) && value >= minimum
            && value <= maximum)
        {
            return (int)value;
        }

        Refuse(header.IndexOf(column)!.Value, $"a whole number from {minimum} to {maximum}");
        return null;
    }

    private string? Name(BookColumn column, IReadOnlyList<string> known)
    {
        if (Cell(column) is not { } cell)
        {
            return null;
        }

        if (known.FirstOrDefault(name => name.Equals(cell, StringComparison.OrdinalIgnoreCase)) is { } match)
        {
            return match;
        }

        var near = NearestName.Of(cell, known);
        Refuse(header.IndexOf(column)!.Value, $"one of {string.Join(", ", known)}{(near is null ? string.Empty : $"; did you mean {near}?")}");
        return null;
    }

    private DateOnly? Date(BookColumn column)
    {
        if (Cell(column) is not { } cell)
        {
            return null;
        }

        if (DateOnly.TryParseExact(cell, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(header.IndexOf(column)!.Value, "a date such as 2025-03-31");
        return null;
    }

    // Whole months that have passed: an account landed on 15 March is 0 months old on 14 April.
    private int? MonthsSince(BookColumn column)
    {
        if (Date(column) is not { } date || asOf is not { } now)
        {
            return null;
        }

        var months = ((now.Year - date.Year) * 12) + now.Month - date.Month - (now.Day < date.Day ? 1 : 0);
        if (date <= now && months <= 240)
        {
            return months;
        }

        Refuse(header.IndexOf(column)!.Value, $"a date in the 240 months up to {now:yyyy-MM-dd}, the book's date");
        return null;
    }

    // The simulated month in which the renewal falls: the first one for a renewal on the book's date or within a month of it.
    private int? MonthsUntil(BookColumn column)
    {
        if (Date(column) is not { } date || asOf is not { } now)
        {
            return null;
        }

        var months = Math.Max(1, ((date.Year - now.Year) * 12) + date.Month - now.Month + (date.Day > now.Day ? 1 : 0));
        if (date >= now && months <= 120)
        {
            return months;
        }

        Refuse(header.IndexOf(column)!.Value, $"a date in the 120 months from {now:yyyy-MM-dd}, the book's date");
        return null;
    }
}
