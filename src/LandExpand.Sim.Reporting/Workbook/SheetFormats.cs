using LandExpand.Sim.Metrics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>Number formats of spreadsheets that look as <see cref="NumberText"/> writes.</summary>
internal static class SheetFormats
{
    public const string Share = "0.0\" \"%";
    public const string Count = "#,##0";

    /// <summary>Full amounts with thousands grouped, such as $31,214,562.</summary>
    public static string Money(string currency) => $"{Symbol(currency)}#,##0;{Symbol(currency, "−")}#,##0;{Symbol(currency)}0";

    /// <summary>A currency's symbol as a literal of a number format, after a sign.</summary>
    public static string Symbol(string currency, string sign = "") => $"\"{sign}{CurrencySymbol.Of(currency).Replace("\"", "", StringComparison.Ordinal)}\"";

    public static string Of(MetricUnit unit, string currency) => unit switch
    {
        MetricUnit.Money => Money(currency),
        MetricUnit.Share => Share,
        MetricUnit.Multiple => "0.00\" ×\"",
        MetricUnit.Months => "0.0\" months\"",
        _ => "#,##0.0",
    };
}
