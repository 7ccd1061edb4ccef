using System.Text.Json;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Runs;

/// <summary>
/// A run on disk: a folder, written apart and swapped in whole, the former run kept beside it as <c>.previous</c>. Everything but
/// <c>run.json</c> is the same for equal runs.
/// </summary>
public sealed class RunFolder
{
    public const string SummaryFile = "summary.json";
    public const string MonthlyFile = "monthly.csv";
    public const string ReplicationsFile = "replications.csv";
    public const string ResolvedFile = "scenario.resolved.json";
    public const string CurvesFile = "curves.json";
    public const string RunFile = "run.json";
    public const string ReportFile = "report.html";

    /// <summary>A copy of the book file, where the scenario has one, so that the folder alone can be run again.</summary>
    public const string BookFile = "opening-book.csv";

    private readonly string _target;

    private RunFolder(string target) => _target = target;

    /// <summary>The folder's full path.</summary>
    public string Path => _target;

    /// <summary>The folder that a run is going to be written to; checked before a long simulation rather than after it.</summary>
    /// <exception cref="InputException">The path is a file, cannot be written, or is a folder that holds something other than a run.</exception>
    public static RunFolder At(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw Refused("an empty path", "a folder, such as runs/first");
        }

        var target = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (File.Exists(target))
        {
            throw Refused(path, "a folder; this is a file");
        }

        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(System.IO.Path.Combine(target, RunFile)))
        {
            throw Refused(path, "a new folder or that of an earlier run; this one holds something else, which would be moved away");
        }

        try
        {
            var parent = System.IO.Path.GetDirectoryName(target) ?? throw Refused(path, "a folder below another; this is a root");
            Directory.CreateDirectory(parent);
            var probe = System.IO.Path.Combine(parent, $".landexpand-{Guid.NewGuid():N}");
            File.WriteAllText(probe, string.Empty);
            File.Delete(probe);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, $"a folder that can be written; {failure.Message}");
        }

        return new RunFolder(target);
    }

    /// <summary>Writes all files apart, then swaps the folder in.</summary>
    /// <param name="run">The run.</param>
    /// <param name="report">Makes the report, while the other files are written.</param>
    /// <returns>The names of the files.</returns>
    public IReadOnlyList<string> Write(RunRecord run, Func<string> report)
    {
        var page = Task.Run(report);
        Replace(staging =>
        {
            Json(staging, SummaryFile, stream => RunJsonOutput.Write(stream, run.Summary, RunJsonOutput.Default.RunSummary));
            Json(staging, CurvesFile, stream => RunJsonOutput.Write(stream, run.Curves, RunJsonOutput.Default.RunCurves));
            Json(staging, RunFile, stream => RunJsonOutput.Write(stream, run.Description, RunJsonOutput.Default.RunDescription));
            Json(staging, MonthlyFile, stream => CsvFiles.WriteMonthly(stream, run.Monthly));
            Json(staging, ReplicationsFile, stream => CsvFiles.WriteReplications(stream, run.Outcomes));
            File.WriteAllText(System.IO.Path.Combine(staging, ResolvedFile), run.Resolved);
            File.WriteAllText(System.IO.Path.Combine(staging, ReportFile), page.GetAwaiter().GetResult());
            if (run.Book is not null)
            {
                File.WriteAllBytes(System.IO.Path.Combine(staging, BookFile), run.Book);
            }
        });

        string[] files = [ReportFile, SummaryFile, MonthlyFile, ReplicationsFile, ResolvedFile, CurvesFile, RunFile];
        return run.Book is null ? files : [.. files, BookFile];
    }

    /// <summary>Has all files of a run or a study written apart, <see cref="RunFile"/> among them, then swaps the folder in; where writing fails the former run stays.</summary>
    public void Replace(Action<string> write)
    {
        var staging = $"{_target}.{Guid.NewGuid():N}.tmp";
        Directory.CreateDirectory(staging);
        try
        {
            write(staging);
            Swap(staging);
        }
        catch
        {
            Directory.Delete(staging, recursive: true);
            throw;
        }
    }

    private void Swap(string staging)
    {
        if (Directory.Exists(_target))
        {
            var previous = _target + ".previous";
            if (Directory.Exists(previous))
            {
                Directory.Delete(previous, recursive: true);
            }

            Directory.Move(_target, previous);
            try
            {
                Directory.Move(staging, _target);
            }
            catch (IOException)
            {
                Directory.Move(previous, _target); // the former run stays where it is looked for
                throw;
            }

            return;
        }

        Directory.Move(staging, _target);
    }

    private static void Json(string folder, string name, Action<Stream> write)
    {
        using var stream = File.Create(System.IO.Path.Combine(folder, name));
        write(stream);
    }

    private static InputException Refused(string path, string expected) => new([new InputProblem("--out", 0, string.Empty, path, expected)]);
}

/// <summary>All that is written of a run.</summary>
/// <param name="Summary">The contract for people and programs.</param>
/// <param name="Monthly">Metrics by month.</param>
/// <param name="Curves">What charts need beside.</param>
/// <param name="Outcomes">Metrics by replication.</param>
/// <param name="Resolved">The scenario as used.</param>
/// <param name="Description">How the run was made: all that differs between equal runs.</param>
public sealed record RunRecord(
    RunSummary Summary, IReadOnlyList<MonthlyRow> Monthly, RunCurves Curves, Outcomes Outcomes, string Resolved, RunDescription Description)
{
    /// <summary>The bytes of the book file as they were read, to keep a copy of; null where there is no book.</summary>
    public byte[]? Book { get; init; }
}

/// <summary><c>run.json</c>: version, command and timings.</summary>
/// <param name="SchemaVersion">1.</param>
/// <param name="Version">The version of landexpand.</param>
/// <param name="Command">The command line.</param>
/// <param name="StartedAt">When the run began, UTC.</param>
/// <param name="SimulationSeconds">Seconds in the engine.</param>
/// <param name="Threads">Workers used.</param>
/// <param name="AccountMonthsPerSecond">Throughput.</param>
public sealed record RunDescription(
    int SchemaVersion, string Version, IReadOnlyList<string> Command, DateTimeOffset StartedAt, double SimulationSeconds, int Threads, double AccountMonthsPerSecond);
