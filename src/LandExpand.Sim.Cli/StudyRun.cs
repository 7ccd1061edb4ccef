using System.CommandLine;
using System.Diagnostics;
using LandExpand.Sim.Cli.Commands;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>Runs a study under a progress bar that shows the time left, and ends it cleanly on Ctrl-C.</summary>
internal static class StudyRun
{
    /// <summary>The result and the seconds that it took; null where it was stopped.</summary>
    public static (T Result, double Seconds)? Of<T>(Scenario scenario, ulong? seed, int? threads, Func<StudySettings, T> study)
        where T : class
    {
        var book = scenario.BookFile is null ? null : OpeningBookReader.Read(scenario, skipBadRows: false, seed ?? scenario.Seed);
        using var interruption = new Interruption();
        var (progress, clock) = (new EtaProgress(Console.Error, !Console.IsErrorRedirected), Stopwatch.StartNew());
        try
        {
            var result = study(new StudySettings { Seed = seed ?? scenario.Seed, Threads = threads ?? 0, Book = book?.Accounts, Progress = (done, total) => progress.Report(done, total), Cancel = interruption.Token });
            progress.Finish();
            return (result, clock.Elapsed.TotalSeconds);
        }
        catch (OperationCanceledException)
        {
            progress.Finish();
            Console.Error.WriteLine("Stopped before the study was complete; nothing is written.");
            return null;
        }
    }

    /// <summary>Writes what a study found into its folder, and tells of it; a study that was stopped leaves nothing.</summary>
    /// <param name="found">What <see cref="Of"/> gave.</param>
    /// <param name="folder">Checked before the study.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="files">Name and content, in the order to show them.</param>
    /// <param name="tell">Writes the summary, given where the files are.</param>
    /// <returns>The exit code.</returns>
    public static int End<T>(
        (T Result, double Seconds)? found, RunFolder folder, ParseResult parsed, Func<T, IReadOnlyList<(string Name, Action<Stream> Write)>> files, Action<T, IReadOnlyList<string>> tell)
    {
        if (found is not { } study)
        {
            return ExitCode.Stopped;
        }

        tell(study.Result, StudyFolder.Write(folder, files(study.Result), ["landexpand", .. parsed.Tokens.Select(token => token.Value)], study.Seconds));
        return ExitCode.Done;
    }
}
