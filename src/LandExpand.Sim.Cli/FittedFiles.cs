using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>Where a fitted scenario and its opening book go.</summary>
internal sealed class FittedFiles
{
    private const string Mark = "{\n  // Fitted to ";
    private readonly string _scenario, _book;

    private FittedFiles(string scenario, string book) => (_scenario, _book) = (scenario, book);

    /// <summary>Checked before the fit: a file that is there and that no fit wrote stays.</summary>
    public static FittedFiles At(string path, bool force, List<InputProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal) || Directory.Exists(path) || !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new("--out", 0, string.Empty, $"\"{path}\"", "the name of a scenario file, such as ours.json"));
        }
        else if (!force && File.Exists(path) && !IsFitted(path))
        {
            problems.Add(new("--out", 0, string.Empty, $"\"{path}\" is there already and was not written by fit", "another name, or --force to overwrite it"));
        }

        return new(path, Path.ChangeExtension(path, null) + "-book.csv");
    }

    /// <summary>Writes both; returns their paths.</summary>
    public IReadOnlyList<string> Write(FitResults results)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(_scenario)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var book = FittedBook.Accounts(results);
        if (book.Count > 0)
        {
            FileApart.Write(_book, StudyFolder.Text(FittedBook.Csv(book)));
        }

        FileApart.Write(_scenario, StudyFolder.Text(FittedScenario.Text(results, book.Count > 0 ? Path.GetFileName(_book) : null)));
        return book.Count > 0 ? [_scenario, _book] : [_scenario];
    }

    private static bool IsFitted(string path)
    {
        using var reader = new StreamReader(path);
        var start = new char[Mark.Length];
        return reader.ReadBlock(start) == start.Length && new string(start) == Mark;
    }
}
