using System.Diagnostics;
using LandExpand.Sim.Cli.Commands;
using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Reporting.Terminal;

namespace LandExpand.Sim.Cli;

/// <summary>Reads a billing record and works on it, each under a progress bar, and ends cleanly on Ctrl-C.</summary>
internal static class PanelRun
{
    /// <summary>The result and the seconds that it took; null where it was stopped.</summary>
    public static (T Result, double Seconds)? Of<T>(IReadOnlyList<string> files, ImportOptions options, Func<MrrPanel, Action<long, long>, CancellationToken, T> work)
        where T : class
    {
        using var interruption = new Interruption();
        var clock = Stopwatch.StartNew();
        var progress = new EtaProgress(Console.Error, !Console.IsErrorRedirected);
        try
        {
            var reading = BillingRecord.Read(files, options with { Cancel = interruption.Token });
            foreach (var repair in reading.Quality.Repairs)
            {
                Console.Error.WriteLine(repair);
            }

            var result = work(reading.Panel, (done, total) => progress.Report(done, total), interruption.Token);
            progress.Finish();
            return (result, clock.Elapsed.TotalSeconds);
        }
        catch (OperationCanceledException)
        {
            progress.Finish();
            Console.Error.WriteLine("Stopped before it was complete; nothing is written.");
            return null;
        }
    }
}
