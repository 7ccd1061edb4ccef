using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts.Optimizing;

/// <summary>The axis of a statistic.</summary>
internal static class OptimizeAxis
{
    public static ChartAxis Of(MetricStatistic statistic, string title, IEnumerable<double> values, string currency, bool fromZero = false) => statistic.Unit switch
    {
        MetricUnit.Share => ChartAxis.OfShares(title, values, fromZero),
        MetricUnit.Money => ChartAxis.OfValues(title, AxisNumber.Money, values, value => NumberText.MoneyTick(value, currency), fromZero),
        var unit => ChartAxis.OfValues(title, AxisNumber.Multiple, values, value => NumberText.Of(unit, value, currency), fromZero),
    };
}
