using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Workbook;

namespace LandExpand.Sim.Reporting.Deck.Charts;

/// <summary>Office number formats that write the ticks of an axis as its labels do.</summary>
internal static class NumberFormats
{
    private static readonly (double Size, string Format)[] Scales = [(1e12, ",,,,\"T\""), (1e9, ",,,\"B\""), (1e6, ",,\"M\""), (1e3, ",\"K\"")];

    public static string Of(ChartAxis axis, string currency)
    {
        var decimals = axis.Ticks.Select(tick => Decimals(tick.Label)).DefaultIfEmpty(0).Max();
        var digits = decimals == 0 ? "0" : "0." + new string('0', decimals);
        return axis.Number switch
        {
            AxisNumber.Money => Money(axis, currency, digits),
            AxisNumber.Share => digits + "\" \"%",
            AxisNumber.Multiple when axis.Ticks.Any(tick => tick.Label.EndsWith('×')) => digits + "\" ×\"",
            AxisNumber.Multiple => decimals == 0 ? "#,##0" : digits,
            _ => "#,##0",
        };
    }

    private static string Money(ChartAxis axis, string currency, string digits)
    {
        var largest = Math.Max(Math.Abs(axis.Minimum), Math.Abs(axis.Maximum));
        var scale = Scales.FirstOrDefault(entry => largest >= entry.Size, (1, "")).Item2;
        var amount = (scale.Length == 0 ? "#,##0" : digits) + scale;
        var symbol = SheetFormats.Symbol(currency);
        return $"{symbol}{amount};{SheetFormats.Symbol(currency, "−")}{amount};{symbol}0";
    }

    private static int Decimals(string label)
    {
        var point = label.IndexOf('.');
        return point < 0 ? 0 : label.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
    }
}
