namespace LandExpand.Sim.Metrics;

/// <summary>
/// What a run yields: one float32 column per metric and point (a month or a tenure), a value per replication, NaN where absent, and the
/// pooled tables that charts need. Memory is O(replications × reported metrics), never × accounts; beyond <see cref="MostHeld"/> replications it does not grow any more: the
/// first ones stay whole, and of all of them there are <see cref="StreamedColumn"/>s. Ranges of replications can be joined.
/// </summary>
public sealed class Outcomes
{
    private static readonly int[] ExpandedTenures = [6, 12, 18, 24], YearTenures = [12, 24];
    private readonly Dictionary<(string Key, int Point), float[]> _columns = [];
    private Dictionary<(string Key, int Point), StreamedColumn> _streams = [];

    /// <summary>The most replications whose values are held one by one; what comes after is streamed (but see <see cref="HoldsAll"/>).</summary>
    public const int MostHeld = 1 << 17;

    public Outcomes(long firstReplication, int replications, int horizonMonths)
    {
        FirstReplication = firstReplication;
        Replications = replications;
        HorizonMonths = horizonMonths;
    }

    /// <summary>The index of the first replication held.</summary>
    public long FirstReplication { get; }

    /// <summary>How many replications were run (fewer than asked for where the run was stopped).</summary>
    public int Replications { get; internal set; }

    /// <summary>How many of them, the first, are held one by one in columns: all but in a streamed run.</summary>
    public int Held => HoldsAll ? Replications : Math.Min(Replications, MostHeld);

    /// <summary>
    /// Whether all are held however many: where metrics were asked for by name, which are few, and under a design, whose randomisations are compared replication by replication.
    /// </summary>
    public bool HoldsAll { get; init; }

    /// <summary>Whether there are more replications than are held: means are then those of <see cref="Stream(Metric, int)"/>, and percentiles come from its sketch.</summary>
    public bool IsStreamed => Held < Replications;

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

    /// <summary>The values of a metric at a point, one per replication held (NaN: absent), or an empty column where the metric is not kept there.</summary>
    public ReadOnlySpan<float> Column(Metric metric, int point) =>
        _columns.TryGetValue((metric.Key, point), out var column) ? column.AsSpan(0, Held) : [];

    /// <summary>What is known of a metric at a point over all replications of a streamed run; null where all are held, or the metric is not kept there.</summary>
    public StreamedColumn? Stream(Metric metric, int point) => IsStreamed ? _streams.GetValueOrDefault((metric.Key, point)) : null;

    /// <summary>The points at which a metric is kept, ascending.</summary>
    public IEnumerable<int> Points(Metric metric) => _columns.Keys.Where(key => key.Key == metric.Key).Select(key => key.Point).Order();

    /// <summary>Gives a metric a column at a point.</summary>
    public float[] AddColumn(Metric metric, int point) => AddColumn(metric.Key, point);

    /// <summary>The points at which a metric has a column, ascending: every month from its first, or the reported months, or tenures; none where it has none.</summary>
    public static IEnumerable<int> PointsOf(Metric metric, int horizonMonths) =>
        metric == MetricCatalogue.TimeToFirstExpansion ? []
        : metric.Clock == MetricClock.Tenure ? (metric == MetricCatalogue.ExpandedBy ? ExpandedTenures : YearTenures).Where(tenure => tenure <= horizonMonths)
        : metric.EveryMonth ? Enumerable.Range(metric.FirstMonth, Math.Max(horizonMonths - metric.FirstMonth + 1, 0))
        : ReportedMonthsOf(horizonMonths);

    /// <summary>Every multiple of 12 up to the horizon, and the horizon.</summary>
    public static IReadOnlyList<int> ReportedMonthsOf(int horizonMonths) =>
        [.. Enumerable.Range(1, horizonMonths).Where(month => month % 12 == 0 || month == horizonMonths)];

    /// <summary>Σ MRR in thousandths of a unit by land month and tenure, over all replications: whole numbers, which add up to the same bits in any order.</summary>
    internal long[] CohortThousandths { get; private set; } = [];

    /// <summary>How many draws of an uncertain parameter were clipped, for those where any was.</summary>
    internal Dictionary<string, long> ClippedDraws { get; } = [];

    /// <summary>Which columns there are.</summary>
    internal IEnumerable<(string Key, int Point)> Keys => _columns.Keys;

    internal ReadOnlySpan<float> Column(string key, int point) => _columns[(key, point)].AsSpan(0, Held);

    /// <summary>Of a run that is not streamed: what it would have streamed.</summary>
    internal StreamedColumn Streamed(string key, int point)
    {
        if (IsStreamed)
        {
            return _streams[(key, point)];
        }

        var stream = new StreamedColumn();
        stream.Add(Column(key, point));
        return stream;
    }

    /// <summary>Gives a streamed run what it streamed.</summary>
    internal void SetStreams(Dictionary<(string Key, int Point), StreamedColumn> streams) => _streams = streams;

    internal float[] AddColumn(string key, int point)
    {
        var column = NewColumn();
        _columns.Add((key, point), column);
        return column;
    }

    /// <summary>A value for each replication held, not set: a worker writes those of every replication that is done. Where it is long the collector does not move it about.</summary>
    internal float[] NewColumn() => GC.AllocateUninitializedArray<float>(Held, pinned: Held >= 4096);

    internal void SetCohorts(long[] thousandths)
    {
        CohortThousandths = thousandths;
        CohortMrr = [.. Enumerable.Range(0, HorizonMonths + 1).Select(land => Enumerable.Range(0, HorizonMonths + 1 - land)
            .Select(tenure => thousandths[(land * (HorizonMonths + 1)) + tenure] / Engine.CohortLedger.ThousandthsPerUnit / Math.Max(Replications, 1)).ToArray())];
    }

    internal void SetClipped(string name, long draws)
    {
        if (draws > 0)
        {
            ClippedDraws[name] = draws;
            ClippedShares[name] = (double)draws / Math.Max(Replications, 1);
        }
    }
}
