using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Cli;

/// <summary>
/// Where the reports of stored runs go. A run: into its own folder; or the one asked for; or, with several runs, a folder in that by the run's name, numbered where two
/// share it. The comparison of several: into a folder of that name, in the one asked for or beside the first run.
/// </summary>
internal sealed class ReportFolders
{
    private const string ComparisonName = "comparison";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public ReportFolders(string[] runs, string? output)
    {
        Names = [.. runs.Select(run => Free(NameOf(run)))];
        Runs = [.. runs.Zip(Names, (run, name) => output is null ? run : runs.Length == 1 ? output : Path.Combine(output, name))];
        Comparison = output is not null
            ? Path.Combine(output, Free(ComparisonName))
            : Beside(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(runs[0])) ?? "");
    }

    /// <summary>A name for each run, no two alike.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>A folder for each run.</summary>
    public IReadOnlyList<string> Runs { get; }

    public string Comparison { get; }

    private static string NameOf(string run) => SafeName.Of(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(run))));

    private string Free(string name) => Numbered(name).First(_taken.Add);

    // A run may itself be called comparison; its report is not ours to replace.
    private static string Beside(string parent) => Numbered(ComparisonName).Select(name => Path.Combine(parent, name)).First(folder => !File.Exists(Path.Combine(folder, RunFolder.RunFile)));

    private static IEnumerable<string> Numbered(string name) => Enumerable.Range(1, int.MaxValue).Select(count => count == 1 ? name : FormattableString.Invariant($"{name}-{count}"));
}
