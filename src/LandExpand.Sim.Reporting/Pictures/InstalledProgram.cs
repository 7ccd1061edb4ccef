namespace LandExpand.Sim.Reporting.Pictures;

/// <summary>Programs of this machine that can paint; they are found, never shipped.</summary>
public static class InstalledProgram
{
    /// <summary>Names the browser to use, for machines where it stands in an unusual place.</summary>
    public const string BrowserVariable = "LANDEXPAND_BROWSER";

    private static readonly string[] BrowserNames =
        ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge", "chrome", "msedge"];

    /// <summary>The path of Chrome, Edge or Chromium; null where there is none.</summary>
    public static string? Browser() => Browser(Environment.GetEnvironmentVariable, File.Exists);

    /// <summary>As <see cref="Browser()"/>, on a machine described by its variables and files.</summary>
    public static string? Browser(Func<string, string?> variable, Func<string, bool> exists) =>
        variable(BrowserVariable) is { Length: > 0 } named
            ? exists(named) ? named : null
            : OnPath(BrowserNames, variable, exists) ?? UsualPlaces(variable).FirstOrDefault(exists);

    /// <summary>The path of rsvg-convert, which turns SVG into PNG and PDF; null where there is none.</summary>
    public static string? RsvgConvert() => OnPath(["rsvg-convert"], Environment.GetEnvironmentVariable, File.Exists);

    /// <summary>The line that installs a browser here.</summary>
    public static string BrowserInstallLine =>
        OperatingSystem.IsWindows() ? "winget install Google.Chrome" : OperatingSystem.IsMacOS() ? "brew install --cask google-chrome" : "sudo apt install chromium";

    private static string? OnPath(string[] names, Func<string, string?> variable, Func<string, bool> exists)
    {
        var folders = (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + suffix))).FirstOrDefault(exists);
    }

    private static IEnumerable<string> UsualPlaces(Func<string, string?> variable)
    {
        foreach (var root in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }.Select(variable).OfType<string>())
        {
            yield return Path.Combine(root, "Google", "Chrome", "Application", "chrome.exe");
            yield return Path.Combine(root, "Microsoft", "Edge", "Application", "msedge.exe");
            yield return Path.Combine(root, "Chromium", "Application", "chrome.exe");
        }

        foreach (var root in new[] { "/Applications", Path.Combine(variable("HOME") ?? "/", "Applications") })
        {
            foreach (var name in new[] { "Google Chrome", "Microsoft Edge", "Chromium" })
            {
                yield return $"{root}/{name}.app/Contents/MacOS/{name}";
            }
        }
    }
}
