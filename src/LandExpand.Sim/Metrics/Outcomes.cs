namespace LandExpand.Sim.Metrics;

/// <summary>
/// What a run yields: one float32 column per metric and point (a month or a tenure), a value per replication, NaN where absent, and the
/// pooled tables that charts need. Memory is O(replications × reported metrics), never × accounts. Ranges of replications can be joined.
/// </summary>
public sealed class Outcomes
{
    private readonly Dictionary<(string Key, int Point), float[]> _columns = [];

    public Outcomes(long firstReplication, int replications, int horizonMonths)
    {
        FirstReplication = firstReplication;
        Replications = replications;
        HorizonMonths = horizonMonths;
    }

    /// <summary>The index of the first replication held.</summary>
    public long FirstReplication { get; }

    /// <summary>How many replications are held (fewer than asked for where the run was stopped).</summary>
    public int Replications { get; internal set; }

    /// <summary>T, in months.</summary>
    public int HorizonMonths { get; }

    /// <summary>Account-months advanced, ageing of the opening book left out.</summary>
    public long AccountMonths { get; set; }

    /// <summary>True where the run was stopped before all replications were done.</summary>
    public bool Partial { get; set; }

    /// <summary>Replications of one independent randomisation of the scenario's design; 1: all are independent.</summary>
    public int RandomisationPoints { get; init; } = 1;

    /// <summary>Every multiple of 12 up to the horizon, and the horizon.</summary>
    public IReadOnlyList<int> ReportedMonths => ReportedMonthsOf(HorizonMonths);

    /// <summary>Σ MRR by land month and tenure, pooled over replications: [land month 0..T][tenure 0..T − land month], in MRR per replication.</summary>
    public double[][] CohortMrr { get; set; } = [];

    /// <summary>Kaplan–Meier "expanded by" per replication and tenure 0..T: [tenure] → column, NaN where no account landed.</summary>
    public float[][] ExpandedByTenure { get; set; } = [];

    /// <summary>Pooled counts for the Kaplan–Meier curve per replication, for the jackknife: [tenure] → column.</summary>
    public float[][] FirstExpansions { get; set; } = [];

    /// <summary>As <see cref="FirstExpansions"/>: accounts censored at that tenure.</summary>
    public float[][] Censored { get; set; } = [];

    /// <summary>Share of ARR at the horizon held by the largest share of paying accounts: [i] → column, for <see cref="ConcentrationShares"/>[i]; only for the first replications, NaN for the others.</summary>
    public float[][] ConcentrationCurve { get; set; } = [];

    /// <summary>The shares of paying accounts of <see cref="ConcentrationCurve"/>.</summary>
    public static IReadOnlyList<double> ConcentrationShares { get; } = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

    /// <summary>The drawn value of every uncertain parameter: name → column.</summary>
    public Dictionary<string, float[]> ParameterDraws { get; } = [];

    /// <summary>Share of draws that were clipped to a parameter's legal range, for those where any was: name → share.</summary>
    public Dictionary<string, double> ClippedShares { get; } = [];

    /// <summary>The values of a metric at a point, one per replication (NaN: absent), or an empty column where the metric is not kept there.</summary>
    public ReadOnlySpan<float> Column(Metric metric, int point) =>
        _columns.TryGetValue((metric.Key, point), out var column) ? column.AsSpan(0, Replications) : [];

    /// <summary>The points at which a metric is kept, ascending.</summary>
    public IEnumerable<int> Points(Metric metric) => _columns.Keys.Where(key => key.Key == metric.Key).Select(key => key.Point).Order();

    /// <summary>Gives a metric a column at a point.</summary>
    public float[] AddColumn(Metric metric, int point)
    {
        var column = new float[Replications];
        _columns.Add((metric.Key, point), column);
        return column;
    }

    /// <summary>Every multiple of 12 up to the horizon, and the horizon.</summary>
    public static IReadOnlyList<int> ReportedMonthsOf(int horizonMonths) =>
        [.. Enumerable.Range(1, horizonMonths).Where(month => month % 12 == 0 || month == horizonMonths)];
}
