using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Sensitivity;

/// <summary>Axes and differences in a metric's unit.</summary>
internal static class MetricNumbers
{
    /// <summary>A value axis of a metric.</summary>
    public static ChartAxis Axis(MetricPoint metric, IEnumerable<double> values, string currency) => metric.Metric.Unit switch
    {
        MetricUnit.Share => ChartAxis.OfShares(metric.Title, values, fromZero: false),
        MetricUnit.Money => ChartAxis.OfValues(metric.Title, AxisNumber.Money, values, value => NumberText.MoneyTick(value, currency), fromZero: false),
        MetricUnit.Multiple => ChartAxis.OfValues(metric.Title, AxisNumber.Multiple, values, value => NumberText.Multiple(value, 2), fromZero: false),
        MetricUnit.Months => ChartAxis.OfValues(metric.Title, AxisNumber.Months, values, value => NumberText.Count(value), fromZero: false),
        _ => ChartAxis.OfValues(metric.Title, AxisNumber.Count, values, value => NumberText.Count(value), fromZero: false),
    };

    /// <summary>A signed difference of two values of a metric; shares in points.</summary>
    public static string Difference(MetricPoint metric, double value, string currency) => metric.Metric.Unit switch
    {
        MetricUnit.Money => NumberText.SignedMoney(value, currency),
        MetricUnit.Share => $"{(value > 0 ? "+" : "")}{NumberText.Fixed(100 * value, 1)}\u00A0points",
        _ => $"{(value > 0 ? "+" : "")}{NumberText.Of(metric.Metric.Unit, value, currency)}",
    };
}
