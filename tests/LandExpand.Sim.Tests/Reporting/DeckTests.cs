using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Charts.Compared;
using LandExpand.Sim.Reporting.Deck;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Themes;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Reporting.Comparison;

namespace LandExpand.Sim.Tests.Reporting;

public class DeckTests
{
    [Theory]
    [InlineData(SlideRatio.Widescreen, true)]
    [InlineData(SlideRatio.Standard, false)]
    public void A_deck_is_valid_for_office_2013_and_microsoft_365(SlideRatio ratio, bool dated)
    {
        using var deck = Open(SampleResults.Create(dated: dated), new DeckOptions { Ratio = ratio, Date = "9 March 2026", Confidentiality = "Confidential" });
        Assert.Empty(Problems(deck));
    }

    [Theory]
    [InlineData(SlideRatio.Widescreen, 1)]
    [InlineData(SlideRatio.Standard, 2)]
    public void A_deck_of_several_runs_is_valid_and_has_a_native_chart_for_each(SlideRatio ratio, ulong lastSeed)
    {
        var comparison = SampleComparison.Create(lastSeed);
        using var memory = new MemoryStream();
        DeckFile.Write(comparison, new DeckOptions { Ratio = ratio }, memory);
        using var deck = PresentationDocument.Open(memory, false);
        Assert.Empty(Problems(deck));
        Assert.Equal(ComparisonCatalogue.All.Count, Slides(deck).Sum(slide => slide.ChartParts.Count()));
        AssertWorkbooksHoldWhatIsDrawn(Slides(deck).SelectMany(slide => slide.ChartParts));
        Assert.All(Slides(deck), slide => Assert.NotEmpty(Texts(slide.NotesSlidePart!)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_svg_logo_is_on_the_master_as_itself_and_painted_with_its_proportions(bool painted)
    {
        byte[] png = [0x89, .. "PNG: a painted logo"u8];
        var logo = new Logo("image/svg+xml", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 150 50'/>"));
        using var deck = Open(SampleResults.Create(), new DeckOptions { Logo = logo, PaintedLogo = painted ? png : null });
        Assert.Empty(Problems(deck));
        var master = deck.PresentationPart!.SlideMasterParts.Single();
        var picture = Markup.Load(master).Descendants(Markup.P + "pic").Single();
        var blip = picture.Descendants(Markup.A + "blip").Single();
        Assert.Equal(logo.Bytes, Bytes((string)blip.Descendants().Single(element => element.Name.LocalName == "svgBlip").Attribute(Markup.R + "embed")!));
        var fallback = Bytes((string)blip.Attribute(Markup.R + "embed")!);
        Assert.Equal(painted, fallback.AsSpan().SequenceEqual(png));
        Assert.Equal(0x89, fallback[0]);
        Assert.EndsWith(".svg", master.GetPartById("logoAsSvg").Uri.ToString(), StringComparison.Ordinal);
        var place = Area.Of(picture.Descendants(Markup.A + "xfrm").Single())!.Value;
        Assert.Equal(3, place.Width / (double)place.Height, 2);

        byte[] Bytes(string id)
        {
            using var stream = master.GetPartById(id).GetStream();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
    }

    [Theory]
    [InlineData("<svg viewBox='0 0 150 36'/>", 150 / 36.0)]
    [InlineData("<svg width='30mm' height='10mm'/>", 3)]
    [InlineData("<svg width='100%' height='100%'/>", 1)]
    [InlineData("<svg viewBox='0 0 0 0' width='-1'/>", 1)]
    [InlineData("<!DOCTYPE svg SYSTEM 'file:///nowhere.dtd'><svg viewBox='0,0,20,10'/>", 2)]
    public void The_proportion_of_an_svg_is_read_from_its_view_box_or_its_size(string svg, double expected) =>
        Assert.Equal(expected, new Logo("image/svg+xml", Encoding.UTF8.GetBytes(svg)).Proportion, 9);

    [Fact]
    public void The_validator_rejects_a_deck_with_a_misplaced_element()
    {
        using var deck = Open(SampleResults.Create(), new DeckOptions());
        var slide = Slides(deck).First();
        var root = Markup.Load(slide);
        root.AddFirst(new XElement(Markup.P + "clrMapOvr"));
        Markup.Save(slide, root);
        Assert.NotEmpty(Problems(deck));
    }

    [Theory]
    [InlineData(0.90)]
    [InlineData(1.80)]
    public void A_distribution_far_from_the_120_percent_line_is_drawn_without_it(double centre)
    {
        var results = SampleResults.Create() with { Columns = new Dictionary<(string, int), float[]> { [("nrr", 24)] = SampleResults.Values(500, centre, 0.01) } };
        using var deck = Open(results, new DeckOptions());
        Assert.Empty(Problems(deck));
    }

    [Fact]
    public void A_run_that_knows_little_still_makes_a_valid_deck()
    {
        var full = SampleResults.Create(plan: false, dated: false);
        var results = full with
        {
            Columns = new Dictionary<(string, int), float[]>(),
            Assumptions = [],
            Curves = full.Curves with { LandCohorts = [], ExpandedBy = [], Concentration = [], SampleArr = [] },
            Summary = full.Summary with { Findings = [], Notes = [] },
        };
        using var deck = Open(results, new DeckOptions());
        Assert.Empty(Problems(deck));
    }

    [Fact]
    public void Every_chart_of_the_report_has_a_slide_with_its_takeaway_as_title()
    {
        var results = SampleResults.Create();
        using var deck = Open(results, new DeckOptions());
        var titles = Slides(deck).Select(slide => Texts(slide).First()).ToArray();
        Assert.All(ChartCatalogue.Of(results), chart => Assert.Contains(chart.Title, titles));
        Assert.StartsWith("Median ARR reaches $31.1M in Dec 2027 (80\u00A0% between", titles[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_embedded_workbook_of_a_chart_holds_the_numbers_that_are_drawn()
    {
        var results = SampleResults.Create();
        using var deck = Open(results, new DeckOptions());
        var charts = Slides(deck).SelectMany(slide => slide.ChartParts).ToArray();
        // Office has no form for a heatmap; it is a table.
        Assert.Equal(ChartCatalogue.Of(results).Count(chart => !chart.Series.Any(series => series is LandExpand.Sim.Reporting.Description.HeatmapSeries)), charts.Length);
        AssertWorkbooksHoldWhatIsDrawn(charts);
    }

    private static void AssertWorkbooksHoldWhatIsDrawn(IEnumerable<ChartPart> charts) => Assert.All(charts, chart =>
    {
        Assert.EndsWith(".xlsx", chart.EmbeddedPackagePart!.Uri.ToString(), StringComparison.Ordinal);
        using var stream = chart.EmbeddedPackagePart.GetStream();
        var cells = SheetReading.Numbers(stream, "Chart data");
        foreach (var series in Markup.Load(chart).Descendants(Markup.C + "val").Select(values => values.Element(Markup.C + "numRef")!))
        {
            var column = series.Element(Markup.C + "f")!.Value.Split('$')[1];
            foreach (var point in series.Descendants(Markup.C + "pt"))
            {
                Assert.Equal((double)point.Element(Markup.C + "v")!, cells[$"{column}{(int)point.Attribute("idx")! + 2}"]);
            }
        }
    });

    [Fact]
    public void The_stacked_areas_of_the_fan_add_up_to_its_percentiles()
    {
        var results = SampleResults.Create();
        using var deck = Open(results, new DeckOptions());
        var areas = Markup.Load(Slides(deck).SelectMany(slide => slide.ChartParts).First()).Descendants(Markup.C + "areaChart").Single().Elements(Markup.C + "ser")
            .Select(series => (double)series.Descendants(Markup.C + "val").Single().Descendants(Markup.C + "pt").Last().Element(Markup.C + "v")!).ToArray();
        var last = results.Monthly.Of(Metrics.MetricCatalogue.Arr)[^1];
        double level = 0;
        var edges = areas.Select(thickness => level += thickness).ToArray();
        Assert.Equal([last.P5!.Value, last.P25!.Value, last.P75!.Value, last.P95!.Value], edges.Select(edge => Math.Round(edge)));
    }

    [Fact]
    public void Every_slide_has_speaker_notes_and_chart_slides_say_how_to_read_them()
    {
        var results = SampleResults.Create();
        using var deck = Open(results, new DeckOptions());
        var notes = Slides(deck).Select(slide => string.Join(' ', Texts(slide.NotesSlidePart!))).ToArray();
        Assert.All(notes, text => Assert.NotEmpty(text));
        Assert.All(ChartCatalogue.Of(results), chart => Assert.Contains(notes, text => text.Contains("How to read: " + chart.HowToRead, StringComparison.Ordinal)));
    }

    [Fact]
    public void Assumptions_findings_and_limits_are_on_slides()
    {
        var results = SampleResults.Create();
        using var deck = Open(results, new DeckOptions());
        var words = string.Join('\n', Slides(deck).SelectMany(Texts)).Replace("\u200B", "", StringComparison.Ordinal);
        Assert.All(results.Assumptions, assumption => Assert.Contains(assumption.Path, words, StringComparison.Ordinal));
        Assert.All(results.Summary.Findings.Concat(results.Summary.Notes), sentence => Assert.Contains(sentence, words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_scenario_that_states_nothing_says_that_it_stands_on_defaults()
    {
        static bool Told(RunResults results)
        {
            using var deck = Open(results, new DeckOptions());
            return Slides(deck).Any(slide => Texts(slide).First() == "Every assumption stands at its default");
        }

        var defaults = SampleResults.Create() with { Scenario = ScenarioLoader.Load(Path.Combine(Repository.Root, "scenarios", "default.json")), Assumptions = [] };
        Assert.True(Told(defaults));
        Assert.False(Told(defaults with { Assumptions = SampleResults.Create().Assumptions }));
    }

    [Fact]
    public void Hostile_names_stay_words()
    {
        const string name = "=cmd|'/c calc'!A1 </a:t><script>\u0001\uD800 \uFFFF";
        using var deck = Open(SampleResults.Create(name: name), new DeckOptions());
        Assert.Empty(Problems(deck));
        Assert.Contains("</a:t><script>", Texts(Slides(deck).First()).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deck_loads_nothing_from_outside()
    {
        using var memory = new MemoryStream();
        DeckFile.Write(SampleResults.Create(), new DeckOptions(), memory);
        using var zip = new ZipArchive(memory);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            Assert.DoesNotContain("External", reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    internal static PresentationDocument Open(RunResults results, DeckOptions options)
    {
        var memory = new MemoryStream();
        DeckFile.Write(results, options, memory);
        return PresentationDocument.Open(memory, true);
    }

    /// <summary>The slides in the order of the presentation.</summary>
    internal static IEnumerable<SlidePart> Slides(PresentationDocument deck) => Markup.Load(deck.PresentationPart!).Element(Markup.P + "sldIdLst")!.Elements()
        .Select(slide => (SlidePart)deck.PresentationPart!.GetPartById((string)slide.Attribute(Markup.R + "id")!));

    internal static IEnumerable<string> Texts(OpenXmlPart part) => Markup.Load(part).Descendants(Markup.A + "t").Select(text => text.Value);

    internal static IEnumerable<string> Problems(OpenXmlPackage package) => new[] { FileFormatVersions.Office2013, FileFormatVersions.Microsoft365 }
        .SelectMany(version => new OpenXmlValidator(version).Validate(package)).Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}").Distinct();
}
