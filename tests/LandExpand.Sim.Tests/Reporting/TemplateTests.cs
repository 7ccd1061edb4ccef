using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Reporting;

public sealed class TemplateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("deck-template").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("acme.pptx")]
    [InlineData("acme.potx")]
    public void Slides_take_the_master_layouts_and_theme_of_a_template(string file)
    {
        using var deck = DeckTests.Open(SampleResults.Create(), new DeckOptions { Template = Template(file), Confidentiality = "ACME confidential" });
        Assert.Empty(DeckTests.Problems(deck));
        Assert.Equal(DocumentFormat.OpenXml.PresentationDocumentType.Presentation, deck.DocumentType);

        var slides = DeckTests.Slides(deck).ToArray();
        var master = Assert.Single(deck.PresentationPart!.SlideMasterParts);
        Assert.Contains(CorporateSample.Accent, Markup.Load(master.ThemePart!).ToString(), StringComparison.Ordinal);
        Assert.Equal("ACME opener", LayoutOf(slides[0]));
        Assert.All(slides.Skip(1), slide => Assert.Equal("ACME title, free room", LayoutOf(slide)));
        Assert.All(slides.SelectMany(slide => slide.ChartParts), chart =>
        {
            var markup = Markup.Load(chart).ToString();
            Assert.DoesNotContain("srgbClr", markup, StringComparison.Ordinal); // only the theme's colours, so that they follow it
            Assert.Contains("accent1", markup, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_sample_slides_of_a_template_and_their_sections_are_gone()
    {
        using var deck = DeckTests.Open(SampleResults.Create(), new DeckOptions { Template = Template("acme.pptx") });
        Assert.Equal(DeckTests.Slides(deck).Count(), deck.PresentationPart!.SlideParts.Count());
        Assert.DoesNotContain("section", Markup.Load(deck.PresentationPart).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_stay_between_the_title_and_the_footer_of_a_template()
    {
        using var deck = DeckTests.Open(SampleResults.Create(), new DeckOptions { Template = Template("acme.pptx") });
        var frames = DeckTests.Slides(deck).SelectMany(slide => Markup.Load(slide).Descendants(Markup.P + "graphicFrame")).Select(frame => Area.Of(frame.Element(Markup.P + "xfrm"))!.Value);
        Assert.All(frames, frame => Assert.True(frame.X >= 700_000 && frame.Y >= 1_420_000 && frame.Right <= 11_500_000 && frame.Bottom <= 6_350_000, frame.ToString()));
    }

    [Fact]
    public void The_summary_fits_where_a_template_leaves_little_room()
    {
        var path = Path.Combine(folder, "low.pptx");
        CorporateSample.Write(path, footer: 4_300_000);
        using var deck = DeckTests.Open(SampleResults.Create(), new DeckOptions { Template = path });
        Assert.Empty(DeckTests.Problems(deck));
        var boxes = Markup.Load(DeckTests.Slides(deck).ElementAt(1)).Descendants(Markup.P + "sp").Select(shape =>
            (Name: (string)shape.Descendants(Markup.P + "cNvPr").First().Attribute("name")!, Area: Area.Of(shape.Descendants(Markup.A + "xfrm").FirstOrDefault()))).ToArray();
        var (words, bands) = (boxes.Single(box => box.Name == "Headlines").Area!.Value, boxes.Single(box => box.Name == "Bands").Area!.Value);
        Assert.True(words.Height >= 3 * 12 * 1.2 * Markup.Point, words.ToString());
        Assert.True(words.Bottom <= bands.Y, $"{words} over {bands}");
    }

    [Fact]
    public void A_template_that_is_no_presentation_is_refused_with_its_path()
    {
        var path = Path.Combine(folder, "notes.txt");
        File.WriteAllText(path, "not a presentation");
        var problem = Assert.Throws<InputException>(() => DeckFile.Write(SampleResults.Create(), new DeckOptions { Template = path }, new MemoryStream()));
        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => DeckFile.Write(SampleResults.Create(), new DeckOptions { Template = Path.Combine(folder, "absent.pptx") }, new MemoryStream()));
    }

    [Fact]
    public void The_template_itself_is_not_touched()
    {
        var path = Template("acme.pptx");
        var before = File.ReadAllBytes(path);
        DeckFile.Write(SampleResults.Create(), new DeckOptions { Template = path }, new MemoryStream());
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    private string Template(string file)
    {
        var path = Path.Combine(folder, file);
        CorporateSample.Write(path, asTemplate: file.EndsWith(".potx", StringComparison.Ordinal));
        return path;
    }

    private static string LayoutOf(SlidePart slide) => (string)Markup.Load(slide.SlideLayoutPart!).Element(Markup.P + "cSld")!.Attribute("name")!;
}
