using System.Diagnostics;
using LandExpand.Sim.Cli.Commands;
using LandExpand.Sim.Reporting.Terminal;

namespace LandExpand.Sim.Cli;

/// <summary>Does long work under a progress bar that shows the time left, and ends it cleanly on Ctrl-C.</summary>
internal static class StoppableWork
{
    /// <summary>The result and the seconds that it took; null where it was stopped.</summary>
    /// <param name="counted">What the bar counts.</param>
    /// <param name="work">The work, given whom to tell how much is done, and what stops it.</param>
    /// <param name="called">What the work is called, where it is told that it was stopped.</param>
    public static (T Result, double Seconds)? Of<T>(string counted, Func<Action<long, long>, CancellationToken, T> work, string called = "it")
        where T : class
    {
        using var interruption = new Interruption();
        var (progress, clock) = (new EtaProgress(Console.Error, !Console.IsErrorRedirected, counted: counted), Stopwatch.StartNew());
        try
        {
            var result = work((done, total) => progress.Report(done, total), interruption.Token);
            progress.Finish();
            return (result, clock.Elapsed.TotalSeconds);
        }
        catch (OperationCanceledException)
        {
            progress.Finish();
            Console.Error.WriteLine($"Stopped before {called} was complete; nothing is written.");
            return null;
        }
    }
}
