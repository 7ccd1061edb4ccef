using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Experiments.Sweeps.Results;

/// <summary>A factor of a stored sweep as a column.</summary>
/// <param name="Path">The parameter, or <c>scenario</c>.</param>
/// <param name="Levels">The level of each point, from 0.</param>
/// <param name="Values">Its number at each point; null where it holds words.</param>
public sealed record SampledFactor(string Path, int[] Levels, double[]? Values);

/// <summary>A stored sweep as a sample: the factors that differ between points, and the mean of one metric, over the points that have it.</summary>
/// <param name="Sweep">The sweep's name.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Factors">Those that vary.</param>
/// <param name="Means">By point.</param>
/// <param name="Errors">The Monte Carlo error of each mean; NaN where there is none.</param>
public sealed record SweepSample(string Sweep, StoredMetric Metric, IReadOnlyList<SampledFactor> Factors, double[] Means, double[] Errors)
{
    /// <summary>The factors that are numbers.</summary>
    public IReadOnlyList<SampledFactor> Numbers => [.. Factors.Where(factor => factor.Values is not null)];

    /// <summary>The share of the variance between points that their Monte Carlo errors would make alone; less under common seeds, where points share their luck. NaN where means do not vary.</summary>
    public double ShareOfErrors
    {
        get
        {
            var mean = Means.Length > 0 ? Means.Average() : double.NaN;
            return Errors.Where(double.IsFinite).Select(error => error * error).DefaultIfEmpty(0).Average() / Means.Select(value => (value - mean) * (value - mean)).DefaultIfEmpty(0).Average();
        }
    }

    /// <summary>The sample of a metric, by its place in the store.</summary>
    public static SweepSample Of(StoredSweep sweep, int metric)
    {
        var points = sweep.Points().Where(point => point.At(metric, "mean") is not null).ToArray();
        IEnumerable<SampledFactor> factors =
        [
            Column("scenario", [.. points.Select(point => (object)point.Scenario)]),
            .. sweep.Paths.Select((path, column) => Column(path, [.. points.Select(point => point.Values[column])])),
        ];
        return new(
            sweep.Identity.Name, sweep.Metrics[metric], [.. factors.Where(factor => factor.Levels.Distinct().Skip(1).Any())],
            [.. points.Select(point => point.At(metric, "mean")!.Value)], [.. points.Select(point => point.At(metric, "standardError") ?? double.NaN)]);
    }

    private static SampledFactor Column(string path, object[] values)
    {
        var places = values.Distinct().Select((value, place) => (value, place)).ToDictionary(entry => entry.value, entry => entry.place);
        return new(path, [.. values.Select(value => places[value])], values.All(value => value is double) ? [.. values.Cast<double>()] : null);
    }
}
