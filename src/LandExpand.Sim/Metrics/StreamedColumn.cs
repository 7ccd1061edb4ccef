using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Metrics;

/// <summary>What a long run keeps of a metric at a point over all its replications: exact moments, and a sketch of the distribution. Any parts of a run merge to the same bits.</summary>
public sealed class StreamedColumn
{
    private readonly ExactMoments _moments = new();
    private readonly ValueSketch _sketch = new();

    /// <summary>Mean, spread and the error of the mean, exact; null where no replication defines the metric.</summary>
    public MeanEstimate? Mean => _moments.Estimate();

    /// <summary>The values, ascending, each within twice <see cref="ValueSketch.RelativeError"/> of itself; those not defined are left out.</summary>
    public float[] Ascending() => _sketch.Ascending();

    /// <summary>Adds a replication's value; NaN is not defined.</summary>
    internal void Add(float value)
    {
        if (!float.IsNaN(value))
        {
            _moments.Add(value);
            _sketch.Add(value);
        }
    }

    internal void Add(ReadOnlySpan<float> column)
    {
        foreach (var value in column)
        {
            Add(value);
        }
    }

    internal void Add(StreamedColumn other)
    {
        _moments.Add(other._moments);
        _sketch.Add(other._sketch);
    }
}
