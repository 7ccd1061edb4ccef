using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace LandExpand.Sim.Reporting.Formats;

/// <summary>
/// Slides and workbooks that come out the same, byte by byte, for the same results: the library that writes them names the links between parts by chance, and an archive keeps the
/// time of writing.
/// </summary>
internal static partial class StablePackage
{
    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the earliest that an archive can say

    /// <summary>Copies a package, with its links numbered in their order, and packages inside it likewise.</summary>
    public static void Copy(Stream package, Stream to)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        var parts = archive.Entries.Select(entry => (entry.FullName, Bytes: BytesOf(entry))).ToArray();
        var names = Names(parts.Where(part => part.FullName.EndsWith(".rels", StringComparison.Ordinal)).Select(part => Text(part.Bytes)));
        using var copy = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in parts)
        {
            var entry = copy.CreateEntry(Renamed(name, names), CompressionLevel.Optimal);
            entry.LastWriteTime = FirstDay;
            using var stream = entry.Open();
            stream.Write(Settled(name, bytes, names));
        }
    }

    /// <summary>A stable name for each that was given by chance, in the order in which the links stand.</summary>
    private static Dictionary<string, string> Names(IEnumerable<string> links)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in links.SelectMany(text => Chance().Matches(text)))
        {
            names.TryAdd(match.Value, $"{(match.Value[0] == 'R' ? "link" : "part")}{names.Count + 1}");
        }

        return names;
    }

    private static byte[] Settled(string name, byte[] bytes, Dictionary<string, string> names)
    {
        if (name.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            using var inner = new MemoryStream();
            Copy(new MemoryStream(bytes), inner);
            return inner.ToArray();
        }

        return name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal) ? Encoding.Latin1.GetBytes(Renamed(Text(bytes), names)) : bytes;
    }

    private static string Renamed(string text, Dictionary<string, string> names) => Chance().Replace(text, match => names.GetValueOrDefault(match.Value, match.Value));

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes); // a byte a letter, so that everything else stays as it is

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    [GeneratedRegex(@"\bR[0-9a-f]{16}\b|\b[0-9a-f]{32}(?=\.psmdcp\b)")]
    private static partial Regex Chance();
}
