using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Fitting;

/// <summary>The share of first contracts up to a size: as seen, and as fitted.</summary>
public static class LandSizeChart
{
    private const int Points = 80;
    private const double Shown = 0.98;

    /// <summary>Null where no size was fitted.</summary>
    public static ChartSpec? Describe(FitResults results)
    {
        if (results.All.LandSize is not { } size)
        {
            return null;
        }

        var money = size.Mean.Unit == FittedUnit.Money;
        string Text(double value) => money ? NumberText.Money(value, results.Currency) : NumberText.Count(value);
        double[] sizes = [.. size.Sizes];
        double At(double p) => SampleQuantile.Of<double>(sizes, p)!.Value;
        var most = At(Shown);
        double[] grid = [.. Enumerable.Range(0, Points + 1).Select(i => most * i / Points)];
        double Seen(double value) => (double)sizes.Count(other => other <= value) / sizes.Length;
        double[] shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
        return new(
            "land-size",
            $"Half of the first contracts are under {Text(At(0.5))}{(money ? " a year" : " seats")}; the mean is {Text(size.Mean.Value)}",
            $"Share of {NumberText.Count(sizes.Length)} first contracts up to a size",
            ChartAxis.OfValues(money ? "Yearly value" : "Seats", money ? AxisNumber.Money : AxisNumber.Count, [0, most], value => money ? NumberText.MoneyTick(value, results.Currency) : NumberText.Count(value), fromZero: true),
            ChartAxis.OfShares("Share", [0, 1], fromZero: true),
            [
                new LineSeries("As seen", ColourRole.Reference, [.. grid.Select(value => new ChartPoint(value, Seen(value)))]),
                new LineSeries($"Fitted ({(size.Form == "logNormal" ? "log-normal" : size.Form)})", ColourRole.Forecast, [.. grid.Select(value => new ChartPoint(value, value > 0 ? size.Below(value) : 0))]),
            ],
            new(["Share of contracts", "Up to, as seen", "Fitted share up to there"], [.. shares.Select(p => (IReadOnlyList<string>)[NumberText.Share(p), Text(At(p)), NumberText.Share(size.Below(At(p)))])]))
        {
            Hover = [.. grid.Skip(1).Select(value => new ChartHover(value, Text(value), [new HoverRow("as seen", NumberText.Share(Seen(value)), ColourRole.Reference), new HoverRow("fitted", NumberText.Share(size.Below(value)), ColourRole.Forecast)]))],
            HowToRead = "The two lines should run together. The largest fiftieth of contracts lies to the right of the chart.",
            Definition = $"Log-likelihoods: {string.Join(", ", size.LogLikelihoods.Select(one => $"{one.Key} {NumberText.Fixed(one.Value, 1)}"))}; the higher is taken, unless its mean is not that of the record.",
        };
    }
}
