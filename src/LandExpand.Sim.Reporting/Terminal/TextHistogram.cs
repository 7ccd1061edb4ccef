using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>A histogram of NRR in lines of text: a row per bin, bars of block characters, eighths for what is left over.</summary>
internal static class TextHistogram
{
    private const string Eighths = " ▏▎▍▌▋▊▉";
    private const int MostRows = 14;

    /// <param name="sorted">Values, ascending, at least one.</param>
    /// <param name="width">The longest line, in characters.</param>
    public static IEnumerable<string> Lines(double[] sorted, int width)
    {
        var bins = NrrBins.Of(sorted, MostRows);
        var names = bins.Select(bin => NumberText.Share(bin.From, bins[0].Decimals)).ToArray();
        var nameWidth = names.Max(name => name.Length);
        var room = Math.Clamp(width - nameWidth - 26, 8, 44);
        var tallest = bins.Max(bin => bin.Share);
        var band = "";
        for (var index = bins.Count - 1; index >= 0; index--)
        {
            var title = bins[index].Band.Title == band ? "" : bins[index].Band.Title;
            band = bins[index].Band.Title;
            yield return $"{names[index].PadLeft(nameWidth)} {Bar(bins[index].Share / tallest * room).PadRight(room)} {NumberText.Probability(bins[index].Share),5}  {title}".TrimEnd();
        }
    }

    private static string Bar(double length)
    {
        var eighths = (int)Math.Round(length * 8);
        // What is there shows, however little.
        eighths = length > 0 ? Math.Max(eighths, 1) : 0;
        var rest = eighths % 8;
        return new string('█', eighths / 8) + (rest > 0 ? Eighths[rest].ToString() : "");
    }
}
