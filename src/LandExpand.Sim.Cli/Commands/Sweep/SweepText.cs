using System.Globalization;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Experiments.Sweeps.Shards;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Reporting.Terminal;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary>What the sweep commands say on the terminal.</summary>
internal static class SweepText
{
    /// <summary>A user's text without control characters: they could rewrite the screen.</summary>
    public static string Clean(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    /// <summary>What identifies plan and engine of a store.</summary>
    public static string Fingerprint(StoredSweep sweep) => $"plan {sweep.Identity.PlanHash[..12]}, engine {sweep.Identity.Engine}";

    /// <summary>What stands behind the bar: how far, how fast, the highest so far, what failed.</summary>
    public static string Remark(SweepPlan plan, SweepProgress now, TimeSpan elapsed)
    {
        var speed = elapsed.TotalSeconds > 0 ? now.AccountMonths / elapsed.TotalSeconds : 0;
        var highest = now.Highest is { } best
            ? string.Create(CultureInfo.InvariantCulture, $", highest {plan.Metrics[0].Name} {NumberText.Of(plan.Metrics[0].Metric.Unit, best.Mean, "")} at point {best.Point}") : "";
        var failed = now.Failed > 0 ? $", {NumberText.Count(now.Failed)} failed" : "";
        return Plain($"; {NumberText.Count(now.Done)} of {NumberText.Count(now.Total)}, {Scaled(speed)} account-months/s{highest}{failed}");
    }

    /// <summary>How fast it went, and how much of the time went into simulating.</summary>
    public static string Speed(SweepProgress now, TimeSpan elapsed, int threads) => Plain(
        $"{NumberText.Count(now.DoneNow)} points in {Duration(elapsed.TotalSeconds)} on {NumberText.Counted(threads, "processor", "processors")}: {Scaled(now.AccountMonths / elapsed.TotalSeconds)} account-months/s, {NumberText.Share(now.EngineSeconds / elapsed.TotalSeconds / threads)} of the time in the engine.");

    public static void WriteStatus(StoredSweep sweep, TextWriter output)
    {
        var counts = sweep.Counts();
        var failed = counts.Failed > 0 ? $", {NumberText.Count(counts.Failed)} failed" : "";
        var parts = counts.Parts > counts.Points ? $" ({NumberText.Count(counts.PartsDone)} of {NumberText.Count(counts.Parts)} parts)" : "";
        string[][] rows =
        [
            ["Sweep", Clean(sweep.Identity.Name)],
            ["Points", $"{NumberText.Count(counts.Done)} of {NumberText.Count(counts.Points)} done{parts}{failed}"],
            ["Account-months", Scaled(counts.AccountMonths)],
            ["Thread time", $"{Duration(counts.Seconds)}, {NumberText.Share(counts.Seconds > 0 ? counts.EngineSeconds / counts.Seconds : 1)} of it in the engine, storing left out"],
            ["Last point", counts.LastFinished is { } last ? $"{last} UTC" : "none yet"],
            ["Plan, engine", $"{sweep.Identity.PlanHash[..12]}, {sweep.Identity.Engine}"],
            ["Store", Clean(sweep.File)],
        ];
        foreach (var row in rows)
        {
            output.WriteLine(Plain($"{row[0],-15} {row[1]}"));
        }
    }

    public static int WriteForecast(SweepPlan plan, SweepForecast forecast, int threads, TextWriter output)
    {
        var workers = threads > 0 ? threads : Environment.ProcessorCount;
        var parts = forecast.Parts > forecast.Points ? $" in {NumberText.Count(forecast.Parts)} parts" : "";
        string[][] rows =
        [
            ["Sweep", Clean(plan.Name)],
            ["Points", $"{NumberText.Count(forecast.Points)}{parts}: {string.Join(" × ", plan.Blocks.Select(block => $"{NumberText.Count(block.Rows)} of {string.Join(" with ", block.Paths)}").Prepend($"{plan.Bases.Count} scenario{(plan.Bases.Count == 1 ? "" : "s")}"))}"],
            ["Metrics", string.Join(", ", plan.Metrics.Select(metric => metric.Name))],
            ["Histories", Scaled(forecast.Replications) + (plan.Precision is null ? "" : ", at least")],
            ["Account-months", $"about {Scaled(forecast.AccountMonths)}{(plan.Precision is null ? "" : ", at least")}"],
            ["Time", $"about {Duration(forecast.ThreadSeconds / workers)} on {NumberText.Counted(workers, "processor", "processors")}{(plan.Precision is null ? "" : $", at most {Duration(forecast.MostThreadSeconds / workers)}")}"],
            ["", $"(from {NumberText.Counted(forecast.CalibrationPoints, "point", "points")} with few histories; nothing is stored)"],
            ["Plan", plan.Hash[..12]],
        ];
        foreach (var row in rows)
        {
            output.WriteLine(Plain($"{row[0],-15} {Clean(row[1])}"));
        }

        foreach (var failure in forecast.Failures.Take(5))
        {
            output.WriteLine(Clean($"will fail       {failure}"));
        }

        return ExitCode.Done;
    }

    public static void WriteTop(StoredSweep sweep, TopPoints top, TextWriter output)
    {
        string Number(double value) => FormattableString.Invariant($"{value:G6}");
        output.WriteLine(Clean($"{top.Metric.Title} ({top.Metric.Name}), {(top.Lowest ? "lowest" : "highest")} first"));
        string[][] rows =
        [
            ["point", "", "mean", "± 95 %", "p10", "p90", .. sweep.Paths, "scenario"],
            .. top.Points.Select(ranked => (string[])
            [
                ranked.Point.Index.ToString(CultureInfo.InvariantCulture), ranked.MayBeBest ? "≈" : "", Number(ranked.Mean),
                Number(Half(ranked)), Number(ranked.Point.At(MetricOf(sweep, top), "p10")!.Value), Number(ranked.Point.At(MetricOf(sweep, top), "p90")!.Value),
                .. ranked.Point.Values.Select(value => value is double given ? Number(given) : Value(value)), ranked.Point.Scenario,
            ]),
        ];
        foreach (var line in TextColumns.Align(rows))
        {
            output.WriteLine(Clean(line).TrimEnd());
        }

        output.WriteLine();
        output.WriteLine(Plain($"≈ cannot be told from the best: {NumberText.Count(top.MayBeBest)} of {NumberText.Count(top.Ranked)} points; with 95 % confidence the truly best is among them."));
        output.WriteLine("Errors are taken as independent; under common seeds, differences are known better than that.");

        double Half(RankedPoint ranked) => (ranked.Point.At(MetricOf(sweep, top), "high")!.Value - ranked.Point.At(MetricOf(sweep, top), "low")!.Value) / 2;
    }

    public static void WritePoint(StoredSweep sweep, StoredPoint point, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"point {point.Index} of {Clean(sweep.Identity.Name)}"));
        string[][] facts = [["scenario", point.Scenario], .. sweep.Paths.Zip(point.Values, (path, value) => (string[])[path, Value(value)]), ["histories", NumberText.Count(point.Replications)], ["seed", point.Seed]];
        var width = facts.Max(fact => fact[0].Length);
        foreach (var fact in facts)
        {
            output.WriteLine(Clean($"  {fact[0].PadRight(width)}  {fact[1]}"));
        }

