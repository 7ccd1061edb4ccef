using System.CommandLine;
using LandExpand.Sim.Cli.Commands;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli;

/// <summary>Runs a study under a progress bar that shows the time left, and ends it cleanly on Ctrl-C.</summary>
internal static class StudyRun
{
    /// <summary>A study of one scenario, with its book: the result and the seconds that it took; null where it was stopped.</summary>
    public static (T Result, double Seconds)? Of<T>(Scenario scenario, ulong? seed, int? threads, Func<StudySettings, T> study)
        where T : class
    {
        var book = scenario.BookFile is null ? null : OpeningBookReader.Read(scenario, skipBadRows: false, seed ?? scenario.Seed);
        return Of(seed ?? scenario.Seed, threads, settings => study(settings with { Book = book?.Accounts }));
    }

    /// <summary>The same of a study that has the books of its scenarios already.</summary>
    public static (T Result, double Seconds)? Of<T>(ulong seed, int? threads, Func<StudySettings, T> study)
        where T : class => StoppableWork.Of(
            "histories", (progress, cancel) => study(new StudySettings { Seed = seed, Threads = threads ?? 0, Progress = progress, Cancel = cancel }), called: "the study");

    /// <summary>Writes what a study found into its folder, and tells of it; a study that was stopped leaves nothing.</summary>
    /// <param name="found">What <c>Of</c> gave.</param>
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
