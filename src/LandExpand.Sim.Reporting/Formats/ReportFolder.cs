using LandExpand.Sim.Reporting.Subjects;

namespace LandExpand.Sim.Reporting.Formats;

/// <summary>Writes reports into a folder. Each file is written apart and moved into place, so that a reader never meets half of one.</summary>
public static class ReportFolder
{
    /// <summary>Writes some formats; files of the same names are replaced, others stay.</summary>
    /// <returns>The files written, as paths below <paramref name="folder"/>, each with its note.</returns>
    public static IReadOnlyList<string> Write(string folder, ReportSubject subject, ReportOptions options, IReadOnlyList<ReportFormat> formats)
    {
        var written = new List<string>();
        foreach (var file in formats.SelectMany(format => format.Write(subject, options)))
        {
            var path = Path.Combine([folder, .. file.Name.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var apart = $"{path}.{Guid.NewGuid():N}.tmp";
            try
            {
                File.WriteAllBytes(apart, file.Content);
                File.Move(apart, path, overwrite: true);
            }
            finally
            {
                File.Delete(apart);
            }

            written.Add(Path.GetRelativePath(folder, path) + (file.Note is { } note ? $" ({note})" : ""));
        }

        return written;
    }
}
