using System.Diagnostics;

namespace LandExpand.Sim.Reporting.Pictures;

/// <summary>Turns SVG into PNG and PDF with an installed rsvg-convert.</summary>
internal static class RsvgConvert
{
    /// <summary>A picture as PNG, <paramref name="scale"/> dots for each pixel of the SVG.</summary>
    public static byte[] Png(string program, byte[] svg, double scale)
    {
        using var folder = new WorkFolder();
        return Run(program, ["--format", "png", "--zoom", scale.ToString(System.Globalization.CultureInfo.InvariantCulture), folder.Put("picture.svg", svg)]);
    }

    /// <summary>A picture as PNG of a height in dots.</summary>
    public static byte[] Png(string program, byte[] svg, int height)
    {
        using var folder = new WorkFolder();
        return Run(program, ["--format", "png", "--height", height.ToString(System.Globalization.CultureInfo.InvariantCulture), "--keep-aspect-ratio", folder.Put("picture.svg", svg)]);
    }

    /// <summary>Pictures as one PDF, a page each.</summary>
    public static byte[] Pdf(string program, IEnumerable<byte[]> svgs)
    {
        using var folder = new WorkFolder();
        return Run(program, ["--format", "pdf", .. svgs.Select((svg, index) => folder.Put(FormattableString.Invariant($"{index:D3}.svg"), svg))]);
    }

    private static byte[] Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaint = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ToArray() : throw new IOException($"{program} fails: {complaint.Result.Trim()}");
    }

    private sealed class WorkFolder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("landexpand-svg-").FullName;

        public string Put(string name, byte[] content)
        {
            var path = Path.Combine(_path, name);
            File.WriteAllBytes(path, content);
            return path;
        }

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
