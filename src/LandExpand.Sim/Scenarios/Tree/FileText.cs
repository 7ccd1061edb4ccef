using System.Text;

namespace LandExpand.Sim.Scenarios.Tree;

/// <summary>Reads a text file that a person made with any editor: UTF-8 with or without BOM, UTF-16 with BOM; refuses what is no text.</summary>
internal static class FileText
{
    private const long Limit = 16 * 1024 * 1024;

    /// <summary>The file's text as UTF-8 without BOM, or null after adding a problem.</summary>
    public static byte[]? Read(string path, List<InputProblem> problems)
    {
        try
        {
            if (Directory.Exists(path))
            {
                problems.Add(new(path, 0, string.Empty, "a folder", "a file"));
                return null;
            }

            var length = new FileInfo(path).Length;
            if (length > Limit)
            {
                problems.Add(new(path, 0, string.Empty, $"a file of {length / 1024 / 1024} MB", "at most 16 MB"));
                return null;
            }

            return Decode(path, File.ReadAllBytes(path), problems);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(new(path, 0, string.Empty, "no such file", "the path of a file that exists"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(new(path, 0, string.Empty, error.Message, "a file that can be read"));
        }

        return null;
    }

    private static byte[]? Decode(string path, byte[] bytes, List<InputProblem> problems)
    {
        try
        {
            var text = bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, false, true).GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, false, true).GetString(bytes, 2, bytes.Length - 2),
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, true).GetString(bytes, 3, bytes.Length - 3),
                _ => new UTF8Encoding(false, true).GetString(bytes),
            };
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                problems.Add(new(path, 0, string.Empty, "a binary file (it holds zero bytes)", "text in UTF-8, or UTF-16 with a byte order mark"));
                return null;
            }

            return Encoding.UTF8.GetBytes(text);
        }
        catch (ArgumentException)
        {
            problems.Add(new(path, 0, string.Empty, "a file that is no text in UTF-8", "text in UTF-8, or UTF-16 with a byte order mark"));
            return null;
        }
    }
}
