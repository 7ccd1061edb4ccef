using System.Globalization;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Presets;

/// <summary>
/// The table "Against the record" of scenarios/README.md holds the figures of 1,000 replications; UPDATE_GOLDEN=1 writes it anew. The tests simulate fewer,
/// and allow for both errors.
/// </summary>
public sealed class RecordTests
{
    private const string Begin = "<!-- the record: begin -->\n", End = "<!-- the record: end -->";
    private const string Head = "| preset | metric | on record | source | used to | simulated | in or out |\n|---|---|---|---|---|---|---|\n";
    private const int Stated = 1000, Checked = 64;
    private static readonly string Path = System.IO.Path.Combine(Files.Shipped, "README.md");

    [Fact]
    public void The_readme_states_what_every_preset_gives_for_every_figure_on_record()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            var old = File.ReadAllText(Path);
            var rows = string.Concat(PresetRecord.Names.SelectMany(name => PresetRecord.Rows(name, Stated)).Select(row => $"{row}\n"));
            File.WriteAllText(Path, old[..(old.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + Head + rows
                + old[old.IndexOf(End, StringComparison.Ordinal)..]);
        }

        var stated = Rows();
        RecordRow[] simulated = [.. PresetRecord.Names.SelectMany(name => PresetRecord.Rows(name, Checked))];
        Assert.Equal(simulated.Select(row => string.Join(" | ", row.ToString().Split(" | ")[..5])), stated.Select(cells => string.Join(" | ", cells[..5])));
        Assert.All(stated.Zip(simulated), pair => Assert.True(Agrees(pair.First, pair.Second),
            $"{string.Join(" | ", pair.First)}: now {pair.Second.Number(pair.Second.Simulated.Value, pair.Second.Simulated.HalfWidth!.Value)}"));

        // The wrong twin: figures that are five percent higher would be found out, nearly all of them.
        Assert.True(stated.Zip(simulated).Count(pair => Agrees(pair.First, pair.Second, 1.05)) < stated.Length / 4);
    }

    [Fact]
    public void What_a_preset_was_fitted_to_is_in()
    {
        Assert.All(Rows().Where(cells => cells[4] == "fit"), cells => Assert.Equal("in", cells[6].TrimEnd(' ', '|')));
        Assert.Contains(Rows(), cells => cells[4] == "held out" && cells[6].StartsWith("**out**", StringComparison.Ordinal));
    }

    private static string[][] Rows()
    {
        var text = File.ReadAllText(Path);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length + Head.Length;
        return [.. text[from..text.IndexOf(End, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(" | "))];
    }

    // The stated value is known to half its error's digits, the simulated one to its standard error.
    private static bool Agrees(string[] cells, RecordRow now, double wrong = 1)
    {
        var parts = cells[5].TrimEnd('%', 'M', ' ').Split(" ± ").Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var unit = cells[5].EndsWith('%') ? 0.01 : cells[5].EndsWith('M') ? 1e6 : 1;
        var (value, error) = (wrong * parts[0] * unit, (parts[1] + 0.05) * unit / 1.96);
        return Math.Abs(value - now.Simulated.Value) <= 4 * Math.Sqrt((error * error) + (now.StandardError * now.StandardError));
    }
}
