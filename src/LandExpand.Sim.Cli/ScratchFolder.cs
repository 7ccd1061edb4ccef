namespace LandExpand.Sim.Cli;

/// <summary>A folder that lives as long as a command.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("landexpand-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
