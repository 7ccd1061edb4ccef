using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>A theme as CSS variables. Its colours and font names were checked when it was read, so they can be written as they stand.</summary>
internal static class ThemeStyle
{
    private const string SystemFonts = "system-ui, -apple-system, \"Segoe UI\", Roboto, Helvetica, Arial, sans-serif";

    public static string Of(Theme theme) =>
        $":root {{ --font-text: {Family(theme.BodyFont)}; --font-heading: {Family(theme.HeadingFont ?? theme.BodyFont)};{Variables(theme.Light)}}}\n"
        + $"@media screen and (prefers-color-scheme: dark) {{ :root {{{Variables(theme.Dark)}}} }}\n";

    private static string Family(string? font) => font is null ? SystemFonts : $"\"{font}\", {SystemFonts}";

    private static string Variables(Palette palette) =>
        $" --card: {palette.Background}; --text: {palette.Text}; --muted: {palette.MutedText}; --line: {palette.Grid}; --accent: {palette.Roles[ColourRole.Forecast]};"
        + string.Concat(palette.Roles.Select(role => $" --role-{role.Key.ToString().ToLowerInvariant()}: {role.Value};"))
        + $" --role-ramp: linear-gradient(90deg, {string.Join(", ", palette.Ramp)}); ";
}
