using System.Globalization;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Charts.Compared;
using LandExpand.Sim.Reporting.Comparison;
using LandExpand.Sim.Reporting.Deck.Package;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Deck.Slides;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Formats;
using LandExpand.Sim.Reporting.Subjects;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Deck;

/// <summary>A run, or several side by side, as a board deck with native, editable charts.</summary>
public static class DeckFile
{
    /// <summary>Loads, beside other work such as a simulation, what the first deck of a process would wait for.</summary>
    public static void Prepare()
    {
        using var memory = new MemoryStream();
        using var document = OwnMaster.Create(memory, new DeckOptions());
        Workbook.SheetWriter.Write([new Workbook.Sheet("Empty", [10], 1, [[Workbook.SheetCell.Of("")]])], new MemoryStream());
    }

    /// <summary>Writes the presentation of a run.</summary>
    /// <exception cref="InputException">The template cannot be used.</exception>
    public static void Write(RunResults results, DeckOptions options, Stream stream) => Write(results.Summary.Scenario.Name, results.Summary.Currency, options, stream, deck =>
    {
        var summary = results.Summary;
        TitleSlide.Add(deck, summary.Scenario.Name,
        [
            .. results.Description.Length > 0 ? [results.Description] : Array.Empty<string>(),
            $"Land-and-expand forecast to {MonthScale.ShortName(results, results.Horizon)}, {NumberText.Count(summary.Replications)} simulated histories{(summary.Partial ? " (partial run: stopped early)" : "")}",
        ], $"Scenario \"{summary.Scenario.Name}\", seed {summary.Seed.ToString(CultureInfo.InvariantCulture)}, fingerprint {summary.Scenario.Sha256}: the same scenario and seed give the same numbers.");
        return
        [
            SummarySlide.Of(deck, results),
            .. ChartCatalogue.Of(results).Select(chart => ChartSlide.Of(deck, chart)),
            .. FindingsSlide.Of(deck, results),
            .. AssumptionsSlide.Of(deck, results),
            .. DefinitionsSlide.Of(deck, DefinitionsSlide.OfRun),
            .. UncertaintySlide.Of(deck, UncertaintyText.Paragraphs(summary), summary.Notes),
        ];
    });

    /// <summary>Writes the presentation of several runs side by side.</summary>
    /// <exception cref="InputException">The template cannot be used.</exception>
    public static void Write(RunComparison comparison, DeckOptions options, Stream stream) => Write(ComparisonText.Names(comparison), comparison.Currency, options, stream, deck =>
    {
        TitleSlide.Add(deck, ComparisonText.Names(comparison),
            [$"Comparison of {NumberText.Count(comparison.Runs.Count)} scenarios to {MonthScale.ShortName(comparison.Calendar, comparison.Month)}"], SourceLine.Of(comparison) + ".");
        var charts = ComparisonCatalogue.Of(comparison);
        return
        [
            .. comparison.Decision is null
                ? [.. ComparisonSlides.Figures(deck, comparison, [.. charts.Select(chart => chart.Title).Distinct()]), .. ComparisonSlides.Differences(deck, comparison)]
                : DecisionSlides.Of(deck, comparison),
            .. charts.Select(chart => ChartSlide.Of(deck, chart)),
            .. ComparisonSlides.Assumptions(deck, comparison),
            .. DefinitionsSlide.Of(deck, DefinitionsSlide.OfComparison),
            .. UncertaintySlide.Of(deck, UncertaintyText.Paragraphs(comparison.Runs.Min(run => run.Results.Summary.Replications)), comparison.Remarks),
        ];
    });

    /// <summary>Writes the presentation of a study.</summary>
    /// <exception cref="InputException">The template cannot be used.</exception>
    public static void Write(StudyReport study, DeckOptions options, Stream stream) => Write(study.Title, study.Currency, options, stream, deck =>
    {
        TitleSlide.Add(deck, study.Title, [study.Question], study.Source + ".");
        return
        [
            .. BulletSlides.Of(deck, "Findings", "Each sentence carries its number, with the error of the simulation.", [.. study.Findings.Select(finding => new Paragraph(finding, 18) { Bullet = true, After = 10 })]),
            .. study.Charts.Select(chart => ChartSlide.Of(deck, chart)),
        ];
    });

    private static void Write(string title, string currency, DeckOptions options, Stream stream, Func<SlideDeck, IReadOnlyList<Slide>> slides)
    {
        // The package is read back while it is written, which a network or console stream cannot do.
        using var memory = new MemoryStream();
        using (var document = options.Template is { } template ? CorporateTemplate.Open(template, memory) : OwnMaster.Create(memory, options))
        {
            var package = new DeckPackage(document);
            var deck = new SlideDeck(currency, options, package, options.Template is null ? DeckColours.Of(options.Palette) : DeckColours.OfTheme(package.Accents()));
            deck.Add(slides(deck));
            package.Close();
            document.PackageProperties.Title = Workbook.SheetText.Legal(title);
            document.PackageProperties.Creator = "landexpand";
            document.Save();
        }

        memory.Position = 0;
        StablePackage.Copy(memory, stream);
    }
}
