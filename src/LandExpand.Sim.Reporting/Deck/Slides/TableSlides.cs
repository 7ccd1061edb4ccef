using System.Xml.Linq;
using LandExpand.Sim.Reporting.Deck.Shapes;
using static LandExpand.Sim.Reporting.Deck.Shapes.Markup;

namespace LandExpand.Sim.Reporting.Deck.Slides;

/// <summary>A table of sentences over as many slides as it needs.</summary>
internal static class TableSlides
{
    /// <param name="deck">The deck.</param>
    /// <param name="title">The title; continued slides say so.</param>
    /// <param name="notes">The notes of every slide.</param>
    /// <param name="shares">The widths of the columns as shares of the whole.</param>
    /// <param name="head">The column heads.</param>
    /// <param name="rows">The texts.</param>
    /// <param name="smallest">The smallest size wanted, in points; larger where that needs no more slides and breaks no word.</param>
    /// <param name="below">Sentences under the table, where its last slide has room for them.</param>
    public static IEnumerable<Slide> Of(
        SlideDeck deck, string title, string notes, double[] shares, string[] head, IReadOnlyList<string[]> rows, double smallest, IReadOnlyList<Paragraph>? below = null)
    {
        long[] widths = [.. shares.Select(share => (long)(share * deck.Contents.Width))];
        var fewest = PagesAt(smallest).Count;
        double[] sizes = [.. new[] { 16.0, 15, 14, 13, 12, 11, 10 }.Where(size => size > smallest && PagesAt(size).Count <= fewest), smallest];
        var size = sizes.FirstOrDefault(HoldsWords, smallest);
        var pages = PagesAt(size);
        for (var page = 0; page < pages.Count; page++)
        {
            var (from, count) = pages[page];
            (long, IReadOnlyList<TableCell>)[] cells =
            [
                (Emu(HeightOf(head, true, size)), Cells(head, true)), .. rows.Skip(from).Take(count).Select(row => (Emu(HeightOf(row, false, size)), Cells(row, false))),
            ];
            XElement[] words = page == pages.Count - 1 ? [.. Below(cells.Sum(row => row.Item1))] : [];
            yield return new Slide(pages.Count == 1 ? title : $"{title} ({page + 1} of {pages.Count})", _ => [TableShape.Of(10, title, deck.Contents, widths, cells), .. words], notes);
        }

        IReadOnlyList<(int From, int Count)> PagesAt(double size) =>
            Pages(deck.ContentHeight - HeightOf(head, true, size), [.. rows.Select(row => HeightOf(row, false, size))]);

        IEnumerable<XElement> Below(long table)
        {
            var (_, room) = deck.Contents.SplitTop(table, Emu(18));
            return below is { Count: > 0 } && below.Sum(paragraph => paragraph.HeightAt(deck.ContentWidth)) <= room.Height / (double)Point
                ? [TextShape.Box(11, "Remarks", room, below)]
                : [];
        }

        // A word that is broken reads as two.
        bool HoldsWords(double size) => rows.Append(head).All(row => row.Index().All(cell =>
            cell.Item.Split(' ', '\u200B').All(word => TextMeasure.Width(word, size, cell.Index == 0 || row == head) <= widths[cell.Index] / (double)Point - 9)));

        double HeightOf(string[] row, bool bold, double size) => row.Select((text, index) => TextMeasure.Height(text, size, widths[index] / (double)Point - 9, bold || index == 0)).Max() + 7;

        IReadOnlyList<TableCell> Cells(string[] row, bool isHead) =>
            [.. row.Select((text, index) => new TableCell(new Paragraph(text, size) { Bold = isHead || index == 0, Tone = isHead ? TextTone.Muted : TextTone.Normal }) { Rule = DeckColour.Rule })];
    }

    /// <summary>Rows by page: as even as their number allows, none higher than the room.</summary>
    public static IReadOnlyList<(int From, int Count)> Pages(double room, double[] heights)
    {
        var greedy = Fill(room);
        // The last page would often hold a single row: the smallest room that needs no more pages spreads them evenly.
        for (var smaller = room; smaller > room / 2; smaller -= room / 40)
        {
            if (Fill(smaller) is { } even && even.Count == greedy.Count)
            {
                greedy = even;
            }
        }

        return greedy;

        List<(int From, int Count)> Fill(double limit)
        {
            var pages = new List<(int From, int Count)>();
            var (from, used) = (0, 0.0);
            for (var row = 0; row < heights.Length; row++)
            {
                if (row > from && used + heights[row] > limit)
                {
                    pages.Add((from, row - from));
                    (from, used) = (row, 0);
                }

                used += heights[row];
            }

            return heights.Length > 0 ? [.. pages, (from, heights.Length - from)] : [];
        }
    }

    private static long Emu(double points) => (long)(points * Point);
}
