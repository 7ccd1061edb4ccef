using System.Xml.Linq;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Deck.Shapes;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Text;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>The run on one page: the headlines, the key figures, the probabilities of the NRR bands.</summary>
internal static class SummarySlide
{
    private const long Gap = 150_000;

    public static Slide Of(SlideDeck deck, RunResults results)
    {
        var headlines = new[] { Headlines.Arr(results), Headlines.Nrr(results), Headlines.Plan(results), Headlines.Grr(results) }.OfType<string>().ToArray();
        return new Slide(headlines.FirstOrDefault() ?? results.Summary.Scenario.Name, _ => Shapes(deck, results, [.. headlines.Skip(1)]),
            string.Join('\n', headlines)
            + "\nHow to read: the figures are means over histories with their Monte Carlo error (±); \"8 in 10\" is the range of eight histories in ten, from P10 to P90, which more histories do not shrink. The bar splits all histories by the NRR they end with.");
    }

    private static IEnumerable<XElement> Shapes(SlideDeck deck, RunResults results, string[] headlines)
    {
        var bands = Bands(results);
        var (cards, below) = deck.Contents.SplitTop((long)((IsLow(deck) ? 60 : IsNarrow(deck) ? 150 : 100) * Point), Gap);
        var (words, strip) = bands.Length > 0 ? below.SplitBottom((long)((IsLow(deck) ? 84 : 118) * Point), Gap) : (below, default);
        return [.. Cards(deck, results, cards), Sentences(words, headlines), .. bands.Length > 0 ? Strip(deck, results, strip, bands) : []];
    }

    private static XElement Sentences(Area area, string[] headlines)
    {
        var width = area.Width / (double)Point;
        var size = new[] { 20.0, 18, 16, 14, 12 }.FirstOrDefault(size => headlines.Sum(line => new Paragraph(line, size) { Bullet = true, After = size / 2 }.HeightAt(width)) <= area.Height / (double)Point, 12);
        return TextShape.Box(30, "Headlines", area, headlines.Select(line => new Paragraph(line, size) { Bullet = true, After = size / 2 }), anchor: TextAnchor.Middle);
    }

    private static IEnumerable<XElement> Cards(SlideDeck deck, RunResults results, Area area)
    {
        var figures = new List<(string Name, string Value, string Note)>();
        if (results.At(MetricCatalogue.Arr, results.Horizon) is { P50: not null } arr)
        {
            string Money(double? value) => NumberText.Money(value, results.Summary.Currency);
            figures.Add(($"ARR now → {MonthScale.ShortName(results, results.Horizon)}, median", $"{Money(results.At(MetricCatalogue.Arr, 0)?.Mean)} → {Money(arr.P50)}", $"8 in 10: {Money(arr.P10)} to {Money(arr.P90)}"));
        }

        foreach (var (metric, name) in new[] { (MetricCatalogue.Nrr, "NRR, mean"), (MetricCatalogue.Grr, "GRR, mean"), (MetricCatalogue.LogoRetention, "Logo retention, mean") })
        {
            if (results.At(metric, results.Horizon) is { Mean: not null } estimate)
            {
                figures.Add((name + (results.Horizon < 12 ? ", since opening" : ""), NumberText.ShareWithError(estimate.Mean, estimate.Low, estimate.High),
                    $"8 in 10: {NumberText.Share(estimate.P10)} to {NumberText.Share(estimate.P90)}"));
            }
        }

        var places = Places(area, figures.Count, IsNarrow(deck));
        var width = (places[0].Width / (double)Point - 20) * 0.9; // a template's font may run wide
        var size = figures.Select(figure => TextMeasure.Fit(figure.Value, width, 30, true, 24, 22, 20, 18, 16, 14, 12, 11)).DefaultIfEmpty(24).Append(IsLow(deck) ? 16 : 24).Min();
        var small = figures.SelectMany(figure => new[] { figure.Name, figure.Note }).Select(text => TextMeasure.Fit(text, width, 15, false, 12, 11, 10, 9)).DefaultIfEmpty(12).Append(IsLow(deck) ? 10 : 12).Min();
        return figures.Select((figure, index) => TextShape.Box(20 + index, figure.Name, places[index],
        [
            new Paragraph(figure.Name, small) { Tone = TextTone.Muted, After = 3 }, new Paragraph(figure.Value, size) { Bold = true, Heading = true, After = 3 },
            new Paragraph(figure.Note, small) { Tone = TextTone.Muted },
        ], DeckColour.Panel, TextAnchor.Middle, 10));
    }

    // Four cards side by side need the width of 16:9; at 4:3 they stand in two rows.
    private static bool IsNarrow(SlideDeck deck) => deck.ContentWidth < 760 && !IsLow(deck);

    // The room that a template leaves on a slide of ten inches: all in one row, and smaller.
    private static bool IsLow(SlideDeck deck) => deck.Contents.Height < (long)(330 * Point);

    private static Area[] Places(Area area, int count, bool narrow)
    {
        if (!narrow || count < 3)
        {
            return area.Columns(Math.Max(count, 1), Gap);
        }

        var (upper, lower) = area.SplitTop((area.Height - Gap) / 2, Gap);
        return [.. upper.Columns((count + 1) / 2, Gap), .. lower.Columns((count + 1) / 2, Gap)];
    }

    private static (NrrBand Band, double Probability)[] Bands(RunResults results) =>
        [.. NrrBand.All.Reverse().Select(band => (band, results.BandsAt(results.Horizon).GetValueOrDefault(band.Key)?.Probability ?? 0)).Where(entry => entry.Item2 > 0)];

    private static IEnumerable<XElement> Strip(SlideDeck deck, RunResults results, Area area, (NrrBand Band, double Probability)[] bands)
    {
        var (heading, rest) = area.SplitTop((long)(22 * Point), (long)(4 * Point));
        var (bar, legend) = rest.SplitTop((long)((IsLow(deck) ? 14 : 34) * Point), (long)((IsLow(deck) ? 4 : 8) * Point));
        yield return TextShape.Box(40, "Bands", heading, [new Paragraph($"Where NRR ends in {MonthScale.ShortName(results, results.Horizon)}: share of histories by band", 14) { Bold = true }]);
        var (total, x) = (bands.Sum(entry => entry.Probability), (double)bar.X);
        for (var index = 0; index < bands.Length; index++)
        {
            var width = bar.Width * bands[index].Probability / total;
            yield return TextShape.Rectangle(41 + index, bands[index].Band.Title, new Area((long)x, bar.Y, Math.Max((long)width - 12_700, 12_700), bar.Height), deck.Colours.Of(NrrDistributionChart.RoleOf(bands[index].Band)));
            x += width;
        }

        var columns = legend.Columns(bands.Length, Gap / 2);
        for (var index = 0; index < bands.Length; index++)
        {
            var (band, probability) = bands[index];
            var (mark, words) = (columns[index] with { Width = (long)(10 * Point), Height = (long)(10 * Point), Y = columns[index].Y + (long)(4 * Point) }, columns[index]);
            yield return TextShape.Rectangle(51 + index, band.Title, mark, deck.Colours.Of(NrrDistributionChart.RoleOf(band)));
            yield return TextShape.Box(61 + index, band.Title, words with { X = words.X + (long)(16 * Point), Width = words.Width - (long)(16 * Point) },
            [
                new Paragraph($"{band.Title} {NumberText.Probability(probability)}", 14) { Bold = true }, new Paragraph($"NRR {NrrDistributionChart.RangeText(band)}", 12) { Tone = TextTone.Muted },
            ]);
        }
    }
}
