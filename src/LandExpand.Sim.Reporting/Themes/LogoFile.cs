using System.Xml;

namespace LandExpand.Sim.Reporting.Themes;

/// <summary>Reads a company's mark.</summary>
internal static class LogoFile
{
    public const string Expected = "the path of a PNG or SVG file of at most 1 MB, relative to the theme file";
    private const int Largest = 1 << 20;
    private static readonly byte[] PngSignature = [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'];

    /// <summary>The picture, or what is wrong with the file. What it is, is told by its content: a name may lie.</summary>
    public static (Logo? Logo, string? Wrong) Read(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return (null, "no such file");
            }

            if (new FileInfo(path).Length > Largest)
            {
                return (null, "more than 1 MB");
            }

            var bytes = File.ReadAllBytes(path);
            return bytes.AsSpan().StartsWith(PngSignature) ? (new Logo("image/png", bytes), null)
                : IsSvg(bytes) ? (new Logo("image/svg+xml", bytes), null)
                : (null, "neither PNG nor SVG");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, failure.Message);
        }
    }

    private static bool IsSvg(byte[] bytes)
    {
        try
        {
            // Without a resolver: a document type may be there, but nothing it names is read.
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg";
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
