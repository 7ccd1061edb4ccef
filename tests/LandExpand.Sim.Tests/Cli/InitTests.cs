using LandExpand.Sim.Cli.Presets;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Schema;
using LandExpand.Sim.Tests.Reporting;

namespace LandExpand.Sim.Tests.Cli;

public sealed class InitTests : CommandLine
{
    private static readonly Dictionary<string, string> NoEnvironment = [];

    public static TheoryData<string> Presets => [.. PresetLibrary.All.Select(p => p.Name)];

    [Fact]
    public void The_starter_explains_every_line_and_runs_at_once()
    {
        var path = At("mine.json");
        Assert.Equal(0, Run("init", "--out", path).Code);
        var lines = File.ReadAllLines(path);
        Assert.InRange(lines.Length, 20, 30);
        Assert.All(lines.Where(line => line.Trim() is not ("{" or "}" or "}," or "") && !line.TrimEnd().EndsWith('{')),
            line => Assert.Contains("// ", line, StringComparison.Ordinal));
        Assert.Equal("  \"$schema\": \"landexpand.schema.json\", // lets an editor complete, explain and check", lines[1]);
        Assert.Equal(ScenarioSchema.Write(), File.ReadAllText(At("landexpand.schema.json")));
        Assert.Equal(0, Run("validate", path).Code);
        Assert.Equal(0, Run("simulate", path, "--replications", "16", "--out", At("run")).Code);
    }

    [Fact]
    public void What_is_said_after_writing_is_the_text_on_file()
    {
        var said = Run("init", "--out", At("mine.json")).Output.Replace(Folder, "FOLDER", StringComparison.Ordinal).Replace('\\', '/');
        GoldenFile.Matches("init.txt", said.ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_comes_with_all_it_needs_and_is_the_shipped_scenario(string name)
    {
        var path = At("copy.json");
        Assert.Equal(0, Run("init", "--preset", name, "--out", path).Code);
        var copy = ScenarioLoader.Load(path, [], NoEnvironment);
        var shipped = ScenarioLoader.Load(Shipped(name + ".json"), [], NoEnvironment);
        Assert.Equal(shipped.Slots.Select(s => (s.Name, s.Distribution.Mean)), copy.Slots.Select(s => (s.Name, s.Distribution.Mean)));
        Assert.Equal(shipped.BookFile is null, copy.BookFile is null);
        Assert.Contains("\"$schema\": \"landexpand.schema.json\"", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_names_every_shipped_scenario_with_a_description()
    {
        var output = Run("init", "--list").Output;
        Assert.Equal(Directory.GetFiles(Shipped(string.Empty), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), PresetLibrary.All.Select(p => p.Name));
        Assert.All(PresetLibrary.All, preset =>
        {
            Assert.NotEmpty(preset.Description);
            Assert.Contains($"{preset.Name} ", output, StringComparison.Ordinal);
            Assert.Contains(preset.Description, output, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_file_that_is_there_is_overwritten_only_by_force()
    {
        var path = At("mine.json");
        File.WriteAllText(path, "{ \"seed\": 5 }");
        var (code, _, error) = Run("init", "--out", path);
        Assert.Equal(2, code);
        Assert.Contains("is there already; expected another name (--out FILE), or --force", error, StringComparison.Ordinal);
        Assert.Equal("{ \"seed\": 5 }", File.ReadAllText(path));
        Assert.False(File.Exists(At("landexpand.schema.json")));
        Assert.Equal(0, Run("init", "--out", path, "--force").Code);
        Assert.Equal(0, Run("validate", path).Code);
    }

    [Fact]
    public void A_base_that_is_there_and_differs_stops_everything_before_anything_is_written()
    {
        File.WriteAllText(At("pricing-base.json"), "{}");
        Assert.Equal(2, Run("init", "--preset", "pricing-flat", "--out", At("flat.json")).Code);
        Assert.False(File.Exists(At("flat.json")));
        Assert.Equal("{}", File.ReadAllText(At("pricing-base.json")));
    }

    [Fact]
    public void A_folder_beside_the_schema_refers_to_it()
    {
        Directory.CreateDirectory(At("schema"));
        Directory.CreateDirectory(At("scenarios"));
        File.WriteAllText(At("schema", "landexpand.schema.json"), ScenarioSchema.Write());
        Assert.Equal(0, Run("init", "--out", At("scenarios", "mine.json")).Code);
        Assert.Contains("\"$schema\": \"../schema/landexpand.schema.json\"", File.ReadAllText(At("scenarios", "mine.json")), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(At("scenarios")));
    }

    [Theory]
    [InlineData("--preset", "pricing-flt", "expected pricing-flat")]
    [InlineData("--preset", "devtools", "expected devtools-flat or devtools-per-seat")]
    [InlineData("--preset", "qqqqqqqqqqqqq", "init --list")]
    [InlineData("--out", "", "the name of a file")]
    public void A_wrong_name_is_answered_with_what_would_do(string option, string value, string expected)
    {
        var (code, _, error) = Run("init", option, value);
        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
