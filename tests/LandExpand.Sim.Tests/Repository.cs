namespace LandExpand.Sim.Tests;

/// <summary>Where the checkout stands, for tests that read shipped files.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "LandExpand.Sim.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds LandExpand.Sim.sln."));
}
