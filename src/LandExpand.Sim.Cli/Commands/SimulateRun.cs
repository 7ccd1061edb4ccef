using System.Diagnostics;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Precision;
using LandExpand.Sim.Findings;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Scenarios.Difference;

namespace LandExpand.Sim.Cli.Commands;

/// <summary>What <c>simulate</c> was asked for; null where left to the scenario or to the machine.</summary>
internal sealed record SimulateRequest(int? Replications, ulong? Seed, int? Threads, string? Out, bool SkipBadRows, IReadOnlyList<string> Command)
{
    /// <summary>What to write beside the page and the data files.</summary>
    public IReadOnlyList<ReportFormat> Formats { get; init; } = [];

    /// <summary>How near statistics are to be known; where there are any, they decide the number of replications.</summary>
    public IReadOnlyList<PrecisionTarget> Targets { get; init; } = [];

    /// <summary>The least and most replications for <see cref="Targets"/>.</summary>
    public PrecisionLimits Limits { get; init; } = new(2, 2);

    /// <summary>How the reports look.</summary>
    public ReportOptions Report { get; init; } = new();
}

/// <summary>Simulates, writes the run's folder and prints the summary.</summary>
internal static class SimulateRun
{
    private const int WidthWithoutTerminal = 100;

    public static int Run(Scenario given, SimulateRequest request)
    {
        var scenario = given.ForRun(request.Seed ?? given.Seed, request.Replications ?? given.Replications);
        var folder = RunFolder.At(request.Out ?? Path.Combine("runs", SafeName.Of(scenario.Name)));
        var book = scenario.BookFile is null ? null : OpeningBookReader.Read(scenario, request.SkipBadRows, scenario.Seed);
        var bookBytes = book is null ? null : File.ReadAllBytes(scenario.BookFile!); // now: it may change, or go, while the run lasts
        IReadOnlyList<string> notes = [.. scenario.Unused, .. request.Targets.Count > 0 ? [] : scenario.RoundingNote(request.Replications ?? given.Replications), .. book is null ? [] : OpeningBookReader.NotesOf(book, scenario.Currency)];
        foreach (var note in notes)
        {
            Console.Error.WriteLine(note);
        }

        foreach (var format in request.Formats)
        {
            format.Prepare();
        }

        var (started, clock) = (DateTimeOffset.UtcNow, Stopwatch.StartNew());
        using var interruption = new Interruption();
        var options = new SimulationOptions
        {
            Replications = scenario.Replications,
            Seed = scenario.Seed,
            Threads = request.Threads ?? 0,
            Book = book?.Accounts,
        };
        var (outcomes, precision) = Simulate(scenario, options, request, interruption.Token);
        if (precision is not null)
        {
            scenario = scenario.ForRun(scenario.Seed, Math.Max(outcomes.Replications, 1)); // run again as it is, it gives the same histories
        }

        var seconds = clock.Elapsed.TotalSeconds;
        if (outcomes.Replications == 0)
        {
            Console.Error.WriteLine("Stopped before the first replications were done; nothing is written.");
            return ExitCode.Stopped;
        }

        var findings = RunFindings.Of(scenario, outcomes, (variant, replications, metric) =>
            Simulator.Run(variant, options with { Replications = replications, Kept = [(metric, variant.HorizonMonths)] }, interruption.Token));
        HtmlReport.Prepare(); // beside the summary
        interruption.Dispose(); // what is left is short: from here on Ctrl-C ends at once
        var resolved = scenario.ToResolvedJson(scenario.BookFile is null ? null : RunFolder.BookFile);
        var run = new RunRecord(
            SummaryBuilder.Build(scenario, resolved, outcomes, notes, findings) with { Precision = precision },
            MonthlyRow.Of(outcomes),
            CurvesBuilder.Build(scenario, outcomes),
            outcomes,
            resolved,
            new RunDescription(1, ProgramVersion.Now, request.Command, started, seconds, request.Threads ?? Environment.ProcessorCount, outcomes.AccountMonths / seconds))
        {
            Book = bookBytes,
        };
        var results = RunResults.Of(run, scenario);
        var files = folder.Write(run, () => HtmlReport.Render(results, request.Report));
        string[] reports = [.. WriteReports(folder, request)];
        var shown = Path.GetRelativePath(Environment.CurrentDirectory, folder.Path);
        TerminalSummary.Write(results with { Files = [.. files.Concat(reports).Select(file => Path.Combine(shown, file))] }, Console.Out, Width());
        return outcomes.Partial ? ExitCode.Stopped : ExitCode.Done;
    }

    /// <summary>The reports beside the page, from the run as it is stored: whatever fails here, the run itself is safe.</summary>
    private static IReadOnlyList<string> WriteReports(RunFolder folder, SimulateRequest request)
    {
        var formats = request.Formats.Where(format => format.Key != ReportFormats.Page).ToArray();
        return formats.Length == 0 ? [] : ReportFolder.Write(folder.Path, new RunReport(RunResults.Read(folder.Path)), request.Report, formats);
    }

    /// <summary>Runs the engine under a progress bar: as many replications as the scenario has, or until the precision asked for is reached.</summary>
    private static (Outcomes Outcomes, PrecisionSummary? Precision) Simulate(Scenario scenario, SimulationOptions options, SimulateRequest request, CancellationToken stop)
    {
        var progress = new EtaProgress(Console.Error, !Console.IsErrorRedirected);
        var run = request.Targets.Count == 0 ? null : PrecisionRun.Until(scenario, request.Targets, request.Limits, options, (done, total) => progress.Report(done, total), stop);
        var outcomes = run?.Outcomes ?? Simulator.Run(scenario, options with { Progress = done => progress.Report(done, options.Replications) }, stop);
        progress.Finish();
        if (outcomes.Partial)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"Stopped after {outcomes.Replications:N0} replications; their results are marked partial."));
        }

        return (outcomes, run is null ? null : PrecisionSummaries.Of(run));
    }

    private static int Width() => Console.IsOutputRedirected ? WidthWithoutTerminal : Math.Clamp(Console.WindowWidth, 60, 140);
}
