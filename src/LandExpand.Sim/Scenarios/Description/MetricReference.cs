using System.Globalization;
using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Scenarios.Description;

/// <summary>The catalogue of metrics as a reference.</summary>
public static class MetricReference
{
    /// <summary>Every metric with its key in files, its unit, its clock and its definition.</summary>
    public static Reference All()
    {
        var drivers = MetricCatalogue.Drivers.Concat(MetricCatalogue.DriversSinceOpening).ToHashSet();
        return new(
            "Reported metrics",
            [
                Section("months", "By calendar month", "Reported at every multiple of 12 months and at the horizon.",
                    m => m.Clock == MetricClock.Month && m.InSummary && !drivers.Contains(m)),
                Section("tenure", "By tenure", "Counted in months since an account landed, over accounts landed at month 0 or later.",
                    m => m.Clock == MetricClock.Tenure),
                Section("drivers", "By driver", "What moved the ARR; the drivers add up to its change exactly.", drivers.Contains),
                Section("movements", "Of one month alone", "For charts by month.", m => !m.InSummary),
            ],
            IsFull: false);
    }

    /// <summary>One metric; null where no metric has the key.</summary>
    public static Reference? Of(string key) =>
        MetricCatalogue.All.FirstOrDefault(m => string.Equals(m.Key, key, StringComparison.OrdinalIgnoreCase)) is { } metric
            ? new(metric.Title, [new("metric", "A reported metric", "Files and charts call it by its key.", [Entry(metric)])], IsFull: true)
            : null;

    private static ReferenceSection Section(string key, string title, string meaning, Func<Metric, bool> belongs) =>
        new(key, title, meaning, [.. MetricCatalogue.All.Where(belongs).Select(Entry)]);

    private static ReferenceEntry Entry(Metric metric)
    {
        var first = metric.FirstMonth > 1 ? string.Create(CultureInfo.InvariantCulture, $"from month {metric.FirstMonth}") : string.Empty;
        return new(
            metric.Key,
            Sentence(metric.Definition),
            [new("title", metric.Title, InList: true), new("unit", Unit(metric.Unit), InList: true), new("defined", first, InList: true)]);
    }

    private static string Sentence(string definition) => char.ToUpperInvariant(definition[0]) + definition[1..] + ".";

    private static string Unit(MetricUnit unit) => unit switch
    {
        MetricUnit.Money => "money",
        MetricUnit.Share => "share",
        MetricUnit.Multiple => "multiple",
        MetricUnit.Count => "accounts",
        _ => "months",
    };
}
