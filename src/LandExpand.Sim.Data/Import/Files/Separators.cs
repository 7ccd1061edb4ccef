using System.Text;

namespace LandExpand.Sim.Data.Import.Files;

/// <summary>Finds what separates the cells of a text.</summary>
internal static class Separators
{
    private const int Lines = 10;

    /// <summary>The text to read, its separator, and how many lines before it are passed over: Excel writes a first line <c>sep=;</c>.</summary>
    public static (ReadOnlyMemory<byte> Body, char Separator, int Skipped) Of(ReadOnlyMemory<byte> text)
    {
        if (text.Span.StartsWith("sep="u8) && text.Length > 5)
        {
            var end = text.Span.IndexOf((byte)'\n');
            return (end < 0 ? ReadOnlyMemory<byte>.Empty : text[(end + 1)..], (char)text.Span[4], 1);
        }

        return (text, Guess(text.Span), 0);
    }

    /// <summary>The name of a separator.</summary>
    public static string Name(char separator) => separator switch
    {
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "bar",
        _ => $"\"{separator}\"",
    };

    // The one that most lines hold equally often: amounts such as 1,50 spoil a mere count.
    private static char Guess(ReadOnlySpan<byte> text)
    {
        var lines = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 1 << 16)]).Split('\n', Lines + 1).Take(Lines).Where(line => line.Trim().Length > 0)
            .ToArray();
        return ",;\t|".MaxBy(separator =>
        {
            var counts = lines.Select(line => Outside(line, separator)).ToArray();
            var usual = counts.Where(count => count > 0).GroupBy(count => count).OrderByDescending(group => group.Count())
                .ThenByDescending(group => group.Key).FirstOrDefault();
            return usual is null ? 0 : (usual.Count() * 100.0 / lines.Length) + Math.Min(usual.Key, 50);
        });
    }

    private static int Outside(string line, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var character in line)
        {
            quoted ^= character == '"';
            count += !quoted && character == separator ? 1 : 0;
        }

        return count;
    }
}
