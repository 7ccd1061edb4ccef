using System.Globalization;
using CsvHelper;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>Linked factors from a CSV file: its first line names parameters, each line after it is a row of values, as <c>--set</c> takes them.</summary>
internal static class CsvFactors
{
    public static ListedFactors? Read(string path, List<InputProblem> problems)
    {
        if (FileText.Read(path, problems) is not { } text)
        {
            return null;
        }

        using var reader = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, TrimWhitespace = true });
        if (!reader.Read())
        {
            problems.Add(new(path, 1, string.Empty, "an empty file", "a first line that names parameters, such as churn.annualRate,expansion.csmWinRate"));
            return null;
        }

        var before = problems.Count;
        var names = Cells(reader);
        if (names.Any(name => name.Length == 0) || names.Distinct().Count() < names.Length)
        {
            problems.Add(new(path, 1, string.Empty, string.Join(',', names), "a parameter over each column, each once"));
        }

        var rows = new List<string[]>();
        while (reader.Read())
        {
            var cells = Cells(reader);
            if (cells.Length != names.Length || cells.Any(cell => cell.Length == 0))
            {
                problems.Add(new(path, (int)reader.LineNumber, string.Empty, string.Join(',', cells),
                    string.Create(CultureInfo.InvariantCulture, $"{names.Length} values, none of them empty")));
                continue;
            }

            rows.Add([.. cells.Select(Json)]);
        }

        if (rows.Count == 0 && problems.Count == before)
        {
            problems.Add(new(path, 1, string.Empty, "no rows", "at least one row of values"));
        }

        return problems.Count == before ? new(names, rows) : null;
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    // JSON where it is JSON; a word otherwise.
    private static string Json(string cell) => TreeReader.ReadValue("row", cell, []) is { } node ? TreeText.Of(node) : TreeText.Quoted(cell);
}
