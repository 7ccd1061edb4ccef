using LandExpand.Sim.Experiments.Sensitivity;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Text;

/// <summary>The findings of a sensitivity study in plain words.</summary>
internal static class SensitivityText
{
    /// <summary>Which parameter matters most, on one line.</summary>
    public static string Headline(MetricSensitivity metric) =>
        Leading(metric) is { } leading && leading.Index!.Total.Low > 0
            ? $"{leading.Name} explains {NumberText.Share(leading.Index.First.Value)} of the variance of {metric.Metric.Title} alone, luck {NumberText.Share(metric.Luck.Index!.First.Value)}"
            : $"No parameter moves {metric.Metric.Title} beyond luck";

    /// <summary>A few sentences: chance against ignorance, what matters most, what does not matter.</summary>
    public static IEnumerable<string> Sentences(MetricSensitivity metric)
    {
        if (metric.Luck.Index is not { } luck)
        {
            yield return $"{metric.Metric.Title} does not vary, or is absent: nothing moves it.";
            yield break;
        }

        yield return $"If every parameter were known, {Share(luck.Total)} of the variance of {metric.Metric.Title} would remain: that is chance in single histories. The rest comes from not knowing the parameters.";
        if (Leading(metric) is not { } leading)
        {
            yield break;
        }

        yield return $"Knowing {leading.Name} alone would take away {Share(leading.Index!.First)}.";
        var none = Parameters(metric).Where(index => index.Index!.Total.High < 0.01).Select(index => index.Name).ToArray();
        if (none.Length > 0)
        {
            yield return $"Under 1 % even with all interactions: {string.Join(", ", none.Take(8))}{(none.Length > 8 ? $" and {none.Length - 8} more" : "")}.";
        }

        var alone = metric.Indices.Sum(index => index.Index!.First.Value);
        if (alone < 0.9)
        {
            yield return $"{NumberText.Share(1 - alone)} of the variance comes from inputs working together; the lower bars of the chart show which.";
        }
    }

    private static IEnumerable<InputIndex> Parameters(MetricSensitivity metric) => metric.Indices.Where(index => index.Index is not null && index.Name != InputIndex.LuckName);

    private static InputIndex? Leading(MetricSensitivity metric) => Parameters(metric).Where(index => index.Name != InputIndex.Others).MaxBy(index => index.Index!.First.Value);

    private static string Share(Bootstrap share) =>
        share is { Low: { } low, High: { } high } ? $"{NumberText.Share(share.Value, 1)} ({NumberText.Fixed(100 * low, 1)} to {NumberText.Fixed(100 * high, 1)})" : NumberText.Share(share.Value, 1);
}
