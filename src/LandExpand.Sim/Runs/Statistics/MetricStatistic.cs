using System.Globalization;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Runs;

/// <summary>A statistic with its interval.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">The lower end; null where the sample is too small to tell.</param>
/// <param name="High">See <paramref name="Low"/>.</param>
public sealed record StatisticEstimate(double Value, double? Low, double? High)
{
    /// <summary>Half the width of the interval; null without one.</summary>
    public double? HalfWidth => (High - Low) / 2;
}

/// <summary>A statistic of one metric at one month or tenure: what can be asked of a run, and how near it is known.</summary>
public abstract record MetricStatistic(Metric Metric, int Point)
{
    /// <summary>As a user writes it: <c>nrr.24</c>, <c>p10(arr.24)</c>, <c>P(nrr.24&gt;=1.2)</c>.</summary>
    public abstract string Key { get; }

    /// <summary>In words: "mean NRR at month 24".</summary>
    public abstract string Title { get; }

    /// <summary>What it is measured in.</summary>
    public virtual MetricUnit Unit => Metric.Unit;

    /// <summary>"nrr.24".</summary>
    protected string Place => string.Create(CultureInfo.InvariantCulture, $"{Metric.Key}.{Point}");

    /// <summary>"NRR at month 24".</summary>
    protected string Spoken => string.Create(CultureInfo.InvariantCulture, $"{Metric.Title} at {(Metric.Clock == MetricClock.Tenure ? "tenure" : "month")} {Point}");

    /// <summary>The estimate from a column of the metric, NaN where absent; null where no replication defines it.</summary>
    /// <param name="column">A value per replication.</param>
    /// <param name="points">Replications of one independent randomisation of the design; 1: all are independent.</param>
    /// <param name="confidence">Of the interval, in (0, 1).</param>
    public abstract StatisticEstimate? Of(ReadOnlySpan<float> column, int points, double confidence = 0.95);

    /// <summary>The estimate from a run, however long it is.</summary>
    public StatisticEstimate? Of(Outcomes outcomes, double confidence = 0.95) => outcomes.Stream(Metric, Point) is { } stream
        ? OfStream(stream, confidence)
        : Of(outcomes.Column(Metric, Point), outcomes.RandomisationPoints, confidence);

    /// <summary>The estimate from what a streamed run keeps.</summary>
    protected virtual StatisticEstimate? OfStream(StreamedColumn stream, double confidence) => Of(stream.Ascending(), 1, confidence);
}

/// <summary>The mean.</summary>
public sealed record MeanStatistic(Metric Metric, int Point) : MetricStatistic(Metric, Point)
{
    public override string Key => Place;

    public override string Title => $"mean {Spoken}";

    public override StatisticEstimate? Of(ReadOnlySpan<float> column, int points, double confidence = 0.95)
    {
        var mean = RandomisedMean.Of(column, points);
        return mean is null ? null : Interval(mean, mean.StandardError is null ? 0 : RandomisedMean.Randomisations(column, points), confidence);
    }

    protected override StatisticEstimate? OfStream(StreamedColumn stream, double confidence) => stream.Mean is { } mean ? Interval(mean, mean.N, confidence) : null;

    private static StatisticEstimate Interval(MeanEstimate mean, int independent, double confidence)
    {
        var half = mean.StandardError * (mean.StandardError is null ? 0 : StudentQuantile.TwoSided(confidence, independent - 1));
        return new(mean.Mean, mean.Mean - half, mean.Mean + half);
    }
}

/// <summary>A percentile.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Point">Its month or tenure.</param>
/// <param name="P">In (0, 1).</param>
public sealed record PercentileStatistic(Metric Metric, int Point, double P) : MetricStatistic(Metric, Point)
{
    public override string Key => string.Create(CultureInfo.InvariantCulture, $"p{100 * P:0.####}({Place})");

    public override string Title => string.Create(CultureInfo.InvariantCulture, $"P{100 * P:0.####} of {Spoken}");

    public override StatisticEstimate? Of(ReadOnlySpan<float> column, int points, double confidence = 0.95)
    {
        float[] sorted = [.. column.ToArray().Where(value => !float.IsNaN(value)).Order()];
        if (SampleQuantile.Of<float>(sorted, P) is not { } value)
        {
            return null;
        }

        if (points == 1)
        {
            var (low, high) = QuantileInterval.Of<float>(sorted, P, confidence);
            return new(value, low, high);
        }

        return Sections.Of(column, points)?.Interval(value, section => SampleQuantile.Of(section, P)!.Value, confidence) is var (from, to) ? new(value, from, to) : new(value, null, null);
    }
}

/// <summary>The probability that the metric is on one side of a threshold, over the replications where it is defined.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Point">Its month or tenure.</param>
/// <param name="Threshold">Compared in the precision of columns.</param>
/// <param name="Above">At or above the threshold; otherwise at or below.</param>
public sealed record ProbabilityStatistic(Metric Metric, int Point, double Threshold, bool Above) : MetricStatistic(Metric, Point)
{
    public override string Key => string.Create(CultureInfo.InvariantCulture, $"P({Place}{(Above ? ">=" : "<=")}{Threshold})");

    public override string Title => $"probability of {Spoken} {(Above ? "≥" : "≤")} {NumberText.Of(Metric.Unit, Threshold, currency: "")}";

    public override MetricUnit Unit => MetricUnit.Share;

    public override StatisticEstimate? Of(ReadOnlySpan<float> column, int points, double confidence = 0.95)
    {
        var (happened, threshold) = (new float[column.Length], (float)Threshold);
        for (var i = 0; i < happened.Length; i++)
        {
            happened[i] = float.IsNaN(column[i]) ? float.NaN : (Above ? column[i] >= threshold : column[i] <= threshold) ? 1 : 0;
        }

        return RandomisedProbability.Of(happened, points, confidence) is { } interval ? new(interval.Probability, interval.Low, interval.High) : null;
    }
}
