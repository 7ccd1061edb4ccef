using System.Text;
using System.Text.Json;

namespace LandExpand.Sim.Scenarios.Tree;

/// <summary>Reads JSON with comments and trailing commas into nodes that know their lines.</summary>
internal sealed class TreeReader
{
    private const int DepthLimit = 64;
    private const int KeyLimit = 10_000;
    private readonly string file;
    private readonly List<InputProblem> problems;
    private readonly int[] lineStarts;
    private readonly bool hasLines;
    private int keys;

    private TreeReader(string file, ReadOnlySpan<byte> text, bool hasLines, List<InputProblem> problems)
    {
        this.file = file;
        this.problems = problems;
        this.hasLines = hasLines;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'\n')
            {
                starts.Add(i + 1);
            }
        }

        lineStarts = [.. starts];
    }

    /// <summary>The object a file holds, or null after adding a problem, which names an <paramref name="example"/> of what is expected.</summary>
    public static ObjectNode? ReadFile(string path, List<InputProblem> problems, string example = "a scenario, such as { \"name\": \"first try\" }")
    {
        if (FileText.Read(path, problems) is not { } text)
        {
            return null;
        }

        if (text.All(b => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
        {
            problems.Add(new(path, 1, string.Empty, "an empty file", example));
            return null;
        }

        var root = Read(path, text, hasLines: true, problems);
        if (root is null or ObjectNode)
        {
            return (ObjectNode?)root;
        }

        problems.Add(new(path, root.Place.Line, string.Empty, root.Shown, $"an object in braces: {example}"));
        return null;
    }

    /// <summary>A value given outside a file, read as JSON; null where it is no JSON.</summary>
    public static Node? ReadValue(string source, string text, List<InputProblem> problems)
    {
        var found = new List<InputProblem>();
        var node = Read(source, Encoding.UTF8.GetBytes(text), hasLines: false, found);
        if (node is not null)
        {
            problems.AddRange(found);
        }

        return node;
    }

    private static Node? Read(string file, byte[] text, bool hasLines, List<InputProblem> problems)
    {
        var tree = new TreeReader(file, text, hasLines, problems);
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DepthLimit };
        var reader = new Utf8JsonReader(text, options);
        try
        {
            reader.Read();
            var node = tree.ReadNode(ref reader, string.Empty);
            reader.Read();
            return node;
        }
        catch (JsonException error)
        {
            var line = hasLines ? (int)(error.LineNumber ?? 0) + 1 : 0;
            var (value, expected) = SyntaxSlip.Of(error, text);
            problems.Add(new(file, line, string.Empty, value, expected));
            return null;
        }
        catch (TooManyKeysException)
        {
            problems.Add(new(file, tree.PlaceOf(in reader).Line, string.Empty, $"more than {KeyLimit} keys", "a scenario; this is some other file"));
            return null;
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair, such as "\ud800", has no text.
            problems.Add(new(file, tree.PlaceOf(in reader).Line, string.Empty, "a text that is no valid Unicode", "a text of whole characters"));
            return null;
        }
    }

    private Place PlaceOf(in Utf8JsonReader reader)
    {
        if (!hasLines)
        {
            return new(file, 0);
        }

        var index = Array.BinarySearch(lineStarts, (int)reader.TokenStartIndex);
        return new(file, index >= 0 ? index + 1 : ~index);
    }

    private Node ReadNode(ref Utf8JsonReader reader, string path)
    {
        var place = PlaceOf(in reader);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, path, place),
            JsonTokenType.StartArray => ReadArray(ref reader, path, place),
            JsonTokenType.Number => new NumberNode(place, reader.GetDouble(), Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.String => new TextNode(place, reader.GetString()!),
            JsonTokenType.True or JsonTokenType.False => new FlagNode(place, reader.GetBoolean()),
            _ => new NullNode(place),
        };
    }

    private ObjectNode ReadObject(ref Utf8JsonReader reader, string path, Place place)
    {
        var members = new List<Member>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (++keys > KeyLimit)
            {
                throw new TooManyKeysException();
            }

            var keyPlace = PlaceOf(in reader);
            var key = reader.GetString()!;
            var keyPath = path.Length == 0 ? key : $"{path}.{key}";
            reader.Read();
            var value = ReadNode(ref reader, keyPath);
            if (!lines.TryAdd(key, keyPlace.Line))
            {
                var where = keyPlace.Line > 0 ? $" (first on line {lines[key]})" : string.Empty;
                problems.Add(new(file, keyPlace.Line, keyPath, $"given twice{where}", "each key once"));
                continue;
            }

            members.Add(new(key, keyPlace, value));
        }

        return new(place, members);
    }

    private ArrayNode ReadArray(ref Utf8JsonReader reader, string path, Place place)
    {
        var items = new List<Node>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadNode(ref reader, $"{path}.{items.Count}"));
        }

        return new(place, items);
    }

    private sealed class TooManyKeysException : Exception;
}
