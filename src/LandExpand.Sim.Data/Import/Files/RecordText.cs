using System.Text;
using System.Text.Unicode;

namespace LandExpand.Sim.Data.Import.Files;

/// <summary>The text of a file that any program wrote, as UTF-8 without byte order mark.</summary>
/// <param name="Utf8">The text.</param>
/// <param name="Encoding">How it was written, in words.</param>
internal sealed record RecordText(ReadOnlyMemory<byte> Utf8, string Encoding)
{
    private const long Limit = 2_000_000_000;
    private const int Looked = 512;

    private static readonly (byte[] Start, string What)[] NoText =
    [
        ("PK\u0003\u0004"u8.ToArray(), "an Excel workbook or another zip file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook"),
        ([0x1F, 0x8B], "a gzip file"),
        ("%PDF"u8.ToArray(), "a PDF file"),
        ("PAR1"u8.ToArray(), "a Parquet file"),
    ];

    /// <summary>Reads a file; null after adding a problem.</summary>
    public static RecordText? Read(string path, RecordProblems problems)
    {
        try
        {
            if (Directory.Exists(path))
            {
                problems.Add(path, 0, string.Empty, "a folder", "a CSV file");
                return null;
            }

            var length = new FileInfo(path).Length;
            if (length <= Limit)
            {
                return Decode(path, File.ReadAllBytes(path), problems);
            }

            problems.Add(path, 0, string.Empty, FormattableString.Invariant($"a file of {length / 1e9:N1} GB"), "at most 2 GB; give several files");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(path, 0, string.Empty, "no such file", "the path of a file that exists");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(path, 0, string.Empty, error.Message, "a file that can be read");
        }

        return null;
    }

    private static RecordText? Decode(string path, byte[] bytes, RecordProblems problems)
    {
        if (NoText.FirstOrDefault(known => bytes.AsSpan().StartsWith(known.Start)) is { Start: not null } other)
        {
            problems.Add(path, 0, string.Empty, other.What, "text: save the sheet as CSV (UTF-8)");
            return null;
        }

        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new RecordText(bytes.AsMemory(3), "UTF-8 with byte order mark"),
            [0xFF, 0xFE, ..] => Wide(bytes.AsSpan(2), false, "UTF-16"),
            [0xFE, 0xFF, ..] => Wide(bytes.AsSpan(2), true, "UTF-16, big-endian"),
            _ when ZeroShare(bytes, 1) > 0.3 && ZeroShare(bytes, 0) < 0.05 => Wide(bytes, false, "UTF-16 without byte order mark"),
            _ when ZeroShare(bytes, 0) > 0.3 && ZeroShare(bytes, 1) < 0.05 => Wide(bytes, true, "UTF-16 without byte order mark, big-endian"),
            _ => new RecordText(bytes, "UTF-8"),
        };
        if (text.Utf8.Span.Contains((byte)0))
        {
            problems.Add(path, 0, string.Empty, "a binary file (it holds zero bytes)", "text: save the sheet as CSV (UTF-8)");
            return null;
        }

        return Utf8IsValid(text) ? text : new(
            Encoding1252(bytes), "Windows-1252 (it is not UTF-8; if names look wrong, save the file as UTF-8)");
    }

    private static bool Utf8IsValid(RecordText text) => System.Text.Unicode.Utf8.IsValid(text.Utf8.Span);

    private static RecordText Wide(ReadOnlySpan<byte> bytes, bool bigEndian, string name) =>
        new(System.Text.Encoding.UTF8.GetBytes(new UnicodeEncoding(bigEndian, false).GetString(bytes)), name);

    private static byte[] Encoding1252(byte[] bytes) =>
        System.Text.Encoding.UTF8.GetBytes(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes));

    private static double ZeroShare(byte[] bytes, int from)
    {
        var (zeros, looked) = (0, 0);
        for (var i = from; i < Math.Min(bytes.Length, Looked); i += 2)
        {
            looked++;
            zeros += bytes[i] == 0 ? 1 : 0;
        }

        return looked == 0 ? 0 : zeros / (double)looked;
    }
}
