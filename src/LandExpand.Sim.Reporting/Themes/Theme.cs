using System.Buffers.Binary;
using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Themes;

/// <summary>How a report looks and whom it says it is for. Colours by role, so that a chart never names one.</summary>
public sealed record Theme
{
    /// <summary>The house theme.</summary>
    public static Theme Default { get; } = new();

    /// <summary>For paper and light screens, and for every picture and slide.</summary>
    public Palette Light { get; init; } = Palette.Light;

    /// <summary>For dark screens.</summary>
    public Palette Dark { get; init; } = Palette.Dark;

    /// <summary>The family of running text and charts; null for the reader's system font.</summary>
    public string? BodyFont { get; init; }

    /// <summary>The family of titles; null for that of the text.</summary>
    public string? HeadingFont { get; init; }

    /// <summary>The company's mark; null for none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>The date of the report in the reader's words; null for none. Never the clock's: equal results give equal reports.</summary>
    public string? Date { get; init; }

    /// <summary>Such as "Confidential: board members only"; null for none.</summary>
    public string? Confidentiality { get; init; }
}

/// <summary>A picture file held in memory.</summary>
/// <param name="MediaType">image/png or image/svg+xml.</param>
/// <param name="Bytes">The file.</param>
public sealed record Logo(string MediaType, byte[] Bytes)
{
    public bool IsSvg => MediaType == "image/svg+xml";

    /// <summary>Its width ÷ its height.</summary>
    public double Proportion => IsSvg ? SvgProportion.Of(Bytes) : PngProportion;

    // The header of a PNG holds width and height at bytes 16 and 20.
    private double PngProportion => Bytes.Length > 24
        ? Math.Max(BinaryPrimitives.ReadUInt32BigEndian(Bytes.AsSpan(16)), 1) / (double)Math.Max(BinaryPrimitives.ReadUInt32BigEndian(Bytes.AsSpan(20)), 1)
        : 1;

    /// <summary>The picture as an address that loads nothing.</summary>
    public string DataUri => $"data:{MediaType};base64,{Convert.ToBase64String(Bytes)}";
}
