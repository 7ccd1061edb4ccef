using LandExpand.Sim.Reporting.Subjects;

namespace LandExpand.Sim.Reporting.Formats;

/// <summary>A file of a report.</summary>
/// <param name="Name">Its path below the report's folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReportFile(string Name, byte[] Content)
{
    /// <summary>What whoever asked must know of this file; null for nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>A form in which results can be had.</summary>
/// <param name="Key">Its name on the command line.</param>
/// <param name="Description">What it is, in a few words.</param>
/// <param name="Write">The files of a report.</param>
public sealed record ReportFormat(string Key, string Description, Func<ReportSubject, ReportOptions, IEnumerable<ReportFile>> Write)
{
    /// <summary>What has to be installed first, with the line that installs it; null where the format can be written. Asked before a long run, not after it.</summary>
    public Func<string?> Missing { get; init; } = () => null;

    /// <summary>Begins, beside other work such as a simulation, what takes long to load.</summary>
    public Action Prepare { get; init; } = () => { };

    /// <summary>A format that is one file: <c>report.</c> and its key.</summary>
    public static ReportFormat OneFile(string key, string description, Action<ReportSubject, ReportOptions, Stream> write) =>
        new(key, description, (subject, options) =>
        {
            using var stream = new MemoryStream();
            write(subject, options, stream);
            return [new ReportFile($"report.{key}", stream.ToArray())];
        });

    /// <summary>A format that is a folder with a file for each chart: <c>svg/arr-fan.svg</c>.</summary>
    public static ReportFormat FilePerChart(string key, string description, Func<ReportSubject, ReportOptions, IEnumerable<(string Chart, byte[] Content)>> write) =>
        new(key, description, (subject, options) => write(subject, options).Select(file => new ReportFile($"{key}/{file.Chart}.{key}", file.Content)));
}
