using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Deck.Package;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>A slide to come.</summary>
/// <param name="Title">Its message.</param>
/// <param name="Shapes">Its contents; shape ids from 10 on are free.</param>
/// <param name="Notes">What the speaker reads, a paragraph per line.</param>
internal sealed record Slide(string Title, Func<SlidePart, IEnumerable<XElement>> Shapes, string Notes);

/// <summary>The deck while it is made: its look, and the places on a slide.</summary>
/// <param name="currency">Of every amount in it.</param>
internal sealed class SlideDeck(string currency, DeckOptions options, DeckPackage package, DeckColours colours)
{
    private static readonly double[] TitleSizes = [44, 40, 36, 32, 30, 28, 26, 24, 22, 20, 18, 16];

    public string Currency => currency;

    public DeckOptions Options => options;

    public DeckPackage Package => package;

    public DeckColours Colours => colours;

    /// <summary>Where the contents go, in English Metric Units.</summary>
    public Area Contents => package.Contents;

    public double ContentWidth => Contents.Width / (double)Point;

    public double ContentHeight => Contents.Height / (double)Point;

    /// <summary>Adds the slides, all titles in one size: the largest up to the layout's own at which the longest fits.</summary>
    public void Add(IReadOnlyList<Slide> slides)
    {
        var title = package.SlideLayout.Title;
        var (width, height) = title?.Place is { } place ? (place.Width / (double)Point - 16, place.Height / (double)Point - 4) : (ContentWidth, 60.0);
        double[] sizes = [title?.Size ?? 28, .. TitleSizes.Where(size => size < (title?.Size ?? 28))];
        var fitting = slides.Select(slide => TextMeasure.Fit(slide.Title, width, height, true, sizes)).Min();
        foreach (var slide in slides)
        {
            package.Add(package.SlideLayout, part => [Title(slide.Title, title, fitting), .. slide.Shapes(part), .. Footers(package.SlideLayout, 900)], slide.Notes);
        }
    }

    /// <summary>Date, confidentiality line and number in the places that the layout has for them.</summary>
    public IEnumerable<XElement> Footers(DeckLayout layout, int id)
    {
        if (options.Date is { } date && layout.Footer("dt") is { } when)
        {
            yield return TextShape.Placeholder(id, "Date", when.Mark, [date], null);
        }

        if (options.Confidentiality is { } line && layout.Footer("ftr") is { } footer)
        {
            yield return TextShape.Placeholder(id + 1, "Footer", footer.Mark, [line], null);
        }

        if (layout.Footer("sldNum") is { } number)
        {
            yield return TextShape.SlideNumber(id + 2, number.Mark);
        }
    }

    private XElement Title(string text, Placeholder? title, double size) => title is null
        ? TextShape.Box(2, "Title", new Area(Contents.X, Package.Slide.Height / 20, Contents.Width, Package.Slide.Height / 8), [new Paragraph(text, 24) { Bold = true, Heading = true }])
        : TextShape.Placeholder(2, "Title", title.Mark, [text], size < title.Size ? size : null);
}
