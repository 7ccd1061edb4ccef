using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Cli.Presets;

/// <summary>A shipped scenario.</summary>
/// <param name="Name">Its file name without <c>.json</c>.</param>
/// <param name="Description">What it says of itself.</param>
/// <param name="Files">Its own file, then those it builds on and the book it reads: paths inside the library, with slashes.</param>
internal sealed record Preset(string Name, string Description, IReadOnlyList<string> Files);

/// <summary>The scenarios that travel inside the program, so that they are there however it was installed.</summary>
internal static class PresetLibrary
{
    private const string Prefix = "scenarios/";
    private const string StarterName = "starter.json";
    private static readonly Assembly Home = typeof(PresetLibrary).Assembly;
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Every preset, by name.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        .. Home.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Where(name => !name.Contains('/', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public static Preset? Find(string name) => All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The starter that belongs to no preset.</summary>
    public static string Starter => Text(StarterName);

    /// <summary>A file of the library, byte for byte.</summary>
    public static byte[] Bytes(string file)
    {
        var name = Home.GetManifestResourceNames().Single(n => n.Replace('\\', '/') == (file == StarterName ? file : Prefix + file));
        using var stream = Home.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string file) => new StreamReader(new MemoryStream(Bytes(file))).ReadToEnd();

    private static Preset Read(string file)
    {
        List<string> files = [file];
        var own = Root(file);
        var description = own["description"]?.GetValue<string>() ?? FirstSentence(Text(file));
        for (var root = own; ; root = Root(files[^1]))
        {
            if (root["opening"]?["bookFile"]?.GetValue<string>() is { } book)
            {
                files.Insert(files.Count - 1, book);
            }

            if (root["extends"]?.GetValue<string>() is not { } lower)
            {
                break;
            }

            files.Add(lower);
        }

        return new(Path.GetFileNameWithoutExtension(file), description, [file, .. files.Where(f => f != file).Distinct()]);
    }

    private static JsonObject Root(string file) => JsonNode.Parse(Text(file), documentOptions: WithComments)!.AsObject();

    // The comment at the head of a file says what it is.
    private static string FirstSentence(string text)
    {
        var comment = string.Join(' ', text.Split('\n').Select(line => line.Trim()).SkipWhile(line => !line.StartsWith("//", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).Select(line => line[2..].Trim()));
        var end = comment.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? comment.TrimEnd('.') : comment[..end];
    }
}
