using System.Globalization;
using LandExpand.Sim.Reporting.Subjects;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>The sheets of a study: its findings, and one for the table of each chart.</summary>
internal static class StudySheets
{
    private const int LongestName = 31; // of a sheet, in Excel

    public static IReadOnlyList<Sheet> Of(StudyReport study) =>
    [
        new Sheet("Findings", [120], 1, [[SheetCell.Of(study.Title, CellFormat.Heading)], .. study.Findings.Append(study.Source).Select(sentence => (IReadOnlyList<SheetCell>)[SheetCell.Of(sentence)])]),
        .. study.Charts.Select((chart, place) => new Sheet(
            Name(place + 1, chart.Key), [36, .. chart.Table.Columns.Skip(1).Select(_ => 22.0)], 1,
            [[.. chart.Table.Columns.Select(column => SheetCell.Of(column, CellFormat.Heading))], .. chart.Table.Rows.Select(row => (IReadOnlyList<SheetCell>)[.. row.Select(text => SheetCell.Of(text))])])),
    ];

    private static string Name(int number, string key)
    {
        var name = $"{number.ToString(CultureInfo.InvariantCulture)} {key}";
        return name.Length <= LongestName ? name : name[..LongestName];
    }
}
