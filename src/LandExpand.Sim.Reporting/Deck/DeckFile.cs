using DocumentFormat.OpenXml.Packaging;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Deck.Package;
using LandExpand.Sim.Reporting.Deck.Slides;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Reporting.Deck;

/// <summary>A run as a board deck with native, editable charts.</summary>
public static class DeckFile
{
    /// <summary>Loads, beside other work such as a simulation, what the first deck of a process would wait for.</summary>
    public static void Prepare()
    {
        using var memory = new MemoryStream();
        using var document = OwnMaster.Create(memory, new DeckOptions());
        Workbook.SheetWriter.Write([new Workbook.Sheet("Empty", [10], 1, [[Workbook.SheetCell.Of("")]])], new MemoryStream());
    }

    /// <summary>Writes the presentation.</summary>
    /// <exception cref="InputException">The template cannot be used.</exception>
    public static void Write(RunResults results, DeckOptions options, Stream stream)
    {
        // The package is read back while it is written, which a network or console stream cannot do.
        using var memory = new MemoryStream();
        using (var document = options.Template is { } template ? CorporateTemplate.Open(template, memory) : OwnMaster.Create(memory, options))
        {
            var package = new DeckPackage(document);
            var deck = new SlideDeck(results, options, package, options.Template is null ? DeckColours.Of(options.Palette) : DeckColours.OfTheme(package.Accents()));
            TitleSlide.Add(deck);
            Slide[] slides =
            [
                SummarySlide.Of(deck),
                .. ChartCatalogue.Of(results).Select(chart => ChartSlide.Of(deck, chart)),
                .. FindingsSlide.Of(deck),
                .. AssumptionsSlide.Of(deck),
                .. DefinitionsSlide.Of(deck),
                .. UncertaintySlide.Of(deck),
            ];
            deck.Add(slides);
            package.Close();
            document.PackageProperties.Title = Workbook.SheetText.Legal(results.Summary.Scenario.Name);
            document.PackageProperties.Creator = "landexpand";
            document.Save();
        }

        memory.Position = 0;
        memory.CopyTo(stream);
    }
}
