using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>What a run says, in sentences with their numbers; each is left out where the run does not know it.</summary>
public static class Headlines
{
    /// <summary>"Median ARR reaches $31.2M in Dec 2027 (80 % between $27.6M and $35.0M)"; null without ARR at the horizon.</summary>
    public static string? Arr(RunResults results)
    {
        string Money(double? value) => NumberText.Money(value, results.Summary.Currency);
        return results.At(MetricCatalogue.Arr, results.Horizon) is { P50: not null } arr
            ? $"Median ARR reaches {Money(arr.P50)} in {MonthScale.ShortName(results, results.Horizon)} ({NumberText.Share(0.8)} between {Money(arr.P10)} and {Money(arr.P90)})"
            : null;
    }

    /// <summary>"NRR ends at or above 120 % in 27 % of histories, and below 100 % in 4 %".</summary>
    public static string? Nrr(RunResults results)
    {
        var values = results.SortedValues(MetricCatalogue.Nrr, results.Horizon);
        string Reached(Func<double, bool> condition) => NumberText.Probability(values.Count(condition) / (double)values.Length);
        return values.Length == 0 ? null
            : $"NRR ends at or above {NumberText.Share(NrrDistributionChart.Ambition)} in {Reached(nrr => nrr >= NrrDistributionChart.Ambition)} of histories, and below {NumberText.Share(1)} in {Reached(nrr => nrr < 1)}";
    }

    /// <summary>"The plan of $32.0M for Dec 2027 is reached in 37 % of histories; 80 % of them reach at least $28.7M".</summary>
    public static string? Plan(RunResults results)
    {
        if (results.Summary.Plan is not { Months.Count: > 0 } plan)
        {
            return null;
        }

        var (month, point) = plan.Months.Select(entry => (Month: int.Parse(entry.Key, System.Globalization.CultureInfo.InvariantCulture), entry.Value)).MaxBy(entry => entry.Month);
        string Money(double value) => NumberText.Money(value, results.Summary.Currency);
        return $"The plan of {Money(point.TargetArr)} for {MonthScale.ShortName(results, month)} is reached in {NumberText.Probability(point.Reached.Probability)} of histories; {NumberText.Share(0.8)} of them reach at least {Money(point.ArrWith80)}";
    }

    /// <summary>"GRR stands at 87 % (80 % between 83 % and 91 %)".</summary>
    public static string? Grr(RunResults results) => results.At(MetricCatalogue.Grr, results.Horizon) is { P50: not null } grr
        ? $"GRR stands at {NumberText.Share(grr.P50)} in the median history ({NumberText.Share(0.8)} between {NumberText.Share(grr.P10)} and {NumberText.Share(grr.P90)})"
        : null;
}
