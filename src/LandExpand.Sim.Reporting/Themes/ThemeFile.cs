using System.Text.RegularExpressions;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Reporting.Themes;

/// <summary>Reads a theme from JSON, as strictly as a scenario is read: everything wrong at once, with file, line, path and what is expected.</summary>
public sealed partial class ThemeFile
{
    private const string Example = "a theme, such as { \"colours\": { \"forecast\": \"#0b4f9e\" } }";
    private const int LongestLine = 120;
    private static readonly string[] Keys = ["colours", "darkColours", "fonts", "logo", "date", "confidentiality"];
    private static readonly string[] FontKeys = ["body", "heading"];

    private readonly string _file;
    private readonly List<InputProblem> _problems;

    private ThemeFile(string file, List<InputProblem> problems) => (_file, _problems) = (file, problems);

    /// <summary>The theme of a file; null after adding what is wrong to the problems.</summary>
    public static Theme? Read(string file, List<InputProblem> problems)
    {
        var before = problems.Count;
        var theme = TreeReader.ReadFile(file, problems, Example) is { } root ? new ThemeFile(file, problems).Read(root) : null;
        return problems.Count == before ? theme : null;
    }

    private Theme Read(ObjectNode root)
    {
        RefuseUnknown(root, "", Keys);
        var fonts = Object(root, "fonts");
        if (fonts is not null)
        {
            RefuseUnknown(fonts, "fonts.", FontKeys);
        }

        return new Theme
        {
            Light = PaletteOf(root, "colours", Palette.Light),
            Dark = PaletteOf(root, "darkColours", Palette.Dark),
            BodyFont = Font(fonts, "body"),
            HeadingFont = Font(fonts, "heading"),
            Logo = LogoOf(root),
            Date = Line(root, "date"),
            Confidentiality = Line(root, "confidentiality"),
        };
    }

    private Palette PaletteOf(ObjectNode root, string key, Palette house) =>
        Object(root, key) is { } colours ? new PaletteReader(key, _problems).Read(colours, house) : house;

    private string? Font(ObjectNode? fonts, string key) => fonts is null ? null : Text(fonts, $"fonts.{key}", key, FontFamily().IsMatch,
        "the name of one font family, such as Arial: letters, digits, spaces and dashes");

    private string? Line(ObjectNode root, string key) => Text(root, key, key, text => text.Length is > 0 and <= LongestLine && !text.Any(char.IsControl),
        FormattableString.Invariant($"text of 1 to {LongestLine} characters on one line"));

    private Logo? LogoOf(ObjectNode root)
    {
        if (Text(root, "logo", "logo", text => text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal), LogoFile.Expected) is not { } path)
        {
            return null;
        }

        var (logo, wrong) = LogoFile.Read(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(_file)) ?? "", path));
        if (wrong is not null)
        {
            var place = root.Find("logo")!.Place;
            _problems.Add(new(place.File, place.Line, "logo", $"\"{path}\": {wrong}", LogoFile.Expected));
        }

        return logo;
    }

    private ObjectNode? Object(ObjectNode root, string key)
    {
        var node = root.Find(key);
        if (node is not (null or NullNode or ObjectNode))
        {
            _problems.Add(new(node.Place.File, node.Place.Line, key, node.Shown, "an object in braces"));
        }

        return node as ObjectNode;
    }

    private string? Text(ObjectNode parent, string path, string key, Func<string, bool> isLegal, string expected)
    {
        var node = parent.Find(key);
        if (node is TextNode text && isLegal(text.Value))
        {
            return text.Value;
        }

        if (node is not (null or NullNode))
        {
            _problems.Add(new(node.Place.File, node.Place.Line, path, node.Shown, expected));
        }

        return null;
    }

    private void RefuseUnknown(ObjectNode node, string prefix, string[] known) => _problems.AddRange(
        node.Members.Where(member => !known.Contains(member.Key)).Select(member => new InputProblem(
            member.KeyPlace.File, member.KeyPlace.Line, prefix + member.Key, "unknown", NearestName.Of(member.Key, known) ?? $"one of {string.Join(", ", known)}")));

    // Written into styles and attributes as it stands, so nothing that could end one.
    [GeneratedRegex("^[\\p{L}\\p{N}][\\p{L}\\p{N} -]{0,59}\\z")]
    private static partial Regex FontFamily();
}
