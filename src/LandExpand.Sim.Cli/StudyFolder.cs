using System.Text.Json;
using LandExpand.Sim.Runs;

namespace LandExpand.Sim.Cli;

/// <summary>The folder of a study: written apart and swapped in whole, as that of a run is.</summary>
internal static class StudyFolder
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Writes the files and <c>run.json</c>, all that differs between equal studies, beside them.</summary>
    /// <param name="folder">Checked before the study.</param>
    /// <param name="files">Name, with a slash where it is in a folder of its own, and content, in the order to show them.</param>
    /// <param name="command">The command line.</param>
    /// <param name="seconds">How long it took.</param>
    /// <returns>Where the files are, as seen from here.</returns>
    public static IReadOnlyList<string> Write(RunFolder folder, IReadOnlyList<(string Name, Action<Stream> Write)> files, IReadOnlyList<string> command, double seconds)
    {
        (string Name, Action<Stream> Write)[] all =
            [.. files, (RunFolder.RunFile, stream => JsonSerializer.Serialize(stream, new { schemaVersion = 1, version = ProgramVersion.Now, command, seconds }, Json))];
        folder.Replace(staging =>
        {
            foreach (var (name, write) in all)
            {
                var path = Path.Combine([staging, .. name.Split('/')]);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = File.Create(path);
                write(stream);
            }
        });
        var shown = Path.GetRelativePath(Environment.CurrentDirectory, folder.Path);
        return [.. all.Select(file => Path.Combine(shown, file.Name))];
    }

    /// <summary>Bytes as content.</summary>
    public static Action<Stream> Bytes(byte[] bytes) => stream => stream.Write(bytes);

    /// <summary>A text as content.</summary>
    public static Action<Stream> Text(string text) => stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
}
