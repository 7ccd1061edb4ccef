using System.Diagnostics;
using LandExpand.Sim.Cli.Commands;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Reporting.Terminal;
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
}
