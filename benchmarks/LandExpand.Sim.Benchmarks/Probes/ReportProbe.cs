using System.Diagnostics;
using System.Globalization;
using LandExpand.Sim.Benchmarks.Peers;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Reporting.Subjects;
using static LandExpand.Sim.Benchmarks.MarkdownTable;

namespace LandExpand.Sim.Benchmarks.Probes;

/// <summary>
/// How long a full report of a stored run takes, by format: the first of a process, with everything still to be loaded and compiled; the first after the format was prepared, as it is
/// beside a simulation; and a later one.
/// </summary>
internal static class ReportProbe
{
    private const int RoundsTaken = 5;
    private const int Warm = 5;
    private static readonly (string Format, string Target)[] Formats = [("html", "0.3"), ("pptx", "0.5"), ("svg", "6"), ("xlsx", "")];

    /// <summary>Measures each format in processes of their own, in turn.</summary>
    public static void Run(string folder)
    {
        var self = Environment.ProcessPath!;
        var assembly = typeof(ReportProbe).Assembly.Location;
        double[] Child(string format, string how)
        {
            string[] arguments = ["reports", folder, format, how];
            var printed = OutsideProgram.Output(self, Path.GetFileNameWithoutExtension(self) == "dotnet" ? [assembly, .. arguments] : arguments);
            return [.. printed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
        }

        Head("seconds for a full report", "charts", "must reach", "first of a process", "of it processor", "first, prepared", "of it processor", "a later one");
        foreach (var (format, target) in Formats)
        {
            var cold = Enumerable.Range(0, RoundsTaken).Select(_ => Child(format, "cold")).ToArray();
            var prepared = Enumerable.Range(0, RoundsTaken).Select(_ => Child(format, "prepared")).ToArray();
            double Of(double[][] taken, int place) => Rounds.Median(taken.Select(values => values[place]));
            Row(format, cold[0][3].ToString(CultureInfo.InvariantCulture), target, Number(Of(cold, 0)), Number(Of(cold, 1)), Number(Of(prepared, 0)), Number(Of(prepared, 1)), Number(Of(cold, 2)));
        }

        Console.WriteLine();
        Console.WriteLine($"Medians of {RoundsTaken} processes; the run is read within the time, nothing is simulated, files are written. Prepared: what the program does beside a simulation is done before.");
    }

    /// <summary>In a process of its own: seconds of the first report, its processor seconds, the median of later ones, and the number of charts.</summary>
    public static void Measure(string folder, string key, bool prepared)
    {
        var format = ReportFormats.Find(key)!;
        var output = Directory.CreateTempSubdirectory("report-probe").FullName;
        try
        {
            if (prepared)
            {
                format.Prepare();
                Thread.Sleep(TimeSpan.FromSeconds(8)); // longer than any preparation takes
            }

            var charts = 0;
            double Write()
            {
                var before = Stopwatch.GetTimestamp();
                var subject = new RunReport(RunResults.Read(folder));
                ReportFolder.Write(output, subject, new ReportOptions(), [format]);
                var seconds = Stopwatch.GetElapsedTime(before).TotalSeconds;
                charts = subject.Charts.Count;
                return seconds;
            }

            var processor = Environment.CpuUsage.TotalTime;
            var first = Write();
            var used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
            var later = Rounds.Median(Enumerable.Range(0, Warm).Select(_ => Write()).ToArray());
            Console.WriteLine(FormattableString.Invariant($"{first} {used} {later} {charts}"));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }
}
