using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LandExpand.Sim.Findings;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Runs;

/// <summary>From outcomes to the contract of <c>summary.json</c>.</summary>
public static class SummaryBuilder
{
    private static readonly int[] ExpandedTenures = [6, 12, 18, 24];
    private static readonly int[] YearTenures = [12, 24];

    /// <summary>Summarises a run.</summary>
    /// <param name="scenario">The scenario that was run, with the seed of the run.</param>
    /// <param name="resolved">Its resolved text, as written beside the summary.</param>
    /// <param name="outcomes">What the run yielded; at least one replication.</param>
    /// <param name="inputNotes">What was noticed about the input, such as rows left out of the book.</param>
    /// <param name="findings">What the run says in plain words; null where nobody asked.</param>
    public static RunSummary Build(
        Scenario scenario, string resolved, Outcomes outcomes, IEnumerable<string> inputNotes, IEnumerable<Finding>? findings = null)
    {
        var metrics = new Dictionary<string, MetricSummary?>();
        foreach (var metric in MetricCatalogue.All.Where(metric => metric.InSummary))
        {
            metrics.Add(metric.Key, Summarise(metric, outcomes));
        }

        return new RunSummary(
            1,
            new ScenarioIdentity(scenario.Name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resolved)))),
            scenario.Seed,
            outcomes.Replications,
            outcomes.HorizonMonths,
            scenario.Currency,
            outcomes.AccountMonths,
            outcomes.Partial,
            metrics,
            outcomes.ReportedMonths.ToDictionary(Key, month => Bands(Values(outcomes, MetricCatalogue.Nrr, month), outcomes.RandomisationPoints)),
            [.. (findings ?? []).Select(finding => finding.Text)])
        {
            Plan = Plan(scenario, outcomes),
            Notes = [.. inputNotes, .. Notes(scenario, outcomes)],
            Sampling = SamplingSummary.Of(scenario.Sampling, outcomes.Replications),
            ReplicationsHeld = outcomes.IsStreamed ? outcomes.Held : null,
        };
    }

    /// <summary>A value per replication, of a streamed run to the resolution of its sketch.</summary>
    private static ReadOnlySpan<float> Values(Outcomes outcomes, Metric metric, int point) => outcomes.Stream(metric, point) is { } stream ? stream.Ascending() : outcomes.Column(metric, point);

    private static string Key(int point) => point.ToString(CultureInfo.InvariantCulture);

    private static MetricSummary Summarise(Metric metric, Outcomes outcomes)
    {
        var unit = metric.Unit.ToString().ToLowerInvariant();
        if (metric == MetricCatalogue.TimeToFirstExpansion)
        {
            var median = FirstExpansionMedian.Of(outcomes);
            return new MetricSummary(unit, outcomes.ReportedMonths.ToDictionary(Key, month => month == outcomes.HorizonMonths ? median : null), null);
        }

        if (metric.Clock == MetricClock.Tenure)
        {
            var tenures = metric == MetricCatalogue.ExpandedBy ? ExpandedTenures : YearTenures;
            return new MetricSummary(unit, null, tenures.ToDictionary(Key, tenure => Estimates.Of(outcomes, metric, tenure)));
        }

        var months = metric == MetricCatalogue.Arr ? outcomes.ReportedMonths.Prepend(0) : outcomes.ReportedMonths;
        return new MetricSummary(unit, months.ToDictionary(Key, month => Estimates.Of(outcomes, metric, month)), null);
    }

    /// <summary>The probability of each NRR band over the replications where NRR is defined.</summary>
    private static IReadOnlyDictionary<string, ProbabilitySummary?> Bands(ReadOnlySpan<float> nrr, int points)
    {
        var bands = new Dictionary<string, ProbabilitySummary?>();
        foreach (var band in NrrBand.All)
        {
            bands.Add(band.Key, Probability(nrr, value => NrrBand.Of(value) == band, points));
        }

        return bands;
    }

    private static ProbabilitySummary? Probability(ReadOnlySpan<float> column, Func<float, bool> happens, int points)
    {
        var happened = new float[column.Length];
        for (var i = 0; i < happened.Length; i++)
        {
            happened[i] = float.IsNaN(column[i]) ? float.NaN : happens(column[i]) ? 1 : 0;
        }

        return RandomisedProbability.Of(happened, points) is { } interval ? new ProbabilitySummary(interval.Probability, interval.Low, interval.High) : null;
    }

    private static PlanSummary? Plan(Scenario scenario, Outcomes outcomes) => scenario.Plan.Count == 0
        ? null
        : new PlanSummary(scenario.Plan.Where(point => point.Key <= outcomes.HorizonMonths).ToDictionary(
            point => Key(point.Key),
            point => PlanPointOf(point.Value, Values(outcomes, MetricCatalogue.Arr, point.Key), outcomes.RandomisationPoints)));

    private static PlanPoint PlanPointOf(double target, ReadOnlySpan<float> arr, int points)
    {
        var sorted = arr.ToArray();
        Array.Sort(sorted);
        var sections = points == 1 ? null : Sections.Of(arr, points);
        var (at80, interval80) = Reached(sorted, sections, points, 0.2);
        var (at90, interval90) = Reached(sorted, sections, points, 0.1);
        return new PlanPoint(target, Probability(arr, value => value >= (float)target, points)!, at80, interval80, at90, interval90);
    }

    /// <summary>The percentile that all but a share of the histories reach.</summary>
    private static (double Value, double?[] Interval) Reached(float[] sorted, Sections? sections, int points, double p)
    {
        var value = SampleQuantile.Of<float>(sorted, p)!.Value;
        var (low, high) = Estimates.QuantileInterval(sorted, sections, points, p);
        return (value, [low, high]);
    }

    /// <summary>What every reader of the spread must know (model, sections 7 and 9).</summary>
    private static IEnumerable<string> Notes(Scenario scenario, Outcomes outcomes)
    {
        foreach (var (name, share) in outcomes.ClippedShares)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} % of the draws of {name} fell outside its legal range and were clipped to it.");
        }

        foreach (var (path, share) in ClippedDraws.Of(scenario))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} % of accounts draw a value of {path} outside its legal range; it is clipped to it.");
        }

        if (scenario.Sampling.HasRandomisations && scenario.Sampling.Randomisations(outcomes.Replications) < 2)
        {
            yield return SamplingSummary.Of(scenario.Sampling, outcomes.Replications).Errors;
        }

        if (outcomes.IsStreamed)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Means are those of all {outcomes.Replications:N0} histories; their percentiles and probabilities come from a sketch that knows each value to {200 * ValueSketch.RelativeError:F2} %. Distributions in charts, curves over tenure, the time to first expansion and replications.csv are of the first {outcomes.Held:N0}.");
        }

        if (outcomes.Partial)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"The run was stopped: these are the first {outcomes.Replications:N0} replications.");
        }
    }
}
