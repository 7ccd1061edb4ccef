using System.Text;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Themes;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>A theme as CSS variables. Its colours and font names were checked when it was read, so they can be written as they stand.</summary>
internal static class ThemeStyle
{
    private const string SystemFonts = "system-ui, -apple-system, \"Segoe UI\", Roboto, Helvetica, Arial, sans-serif";
    private const string MarginText = "font-size: 8pt; color: #566474";

    public static string Of(Theme theme) =>
        $":root {{ --font-text: {Family(theme.BodyFont)}; --font-heading: {Family(theme.HeadingFont ?? theme.BodyFont)};{Variables(theme.Light)}}}\n"
        + $"@media screen and (prefers-color-scheme: dark) {{ :root {{{Variables(theme.Dark)}}} }}\n"
        // Boxes in the margins of the paper, where the browser knows them: whose eyes it is for, and the page.
        + $"@page {{ @bottom-left {{ content: {Quoted(theme.Confidentiality ?? "")}; {MarginText} }} @bottom-right {{ content: counter(page) \" / \" counter(pages); {MarginText} }} }}\n";

    private static string Family(string? font) => font is null ? SystemFonts : $"\"{font}\", {SystemFonts}";

    /// <summary>A CSS string; everything but letters and digits as its code point (spaces too, as one after a code point is swallowed), so that no text can
    /// leave the string or the style.</summary>
    private static string Quoted(string text) => '"' + string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.IsLetterOrDigit(rune) ? rune.ToString() : $"\\{rune.Value:X6}")) + '"';

    private static string Variables(Palette palette) =>
        $" --card: {palette.Background}; --text: {palette.Text}; --muted: {palette.MutedText}; --line: {palette.Grid}; --accent: {palette.Roles[ColourRole.Forecast]};"
        + string.Concat(palette.Roles.Select(role => $" --role-{role.Key.ToString().ToLowerInvariant()}: {role.Value};"))
        + $" --role-ramp: linear-gradient(90deg, {string.Join(", ", palette.Ramp)}); ";
}
