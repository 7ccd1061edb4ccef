using System.Text.RegularExpressions;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Reporting.Themes;

/// <summary>Reads colours by role over those of the house; roles not named keep the house's colour.</summary>
internal sealed partial class PaletteReader(string path, List<InputProblem> problems)
{
    private const string Ramp = "ramp";
    private const int MostStops = 9;
    private static readonly Dictionary<string, ColourRole> Roles =
        Enum.GetValues<ColourRole>().Where(role => role != ColourRole.Ramp).ToDictionary(role => Camel(role.ToString()));

    private static readonly Dictionary<string, Func<Palette, string, Palette>> Page = new()
    {
        ["background"] = (palette, colour) => palette with { Background = colour },
        ["text"] = (palette, colour) => palette with { Text = colour },
        ["mutedText"] = (palette, colour) => palette with { MutedText = colour },
        ["grid"] = (palette, colour) => palette with { Grid = colour },
    };

    /// <summary>The names of colours that a theme may give.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Page.Keys, .. Roles.Keys, Ramp];

    public Palette Read(ObjectNode colours, Palette house)
    {
        var palette = house;
        var roles = new Dictionary<ColourRole, string>(house.Roles);
        foreach (var (key, place, value) in colours.Members)
        {
            if (Roles.TryGetValue(key, out var role))
            {
                roles[role] = Colour(key, value) ?? roles[role];
            }
            else if (Page.TryGetValue(key, out var with))
            {
                palette = Colour(key, value) is { } colour ? with(palette, colour) : palette;
            }
            else if (key == Ramp)
            {
                palette = palette with { Ramp = Stops(value) ?? palette.Ramp };
            }
            else
            {
                problems.Add(new(place.File, place.Line, $"{path}.{key}", "unknown", NearestName.Of(key, Names) ?? $"one of {string.Join(", ", Names)}"));
            }
        }

        return palette with { Roles = roles };
    }

    private string? Colour(string key, Node value)
    {
        if (value is TextNode text && Hexadecimal().IsMatch(text.Value))
        {
            return text.Value.ToLowerInvariant();
        }

        Refuse(key, value, "a colour as #rrggbb, such as \"#0b4f9e\"");
        return null;
    }

    private string[]? Stops(Node value)
    {
        if (value is ArrayNode { Items.Count: >= 2 and <= MostStops } stops)
        {
            return [.. stops.Items.Select((item, index) => Colour(FormattableString.Invariant($"{Ramp}.{index}"), item) ?? "")];
        }

        Refuse(Ramp, value, FormattableString.Invariant($"2 to {MostStops} colours from little to much, such as [\"#fdf3dc\", \"#0b3b66\"]"));
        return null;
    }

    private void Refuse(string key, Node value, string expected) =>
        problems.Add(new(value.Place.File, value.Place.Line, $"{path}.{key}", value.Shown, expected));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex("^#[0-9a-fA-F]{6}\\z")]
    private static partial Regex Hexadecimal();
}
