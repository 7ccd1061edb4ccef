using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>What was asked of a run's precision, what was reached and what it cost, in sentences; none where nothing was asked.</summary>
public static class PrecisionText
{
    public static IReadOnlyList<string> Sentences(RunSummary summary) => summary.Precision is not { } precision ? [] :
    [
        .. precision.Targets.Select(target => Sentence(target, summary.Currency)),
        $"It took {NumberText.Counted(precision.Looks[^1], "history", "histories")} and {NumberText.Counted(precision.Looks.Count, "look", "looks")}, after a pilot of {NumberText.Count(precision.PilotReplications)} that is not counted. {precision.Rule}",
    ];

    private static string Sentence(PrecisionTargetSummary target, string currency)
    {
        var name = char.ToUpperInvariant(target.Title[0]) + target.Title[1..];
        if (target.Value is not { } value || target.HalfWidth is not { } half || target.Wanted is not { } wanted)
        {
            return $"{name}: NOT reached; too few histories define it to tell an interval.";
        }

        var unit = Enum.Parse<MetricUnit>(target.Unit, ignoreCase: true);
        return $"{name}: {Amount(unit, value, half, currency)} ± {Amount(unit, half, half, currency)}; asked for ± {Amount(unit, wanted, wanted, currency)}: {(target.Reached ? "reached" : "NOT reached")}.";
    }

    // As many decimals as make an error of this size visible.
    private static string Amount(MetricUnit unit, double value, double error, string currency)
    {
        var scale = unit == MetricUnit.Share ? 100 : 1;
        var decimals = error > 0 ? Math.Clamp(1 - (int)Math.Floor(Math.Log10(error * scale)), 0, 6) : 2;
        return unit switch
        {
            MetricUnit.Share => NumberText.Share(value, decimals),
            MetricUnit.Money => NumberText.Money(value, currency),
            _ => NumberText.Fixed(value, decimals),
        };
    }
}
