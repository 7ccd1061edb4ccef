using System.CommandLine;
using LandExpand.Sim.Cli.Presets;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Cli.Commands;

/// <summary><c>landexpand init</c>.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var preset = new Option<string?>("--preset", "-p") { Description = "Start from a shipped scenario; --list shows them. Default: a commented starter." };
        var output = new Option<string?>("--out", "-o") { Description = "The file to write. Default: scenario.json, or the preset's name." };
        var list = new Option<bool>("--list", "-l") { Description = "List the presets." };
        var force = new Option<bool>("--force") { Description = "Overwrite files that are there." };
        var command = new Command(
            "init",
            """
            Write a scenario to start from, with a comment on every line.

            Example:   landexpand init
                       landexpand init --preset pricing-flat --out ours.json
            """)
        { preset, output, list, force };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
            {
                List(parsed.InvocationConfiguration.Output);
                return;
            }

            var chosen = parsed.GetValue(preset) is { } name ? Chosen(name) : null;
            var target = parsed.GetValue(output) ?? $"{chosen?.Name ?? "scenario"}.json";
            if (target.Length == 0 || Directory.Exists(target))
            {
                throw new InputException([new("--out", 0, string.Empty, $"\"{target}\"", "the name of a file")]);
            }

            Write(chosen, target, parsed.GetValue(force), parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static Preset Chosen(string name) => PresetLibrary.Find(name)
        ?? throw new InputException([new("--preset", 0, string.Empty, $"\"{name}\"",
            NearestName.Of(name, PresetLibrary.All.Select(p => p.Name)) ?? Containing(name) ?? "a name that `landexpand init --list` shows")]);

    // devtools is devtools-flat or devtools-per-seat
    private static string? Containing(string part) => part.Length < 3 ? null
        : PresetLibrary.All.Where(p => p.Name.Contains(part, StringComparison.OrdinalIgnoreCase)).Select(p => p.Name).ToArray() is { Length: > 0 } names
            ? string.Join(" or ", names) : null;

    private static void List(TextWriter output)
    {
        var width = PresetLibrary.All.Max(p => p.Name.Length);
        foreach (var preset in PresetLibrary.All)
        {
            output.WriteLine($"{preset.Name.PadRight(width)}  {preset.Description}".TrimEnd());
        }

        output.WriteLine();
        output.WriteLine("Next:   landexpand init --preset NAME");
    }

    private static void Write(Preset? preset, string target, bool force, TextWriter output)
    {
        var files = NewScenario.Files(preset, target);
        var kept = NewScenario.Write(files, force);
        foreach (var file in files)
        {
            output.WriteLine($"{(kept.Contains(file) ? "Kept " : "Wrote")} {NewScenario.Shown(file.Path)}");
        }

        var scenario = NewScenario.Shown(files[0].Path);
        scenario = scenario.Contains(' ', StringComparison.Ordinal) ? $"\"{scenario}\"" : scenario;
        output.WriteLine();
        output.WriteLine($"Next:   open {scenario} in an editor and put in your own figures, then");
        output.WriteLine($"        landexpand validate {scenario}");
        output.WriteLine($"        landexpand simulate {scenario}");
    }
}
