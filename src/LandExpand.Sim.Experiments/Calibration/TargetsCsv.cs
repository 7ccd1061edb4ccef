using System.Globalization;
using CsvHelper;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Calibration;

/// <summary>Reads targets from CSV: the first line names the columns metric, value, tolerance and, where wanted, source, use and scenario.</summary>
internal static class TargetsCsv
{
    private static readonly string[] Needed = ["metric", "value", "tolerance"], Known = [.. Needed, "source", "use", "scenario"];

    /// <summary>The file; null, with problems added, where it cannot be read.</summary>
    public static TargetsFile? Read(string path, List<InputProblem> problems)
    {
        if (FileText.Read(path, problems) is not { } text)
        {
            return null;
        }

        using var reader = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true, TrimWhitespace = true });
        if (!reader.Read())
        {
            problems.Add(new(path, 1, string.Empty, "an empty file", "a first line metric,value,tolerance,source,use"));
            return null;
        }

        var names = Cells(reader);
        foreach (var name in names.Where(name => !Known.Contains(name)))
        {
            problems.Add(new(path, 1, name, "no such column", NearestName.Of(name, Known) ?? $"one of {string.Join(", ", Known)}"));
        }

        foreach (var name in Needed.Except(names))
        {
            problems.Add(new(path, 1, name, "not given", "a column of that name"));
        }

        var targets = new List<WrittenTarget>();
        while (reader.Read())
        {
            if (Row(path, (int)reader.LineNumber, names, Cells(reader), problems) is { } target)
            {
                targets.Add(target);
            }
        }

        if (targets.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(path, 1, string.Empty, "no rows", "at least one target"));
        }

        return new(targets, []);
    }

    private static WrittenTarget? Row(string path, int line, string[] names, string[] cells, List<InputProblem> problems)
    {
        string Cell(string name) => Array.IndexOf(names, name) is >= 0 and var at && at < cells.Length ? cells[at] : "";
        var before = problems.Count;
        double Number(string name, string expected, Func<double, bool> isLegal)
        {
            if (MetricStatisticReader.Number(Cell(name).Replace(" ", "", StringComparison.Ordinal)) is { } number && isLegal(number))
            {
                return number;
            }

            problems.Add(new(path, line, name, $"\"{Cell(name)}\"", expected));
            return 0;
        }

        if (cells.Length != names.Length)
        {
            problems.Add(new(path, line, string.Empty, string.Join(',', cells), string.Create(CultureInfo.InvariantCulture, $"{names.Length} cells")));
        }

        if (Cell("use") is not ("" or "fit" or "heldOut"))
        {
            problems.Add(new(path, line, "use", $"\"{Cell("use")}\"", "fit or heldOut"));
        }

        var value = Number("value", "a number, or a share such as 118%", _ => true);
        var tolerance = Number("tolerance", "how far off still counts as a match, over 0", number => number > 0);
        var other = Cell("scenario").Length == 0 ? null : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Cell("scenario")));
        return problems.Count > before ? null : new(line, Cell("metric"), value, tolerance, Cell("source"), Cell("use") == "heldOut", other);
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
}
