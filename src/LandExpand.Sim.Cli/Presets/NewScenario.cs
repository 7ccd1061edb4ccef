using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Schema;

namespace LandExpand.Sim.Cli.Presets;

/// <summary>A file to write.</summary>
internal sealed record NewFile(string Path, byte[] Bytes);

/// <summary>Lays a preset or the starter out as files in a folder of the user, with the schema beside them.</summary>
internal static partial class NewScenario
{
    private const string SchemaName = "landexpand.schema.json";

    /// <summary>The files of a preset, or of the starter where the preset is null; the scenario itself first.</summary>
    public static IReadOnlyList<NewFile> Files(Preset? preset, string target)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        var (schema, needed) = Schema(folder);
        var files = new List<NewFile>();
        foreach (var file in preset?.Files ?? [string.Empty])
        {
            var path = files.Count == 0 ? Path.GetFullPath(target) : Path.Combine(folder, file);
            files.Add(new(path, preset is null ? Refer(PresetLibrary.Starter, schema)
                : file.EndsWith(".json", StringComparison.Ordinal) ? Refer(PresetLibrary.Text(file), schema) : PresetLibrary.Bytes(file)));
        }

        return needed is null ? files : [.. files, needed];
    }

    /// <summary>Writes files that are not there yet; with <paramref name="force"/> also over others.</summary>
    /// <returns>The files that were there with these very bytes, or that belong to nobody in particular, and were kept.</returns>
    /// <exception cref="InputException">A file is there and holds something else; nothing is written.</exception>
    public static IReadOnlyList<NewFile> Write(IReadOnlyList<NewFile> files, bool force)
    {
        var kept = files.Where(f => File.Exists(f.Path) && (IsSame(f) || (!force && IsSchema(f.Path)))).ToArray();
        var taken = files.Except(kept).Where(f => !force && File.Exists(f.Path)).ToArray();
        if (taken.Length > 0 || files.Select(f => f.Path).Distinct().Count() < files.Count)
        {
            const string Instead = "another name (--out FILE), or --force to overwrite it";
            throw new InputException([.. taken.Select(f => new InputProblem(Shown(f.Path), 0, string.Empty, "is there already", Instead)).DefaultIfEmpty(
                new("--out", 0, string.Empty, Path.GetFileName(files[0].Path), "a name that no file of the preset has"))]);
        }

        foreach (var file in files.Except(kept))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
            File.WriteAllBytes(file.Path, file.Bytes);
        }

        return kept;
    }

    /// <summary>A path as short as it can be shown.</summary>
    public static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    // In a folder beside one that has the schema, that one is meant; elsewhere the schema comes along.
    private static (string Reference, NewFile? File) Schema(string folder)
    {
        var beside = Path.Combine(folder, "..", "schema", SchemaName);
        return IsSchema(beside)
            ? ($"../schema/{SchemaName}", null)
            : (SchemaName, new(Path.Combine(folder, SchemaName), Encoding.UTF8.GetBytes(ScenarioSchema.Write())));
    }

    private static bool IsSame(NewFile file) => File.ReadAllBytes(file.Path).AsSpan().SequenceEqual(file.Bytes);

    private static bool IsSchema(string path)
    {
        try
        {
            return File.Exists(path) && File.ReadAllText(path).Contains(ScenarioSchema.Id, StringComparison.Ordinal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static byte[] Refer(string text, string schema) => Encoding.UTF8.GetBytes(SchemaLine().IsMatch(text)
        ? SchemaLine().Replace(text, match => $"{match.Groups[1].Value}{JsonSerializer.Serialize(schema)}", 1)
        : FirstBrace().Replace(text, match => $"{match.Value}\n  \"$schema\": {JsonSerializer.Serialize(schema)},", 1));

    [GeneratedRegex("(\"\\$schema\"\\s*:\\s*)\"[^\"]*\"")]
    private static partial Regex SchemaLine();

    [GeneratedRegex(@"^\s*\{")]
    private static partial Regex FirstBrace();
}
