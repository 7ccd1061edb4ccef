using System.CommandLine;
using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Difference;

namespace LandExpand.Sim.Cli.Commands;

/// <summary>What <c>compare</c> was asked for; null where left to the scenarios or to the machine.</summary>
internal sealed record CompareRequest(
    int? Replications, ulong? Seed, int? Threads, string? Out, PickRules? Pick, IReadOnlyList<ReportFormat> Formats, ReportOptions Report, ParseResult Parsed);

/// <summary>Simulates scenarios in the same luck, writes what their comparison found and prints the summary.</summary>
internal static class CompareRun
{
    public static int Run(ComparedScenarios compared, CompareRequest request)
    {
        var first = compared.Scenarios[0];
        var (seed, histories) = (request.Seed ?? first.Seed, request.Replications ?? (request.Pick is null ? Math.Min(first.Replications, Outcomes.MostHeld) : PickStudy.FirstHistories));
        var folder = RunFolder.At(request.Out ?? Path.Combine("runs", "compare"));
        var books = compared.Scenarios.Select(scenario => scenario.BookFile is null ? null : OpeningBookReader.Read(scenario, skipBadRows: false, seed)).ToArray();
        Contender[] contenders = [.. compared.Simulated.Select((scenario, place) => new Contender(scenario, books[place]?.Accounts) { Label = compared.Labels[place] })];
        foreach (var format in request.Formats)
        {
            format.Prepare();
        }

        var found = StudyRun.Of(seed, request.Threads, settings => CompareStudy.Run(contenders, compared.Metrics, histories, settings, request.Pick));
        if (found is not { } study)
        {
            return ExitCode.Stopped;
        }

        var results = study.Result with { Figures = study.Result.Figures with { SharesHistory = compared.SharesHistory, Notes = [.. compared.Notes, .. PickNote(request, histories)] } };
        var runs = compared.Scenarios.Select((scenario, place) => Results(scenario.ForRun(seed, results.Figures.Histories), results.Outcomes[place], Notes(scenario, books[place]))).ToArray();
        var comparison = RunComparison.Of([.. compared.Labels.Zip(runs)]) with { Decision = results.Figures };
        ScenarioDifference[] differences = [.. comparison.Others.Select(run => ScenarioDifference.Between(runs[0].Scenario!, run.Results.Scenario!))];
        var subject = new ComparisonReport(comparison);
        return StudyRun.End<RunComparison>(
            (comparison, study.Seconds), folder, request.Parsed,
            _ => [
                (RunFolder.ReportFile, StudyFolder.Text(subject.Page(request.Report))),
                ("compare.json", stream => CompareJson.Write(stream, results.Figures, differences)),
                ("compare.csv", stream => CompareCsv.Write(stream, results)),
                .. request.Formats.Where(format => format.Key != ReportFormats.Page).SelectMany(format => format.Write(subject, request.Report))
                    .Select(file => (file.Name, StudyFolder.Bytes(file.Content))),
            ],
            (result, written) => CompareSummary.Write(result, written, Console.Out, TerminalWidth.Now));
    }

    private static string[] PickNote(CompareRequest request, int histories) => request.Pick is null || request.Replications is not null ? [] :
        [$"The pick took histories where the contest was close; all other figures are of the {histories} that every scenario lived through. --replications asks for more."];

    private static RunResults Results(Scenario scenario, Outcomes outcomes, IReadOnlyList<string> notes) => RunResults.Of(
        new RunRecord(
            SummaryBuilder.Build(scenario, scenario.ToResolvedJson(), outcomes, notes), MonthlyRow.Of(outcomes), CurvesBuilder.Build(scenario, outcomes), outcomes, string.Empty,
            new RunDescription(1, ProgramVersion.Now, [], default, 0, 0, 0)),
        scenario);

    private static IReadOnlyList<string> Notes(Scenario scenario, Scenarios.Book.BookReading? book) => [.. scenario.Unused, .. book is null ? [] : OpeningBookReader.NotesOf(book, scenario.Currency)];
}
