using System.Reflection;

namespace LandExpand.Sim.Reporting.Html;

/// <summary>The scripts and styles that live inside this assembly.</summary>
internal static class EmbeddedAsset
{
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The asset {name} is not embedded in this assembly.");
        using var reader = new StreamReader(stream);
        // A browser hashes an inline script after turning line ends into \n; so must we.
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
