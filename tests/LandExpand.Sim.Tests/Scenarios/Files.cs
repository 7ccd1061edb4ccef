using System.Runtime.CompilerServices;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Scenarios;

/// <summary>A folder for the files of one test, gone with it, and loading without the process's environment.</summary>
internal sealed class Files : IDisposable
{
    private static readonly Dictionary<string, string> NoEnvironment = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("landexpand-").FullName;

    public static string Shipped { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "../../../scenarios"));

    public static Scenario LoadShipped(string name, params string[] overrides) =>
        ScenarioLoader.Load(Path.Combine(Shipped, name), overrides, NoEnvironment);

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Scenario Load(string text, params string[] overrides) => ScenarioLoader.Load(Write("scenario.json", text), overrides, NoEnvironment);

    public static Scenario LoadFile(string path, params string[] overrides) => ScenarioLoader.Load(path, overrides, NoEnvironment);

    public IReadOnlyList<InputProblem> Problems(string text, params string[] overrides) =>
        Assert.Throws<InputException>(() => Load(text, overrides)).Problems;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
