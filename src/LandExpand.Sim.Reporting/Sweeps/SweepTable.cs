using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>What charts of a sweep draw: one metric over the points that have it, and their factors. Nothing here simulates.</summary>
/// <param name="Name">The sweep's name.</param>
/// <param name="Title">The metric's name for people.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Definition">How it is computed.</param>
/// <param name="Currency">For amounts.</param>
/// <param name="Factors">Those that differ between points.</param>
/// <param name="Points">The points, in plan order.</param>
public sealed record SweepTable(
    string Name, string Title, MetricUnit Unit, string Definition, string Currency, IReadOnlyList<SweepFactor> Factors, IReadOnlyList<SweepValue> Points)
{
    /// <summary>Whether the points are every combination of the levels, each once.</summary>
    public bool IsGrid => Points.Count > 0 && Factors.Aggregate(1L, (count, factor) => count * factor.Levels.Count) == Points.Count
        && Points.Select((_, point) => Cell(point)).Distinct().Count() == Points.Count;

    /// <summary>The table of a stored sweep, for one of its metrics.</summary>
    public static SweepTable Of(StoredSweep sweep, int metric, string currency)
    {
        var points = sweep.Points().Where(point => point.At(metric, "mean") is not null).ToArray();
        IEnumerable<SweepFactor> factors =
        [
            SweepFactor.Of("scenario", [.. points.Select(point => (object)point.Scenario)]),
            .. sweep.Paths.Select((path, column) => SweepFactor.Of(path, [.. points.Select(point => point.Values[column])])),
        ];
        return new(
            sweep.Identity.Name, sweep.Metrics[metric].Title, Enum.Parse<MetricUnit>(sweep.Metrics[metric].Unit, ignoreCase: true), sweep.Metrics[metric].Definition, currency,
            [.. factors.Where(factor => factor.Varies)],
            [.. points.Select(point => new SweepValue(point.Index, point.At(metric, "mean")!.Value, point.At(metric, "low"), point.At(metric, "high"), point.At(metric, "p10"), point.At(metric, "p90")))]);
    }

    /// <summary>A value of the metric in words.</summary>
    public string Text(double? value) => NumberText.Of(Unit, value, Currency);

    /// <summary>"NRR 108.3 % (107.9 % to 108.7 %)": a mean with its 95 % interval.</summary>
    public string WithError(SweepValue value) => value is { Low: { } low, High: { } high } ? $"{Text(value.Mean)} ({Text(low)} to {Text(high)})" : Text(value.Mean);

    /// <summary>An axis of the metric.</summary>
    public ChartAxis Axis(IEnumerable<double> values) => Unit switch
    {
        MetricUnit.Share => ChartAxis.OfShares(Title, values, fromZero: false),
        MetricUnit.Money => ChartAxis.OfValues(Title, AxisNumber.Money, values, value => NumberText.MoneyTick(value, Currency), fromZero: false),
        _ => ChartAxis.OfValues(Title, AxisNumber.Multiple, values, value => SweepFactor.Text(value), fromZero: false),
    };

    /// <summary>Where a point stands, in words: churn.annualRate 0.05, expansion.csmWinRate 0.6.</summary>
    public string Place(int point) => string.Join(", ", Factors.Select(factor => $"{factor.Path} {factor.Name(factor.LevelOf[point])}"));

    private string Cell(int point) => string.Join(' ', Factors.Select(factor => factor.LevelOf[point]));
}

/// <summary>The metric at one point.</summary>
/// <param name="Index">The point's number in the sweep.</param>
/// <param name="Mean">Over histories.</param>
/// <param name="Low">95 % interval of the mean; null where there is none.</param>
/// <param name="High">As <paramref name="Low"/>.</param>
/// <param name="P10">One history in ten is lower.</param>
/// <param name="P90">One history in ten is higher.</param>
public sealed record SweepValue(long Index, double Mean, double? Low, double? High, double? P10, double? P90);