        if (point.Error is { } error)
        {
            output.WriteLine(Clean($"  failed: {error}"));
            return;
        }

        output.WriteLine();
        string[] shown = ["mean", "standardError", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "cvar5"];
        string[][] rows = [["metric", .. shown], .. sweep.Metrics.Select((metric, i) => (string[])
            [metric.Name, .. shown.Select(statistic => point.At(i, statistic) is { } value ? FormattableString.Invariant($"{value:G6}") : NumberText.Absent)])];
        foreach (var line in TextColumns.Align(rows))
        {
            output.WriteLine(line);
        }
    }

    public static int WriteMerge(MergeReport report, TextWriter output)
    {
        output.WriteLine(Plain($"{NumberText.Count(report.Added)} pieces added, {NumberText.Count(report.Duplicates)} were there already with the same bits, {NumberText.Count(report.Failed)} failed, {NumberText.Count(report.Missing)} are missing."));
        if (report.Missing > 0)
        {
            output.WriteLine($"Missing: {string.Join(", ", report.Gaps)}{(report.Gaps.Count == 20 ? ", …" : "")}");
        }

        return report.Missing > 0 || report.Failed > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }

    private static int MetricOf(StoredSweep sweep, TopPoints top) => sweep.Metrics.ToList().IndexOf(top.Metric);

    private static string Value(object value) => value switch
    {
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Scaled(double count) => count >= 1e15 ? count.ToString("0.00E+0", CultureInfo.InvariantCulture) : NumberText.Money(count, "").Replace("K", " thousand", StringComparison.Ordinal)
        .Replace("M", " million", StringComparison.Ordinal).Replace("B", " billion", StringComparison.Ordinal).Replace("T", " trillion", StringComparison.Ordinal);

    private static string Duration(double seconds)
    {
        var time = TimeSpan.FromSeconds(Math.Min(seconds, 1e9));
        return double.IsNaN(seconds) ? "unknown"
            : time.TotalDays >= 2 ? FormattableString.Invariant($"{time.TotalDays:F1} days")
            : time.TotalHours >= 1 ? FormattableString.Invariant($"{(int)time.TotalHours} h {time.Minutes} min")
            : time.TotalMinutes >= 1 ? FormattableString.Invariant($"{time.Minutes} min {time.Seconds} s")
            : FormattableString.Invariant($"{time.TotalSeconds:F1} s");
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
