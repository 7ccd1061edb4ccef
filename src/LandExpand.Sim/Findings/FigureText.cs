using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Findings;

/// <summary>Numbers with their Monte Carlo error as findings write them; the error is half the width of the 95 % interval.</summary>
internal static class FigureText
{
    private const string PlusMinus = "\u00A0±\u00A0";

    /// <summary>104.9 % ± 0.3; an error too small for three decimals is written ± 0.0.</summary>
    public static string Share(MeanEstimate figure) => Error(figure) is > 0 and < 0.000005
        ? NumberText.Share(figure.Mean, 1) + PlusMinus + NumberText.Fixed(0, 1)
        : NumberText.ShareWithError(figure.Mean, figure.Low, figure.High);

    /// <summary>$1.02M ± $21K.</summary>
    public static string Money(MeanEstimate figure, string currency) =>
        NumberText.Money(figure.Mean, currency) + (Error(figure) is { } error ? PlusMinus + NumberText.Money(error, currency) : "");

    /// <summary>6.42 × ± 0.05.</summary>
    public static string Multiple(MeanEstimate figure) =>
        NumberText.Multiple(figure.Mean, 2) + (Error(figure) is { } error ? PlusMinus + NumberText.Fixed(error, error is > 0 and < 0.005 ? 3 : 2) : "");

    /// <summary>A difference of shares: 4.2 points ± 0.2.</summary>
    public static string Points(MeanEstimate figure) => NumberText.Fixed(100 * Math.Abs(figure.Mean), 1) + "\u00A0points"
        + (Error(figure) is { } error ? PlusMinus + NumberText.Fixed(100 * error, error is > 0 and < 0.0005 ? 2 : 1) : "");

    /// <summary>in 93.0 % of histories (88.6–95.8 %); "all" only where it is all, and then (99.96–100.00 %).</summary>
    public static string Histories(WilsonInterval share)
    {
        var part = share.Probability switch
        {
            1 => "all",
            > 0.9995 => ">" + NumberText.Share(0.999, 1) + " of",
            { } probability => NumberText.Share(probability, 1) + " of",
        };
        var decimals = share.Low > 0.9995 || share.High < 0.0005 ? 2 : 1; // an interval is never written as a point
        return $"in {part} histories ({NumberText.Fixed(100 * share.Low, decimals)}–{NumberText.Fixed(100 * share.High, decimals)}\u00A0%)";
    }

    /// <summary>Average (100–115 %).</summary>
    public static string Band(NrrBand band)
    {
        var index = NrrBand.All.ToList().IndexOf(band);
        static string Edge(NrrBand of) => NumberText.Fixed(100 * of.LowerEdge, 0);
        return band.Title + (index == 0 ? $" ({Edge(band)}\u00A0% and over)"
            : double.IsFinite(band.LowerEdge) ? $" ({Edge(band)}–{Edge(NrrBand.All[index - 1])}\u00A0%)"
            : $" (under {Edge(NrrBand.All[index - 1])}\u00A0%)");
    }

    private static double? Error(MeanEstimate figure) => (figure.High - figure.Low) / 2;
}
