using LandExpand.Sim.Reporting.Description;

namespace LandExpand.Sim.Reporting.Svg;

/// <summary>Charts that nobody sees: drawing them compiles what the first chart of a process would wait for.</summary>
internal static class WarmingChart
{
    private static readonly ChartAxis Axis = new("", AxisNumber.Count, 0, 1, [new ChartTick(0, "0"), new ChartTick(1, "1")]);
    private static readonly ChartPoint[] Points = [new(0, 0), new(1, 1)];

    public static IReadOnlyList<ChartSpec> All { get; } =
    [
        Of(Axis, new BandSeries("", ColourRole.ForecastOuter, [new ChartRange(0, 0, 1), new ChartRange(1, 0, 1)]), new LineSeries("", ColourRole.Forecast, Points)),
        Of(ChartAxis.OfCategories("", ["a", "b"]), new StackedBarSeries("", ColourRole.New, Points)),
    ];

    private static ChartSpec Of(ChartAxis across, params ChartSeries[] series) => new("warming", "", "", across, Axis, series, new ChartTable([], [])) { HowToRead = "", Definition = "" };
}
