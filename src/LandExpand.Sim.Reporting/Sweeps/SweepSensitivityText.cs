using LandExpand.Sim.Experiments.Sweeps.Results;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Sweeps;

/// <summary>Which factors of a sweep matter, in words.</summary>
public static class SweepSensitivityText
{
    /// <summary>"churn.annualRate explains 71 % of the differences in mean NRR".</summary>
    public static string Headline(SweepSensitivity found) =>
        $"{found.Effects[0].Path} explains {NumberText.Share(found.Effects[0].Alone)} of the differences in mean {found.Sample.Metric.Title}"
        + (found.Effects[0].WithInteractions is { } total && total - found.Effects[0].Alone >= 0.005 ? $", {NumberText.Share(total)} with its interactions" : "");

    /// <summary>What a reader must know.</summary>
    public static IEnumerable<string> Notes(SweepSensitivity found)
    {
        yield return found.IsGrid
            ? "The points are a complete grid, so its variance is split exactly: each factor alone, and with all its interactions."
            : "The points are no complete grid, so each factor is looked at alone; what they do together is left out.";
        if (found.RSquared is { } line)
        {
            yield return $"A line through all numeric factors explains {NumberText.Share(line)} of the differences in mean {found.Sample.Metric.Title}{(line < 0.7 ? ": trust the shares rather than the coefficients" : "")}.";
        }

        if (found.Sample.ShareOfErrors is var errors && double.IsFinite(errors))
        {
            yield return $"Monte Carlo errors alone would make {(errors < 0.005 ? "under 1\u00A0%" : NumberText.Share(Math.Min(errors, 1)))} of the differences in mean {found.Sample.Metric.Title}, and less where points share their luck (\"seeds\": \"common\").";
        }
    }

    /// <summary>The figures of a factor: alone, with interactions, partial rank correlation, its interval, regression coefficient, its interval.</summary>
    public static IReadOnlyList<string> Cells(SweepEffect effect) =>
    [
        NumberText.Share(effect.Alone, 1), NumberText.Share(effect.WithInteractions, 1), Two(effect.Rank?.Value), Between(effect.Rank?.Low, effect.Rank?.High), Two(effect.Line?.Value),
        Between(effect.Line?.Low, effect.Line?.High),
    ];

    private static string Two(double? value) => value is { } number ? NumberText.Fixed(number, 2) : NumberText.Absent;

    private static string Between(double? low, double? high) => low is null || high is null ? NumberText.Absent : $"{Two(low)} to {Two(high)}";
}
