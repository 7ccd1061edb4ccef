using System.Globalization;
using LandExpand.Sim.Data.Import.Cells;
using LandExpand.Sim.Data.Import.Files;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>The cells beside the amount, where a file has them: seats, plan, segment, currency, term, renewal.</summary>
internal sealed class SideCells(RecordTable table, Names names, DateReading dates)
{
    private const double MostSeats = 1e9;
    private const int MostMonths = 120;

    private static readonly Dictionary<string, int> Terms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["monthly"] = 1, ["month"] = 1, ["month-to-month"] = 1, ["mtm"] = 1, ["quarterly"] = 3, ["quarter"] = 3, ["annual"] = 12, ["annually"] = 12,
            ["yearly"] = 12, ["year"] = 12,
    };

    private readonly CellColumn? _seats = table.Of(RecordColumn.Seats), _plan = table.Of(RecordColumn.Plan), _segment = table.Of(RecordColumn.Segment),
        _term = table.Of(RecordColumn.Term),
        _renewal = table.Of(RecordColumn.Renewal), _currency = table.Of(RecordColumn.Currency);

    private readonly double?[] _seatsOf = [.. Bare(table, RecordColumn.Seats).Select(SeatsIn)];
    private readonly int[] _planOf = [.. Bare(table, RecordColumn.Plan).Select(text => NameIn(text, names.Plans))];
    private readonly int[] _segmentOf = [.. Bare(table, RecordColumn.Segment).Select(text => NameIn(text, names.Segments))];
    private readonly int?[] _termOf = [.. Bare(table, RecordColumn.Term).Select(TermIn)];
    private readonly (string? Code,
        bool Bad)[] _currencyOf = [.. Bare(table, RecordColumn.Currency)
        .Select(text => CellText.IsBlank(text) ? (null, false) : (AmountCell.CurrencyOf(text), AmountCell.CurrencyOf(text) is null))];

    /// <summary>What a row says; a bad cell is refused.</summary>
    public (double Seats, int Plan, int Segment, int TermMonths, int Renewal) Of(int row, Action<RecordColumn, string> refuse)
    {
        var (seats, term, renewal) = (_seats is null ? double.NaN : _seatsOf[_seats.CodeAt(row)], _term is null ? 0 : _termOf[_term.CodeAt(row)], 0);
        if (seats is null)
        {
            refuse(RecordColumn.Seats, "a number of seats of at least 0, or nothing");
        }

        if (term is null)
        {
            refuse(RecordColumn.Term, $"months from 1 to {MostMonths}, monthly, quarterly, annual, or nothing");
        }

        if (_renewal is not null && dates.Cell(RecordColumn.Renewal, _renewal.CodeAt(row)).Meaning is not (DateMeaning.Blank or DateMeaning.Never))
        {
            renewal = dates.Date(RecordColumn.Renewal, _renewal.CodeAt(row))?.DayNumber ?? 0;
            if (renewal == 0)
            {
                refuse(RecordColumn.Renewal, "a date, or nothing");
            }
        }

        return (seats ?? double.NaN, _plan is null ? -1 : _planOf[_plan.CodeAt(row)], _segment is null ? -1 : _segmentOf[_segment.CodeAt(row)], term ?? 0,
            renewal);
    }

    /// <summary>The currency that a row's column says; null for none.</summary>
    public string? Currency(int row, Action<RecordColumn, string> refuse)
    {
        if (_currency is null)
        {
            return null;
        }

        var (code, bad) = _currencyOf[_currency.CodeAt(row)];
        if (bad)
        {
            refuse(RecordColumn.Currency, "an ISO code such as USD or EUR, or nothing");
        }

        return code;
    }

    private static IEnumerable<string> Bare(RecordTable table, RecordColumn column) => table.Of(column)?.Distinct.Select(CellText.Bare) ?? [];

    private static int NameIn(string text, NameList names) => CellText.IsBlank(text) ? -1 : names.Place(text);

    private static double? SeatsIn(string text) => CellText.IsBlank(text) ? double.NaN : AmountCell.Of(text).WithDot is >= 0 and <= MostSeats and var seats
        ? seats : null;

    private static int? TermIn(string text)
    {
        if (CellText.IsBlank(text))
        {
            return 0;
        }

        if (Terms.TryGetValue(text, out var months))
        {
            return months;
        }

        var digits = text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        var unit = text[digits..].Trim().TrimEnd('s').ToLowerInvariant();
        var scale = unit is "" or "m" or "mo" or "month" ? 1 : unit is "y" or "yr" or "year" ? 12 : 0;
        return double.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number * scale is >= 1 and <= MostMonths && number * scale == Math.Floor(number * scale)
            ? (int)(number * scale) : null;
    }
}
