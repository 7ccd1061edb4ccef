using System.Text;
using System.Text.Json;

namespace LandExpand.Sim.Scenarios.Tree;

/// <summary>Says in plain words what is wrong with a text that is no JSON: the parser's own words are for programmers.</summary>
internal static class SyntaxSlip
{
    private const int Shown = 40;

    /// <summary>The place in the text, and what could be done about it.</summary>
    public static (string Value, string Expected) Of(JsonException error, byte[] text)
    {
        var offset = Offset(error, text);
        var rest = offset >= text.Length ? string.Empty
            : Encoding.UTF8.GetString(text, offset, Math.Min(text.Length - offset, 4 * Shown)).Split('\n')[0].Trim();
        var before = Encoding.UTF8.GetString(text, 0, offset).TrimEnd(' ', '\t');
        var near = IsAfterNumber(before) ? before[(before.LastIndexOfAny([' ', '\t', '\n', ':', '{', '[']) + 1)..] + (text[offset - 1] == ' ' ? " " : string.Empty) + rest : rest;
        near = near.Length > Shown ? $"{near[..Shown]}…" : near;
        return (near.Length == 0 ? "no valid JSON" : $"no valid JSON at {near}", Expected(error.Message, before, rest));
    }

    private static int Offset(JsonException error, byte[] text)
    {
        var start = 0;
        for (var line = 0; line < (error.LineNumber ?? 0); line++)
        {
            start = Array.IndexOf(text, (byte)'\n', start) + 1;
        }

        var offset = (int)Math.Min(start + (error.BytePositionInLine ?? 0), text.Length);
        while (offset > 0 && offset < text.Length && (text[offset] & 0xC0) == 0x80)
        {
            offset--; // not into the middle of a character
        }

        return offset;
    }

    private static bool IsAfterNumber(string before) =>
        before.Length > 0 && (char.IsAsciiDigit(before[^1]) || (before[^1] == ',' && before.Length > 1 && char.IsAsciiDigit(before[^2])));

    private static string Expected(string message, string before, string rest)
    {
        bool Says(string part) => message.Contains(part, StringComparison.Ordinal);
        var (last, next) = (before.Length > 0 ? before[^1] : '\0', rest.Length > 0 ? rest[0] : '\0');
        var afterNumber = IsAfterNumber(before);
        return next switch
        {
            _ when Says("does not contain any JSON tokens") => "a scenario in braces, such as { \"name\": \"first try\" }",
            _ when Says("depth to be zero") || Says("end of data, but") => "a closing } or ]: one that was opened is never closed",
            _ when Says("end of string") || Says("within a JSON string") && next is '\0' or '\r' or '\n' || Says("'0x0A'") || Says("'0x0D'") =>
                "a closing quote \" on the line on which the text begins",
            _ when Says("escapable character") => "a text without \\ (write / in paths, and \\\\ where a \\ is meant)",
            _ when Says("maximum configured depth") => "a scenario; this is nested far too deep",
            _ when Says("after a single JSON value") => "the end of the file: a closing brace is too many, or a comma is missing",
            '\'' or '“' or '”' or '„' or '‘' or '’' or '«' => "straight double quotes \" around names and texts",
            '#' => "a comment that begins with //",
            ',' when last == ',' || !afterNumber => "one comma between two entries",
            '.' or '+' => "a number such as 0.5, with a digit first",
            _ when afterNumber && (char.IsAsciiDigit(next) || next is '_' or '%' or '.' or '\'' || (char.IsAsciiLetter(next) && char.IsAsciiDigit(last))) =>
                "a plain number: 0.12, not 0,12 or 12%; 18000000, not 18,000,000 or 18M",
            _ when Says("Expected either ','") => "a comma after the entry before this one",
            _ when Says("start of a property name") => "a name in double quotes, such as \"churn\"",
            _ when Says("after a property name") => "a colon between a name and its value",
            '$' or '€' or '£' => "a plain number without a currency",
            _ when Says("start of a value") || Says("invalid JSON literal") => "a number, a text in double quotes, true, false, null, or a block in braces",
            _ => "JSON; comments and trailing commas are allowed",
        };
    }
}
