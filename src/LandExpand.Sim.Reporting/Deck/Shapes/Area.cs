using System.Xml.Linq;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Shapes;

/// <summary>A rectangle on a slide, in English Metric Units (914,400 to the inch).</summary>
internal readonly record struct Area(long X, long Y, long Width, long Height)
{
    public long Right => X + Width;

    public long Bottom => Y + Height;

    /// <summary>The upper part, and what is left below it after a gap.</summary>
    public (Area Top, Area Below) SplitTop(long height, long gap = 0)
    {
        var top = Math.Min(height, Height);
        var used = Math.Min(top + gap, Height);
        return (this with { Height = top }, this with { Y = Y + used, Height = Height - used });
    }

    /// <summary>The lower part, and what is left above it after a gap.</summary>
    public (Area Above, Area Bottom) SplitBottom(long height, long gap = 0)
    {
        var bottom = Math.Min(height, Height);
        return (this with { Height = Math.Max(0, Height - bottom - gap) }, this with { Y = Bottom - bottom, Height = bottom });
    }

    /// <summary>Columns of equal width.</summary>
    public Area[] Columns(int count, long gap)
    {
        var (left, width) = (X, (Width - gap * (count - 1)) / count);
        var (y, height) = (Y, Height);
        return [.. Enumerable.Range(0, count).Select(index => new Area(left + index * (width + gap), y, width, height))];
    }

    public XElement Transform(string name = "xfrm") => Transform(A, name);

    public XElement Transform(XNamespace space, string name = "xfrm") =>
        El(space, name, El(A, "off", At("x", X), At("y", Y)), El(A, "ext", At("cx", Width), At("cy", Height)));

    /// <summary>Read from an <c>a:xfrm</c>; null where it has no place of its own.</summary>
    public static Area? Of(XElement? transform) =>
        transform?.Element(A + "off") is { } offset && transform.Element(A + "ext") is { } extent
            ? new Area((long)offset.Attribute("x")!, (long)offset.Attribute("y")!, (long)extent.Attribute("cx")!, (long)extent.Attribute("cy")!)
            : null;
}
