using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>The histogram of NRR at the horizon, coloured by band, with each band's probability and the 120 % line.</summary>
public static class NrrDistributionChart
{
    public const string Key = "nrr-distribution";

    /// <summary>The NRR that boards ask about; a line of its own, inside the band "Strong".</summary>
    public const double Ambition = 1.20;

    private static readonly double[] TickSteps = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

    public static ChartSpec? Describe(RunResults results)
    {
        var values = results.SortedValues(MetricCatalogue.Nrr, results.Horizon);
        if (values.Length == 0)
        {
            return null;
        }

        var bins = NrrBins.Of(values);
        var bands = results.BandsAt(results.Horizon);
        var ambitious = values.Count(value => value >= Ambition) / (double)values.Length;
        var tallest = bins.Max(bin => bin.Share);
        var from = bins[0].From;
        var to = bins[^1].To;
        var step = TickSteps.FirstOrDefault(candidate => (to - from) / candidate <= 10, 1);
        var ticks = Enumerable.Range((int)Math.Ceiling(from / step - 1e-9), (int)((to - from) / step) + 1).Select(index => Math.Round(index * step, 6)).Where(tick => tick <= to);

        var series = NrrBand.All.Reverse().Select(band => new BinSeries(
            $"{band.Title} {RangeText(band)}: {NumberText.Probability(ProbabilityOf(band))}", RoleOf(band),
            [.. bins.Where(bin => bin.Band == band).Select(bin => new ChartBin(bin.From, bin.To, bin.Share))]));

        return new ChartSpec(
            Key,
            $"NRR ends at or above {NumberText.Share(Ambition)} in {NumberText.Probability(ambitious)} of histories, and below {NumberText.Share(1)} in "
                + NumberText.Probability(values.Count(value => value < 1) / (double)values.Length),
            $"Net revenue retention {MonthScale.YearTo(results)}, share of histories",
            new ChartAxis("NRR", AxisNumber.Share, from, to, [.. ticks.Select(tick => new ChartTick(tick, NumberText.Share(tick, DecimalsOf(to - from))))]),
            ChartAxis.OfShares("Share of histories", [tallest * 1.12], fromZero: true),
            [.. series],
            new ChartTable(["Band", "NRR", "Probability", "95 % interval"],
            [
                .. NrrBand.All.Select(band => (IReadOnlyList<string>)
                [
                    band.Title, RangeText(band), NumberText.Share(ProbabilityOf(band), 1),
                    bands.GetValueOrDefault(band.Key) is { } estimate ? $"{NumberText.Share(estimate.Low, 1)} to {NumberText.Share(estimate.High, 1)}" : NumberText.Absent,
                ]),
                ["At the 120 % line or over", $"≥ {NumberText.Share(Ambition)}", NumberText.Share(ambitious, 1), ""],
            ]))
        {
            Annotations = [new VerticalLine(NumberText.Share(Ambition), ColourRole.Plan, Ambition), .. BandLabels()],
            Hover = [.. bins.Select(bin => new ChartHover((bin.From + bin.To) / 2, bin.Name,
                [new HoverRow(bin.Band.Title, NumberText.Share(bin.Share, 1) + " of histories", RoleOf(bin.Band))]))],
            HowToRead = "Each bar is the share of simulated histories that ended with this NRR; the area of a colour is the probability of its band. "
                + $"Outcomes beyond the ends of the axis are counted in the outermost bars.",
            Definition = $"NRR: {MetricCatalogue.Nrr.Definition}. A band's lower edge belongs to it.",
        };

        double ProbabilityOf(NrrBand band) => bands.GetValueOrDefault(band.Key)?.Probability
            ?? values.Count(value => NrrBand.Of(value) == band) / (double)values.Length;

        IEnumerable<ChartAnnotation> BandLabels() => NrrBand.All
            .Select(band => (Band: band, From: Math.Max(band.LowerEdge, from), To: Math.Min(UpperEdge(band), to)))
            .Where(span => span.To > span.From)
            .Select(span => new SpanLabel(span.Band.Title, NumberText.Probability(ProbabilityOf(span.Band)), RoleOf(span.Band), span.From, span.To));
    }

    /// <summary>A band's edges in words: "115–130 %".</summary>
    public static string RangeText(NrrBand band) => (double.IsFinite(band.LowerEdge), double.IsFinite(UpperEdge(band))) switch
    {
        (true, false) => $"≥ {NumberText.Share(band.LowerEdge)}",
        (false, _) => $"< {NumberText.Share(UpperEdge(band))}",
        _ => $"{NumberText.Fixed(100 * band.LowerEdge, 0)}–{NumberText.Share(UpperEdge(band))}",
    };

    /// <summary>The colour role of a band.</summary>
    public static ColourRole RoleOf(NrrBand band) => Enum.Parse<ColourRole>(band.Title);

    private static double UpperEdge(NrrBand band) => NrrBand.All.TakeWhile(other => other != band).Select(other => other.LowerEdge)
        .LastOrDefault(double.PositiveInfinity);

    private static int DecimalsOf(double range) => range < 0.05 ? 1 : 0;
}
