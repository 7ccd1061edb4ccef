namespace LandExpand.Sim.Statistics;

/// <summary>Who was sorted out, when, and by whom.</summary>
/// <param name="Observations">How many rows had been seen.</param>
public sealed record Elimination(int Alternative, int By, int Observations);

/// <summary>
/// Finds the alternative with the largest mean, spending observations where the contest is close: the fully sequential procedure KN (Kim and Nelson 2001), with c = 1. It is fed
/// rows of paired observations, and common luck helps it, as it looks at the variances of differences. Guarantee: where the best mean is at
/// least the indifference zone ahead of all others, it is picked with at least the confidence asked for, if rows are independent and normal (feed it means of a
/// batch of histories where single ones are far from normal). Where others are closer than that to the best it ends all the same; which of the close ones it then picks is
/// not covered by the proof (Eckman and Henderson 2022 on what may be promised there).
/// </summary>
public sealed class KimNelson
{
    private readonly double _indifference, _reach, _oneSided;
    private readonly int _firstStage;
    private readonly List<double[]> _stageRows = [];
    private readonly double[] _sums;
    private readonly double[,] _variances;
    private readonly List<int> _survivors;
    private readonly List<Elimination> _eliminations = [];

    /// <param name="alternatives">At least 1.</param>
    /// <param name="confidence">Of correct selection, in (1/alternatives, 1).</param>
    /// <param name="indifference">The difference of means worth detecting, over 0, in the units of the values.</param>
    /// <param name="firstStage">Rows from which the variances of differences are estimated, at least 2; 10 or more are advised, as few make the procedure cautious.</param>
    public KimNelson(int alternatives, double confidence, double indifference, int firstStage = 20)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(alternatives, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstStage, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(indifference);
        if (!(confidence > 1.0 / alternatives || alternatives == 1) || !(confidence is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A probability over that of a blind pick and under 1 is expected.");
        }

        (_indifference, _firstStage, _survivors) = (indifference, firstStage, [.. Enumerable.Range(0, alternatives)]);
        double risk = 2 * (1 - confidence) / Math.Max(alternatives - 1, 1);
        _oneSided = alternatives == 1 ? 0 : StudentQuantile.TwoSided(1 - risk, firstStage - 1);
        double eta = 0.5 * (Math.Pow(risk, -2.0 / (firstStage - 1)) - 1);
        _reach = 2 * eta * (firstStage - 1);
        (_sums, _variances) = (new double[alternatives], new double[alternatives, alternatives]);
    }

    /// <summary>Rows seen.</summary>
    public int Observations { get; private set; }

    /// <summary>Those still in the contest; only their values need to be observed.</summary>
    public IReadOnlyList<int> Survivors => _survivors;

    /// <summary>Those sorted out, in order.</summary>
    public IReadOnlyList<Elimination> Eliminations => _eliminations;

    /// <summary>Whether one is left.</summary>
    public bool IsDecided => _survivors.Count == 1;

    /// <summary>The survivor with the largest mean so far; the guarantee holds once <see cref="IsDecided"/>.</summary>
    public int Best => _survivors.MaxBy(alternative => _sums[alternative]);

    /// <summary>Rows after which the contest is over at the latest; null before the first stage is complete.</summary>
    public int? MostObservations => IsDecided ? Observations : Observations < _firstStage ? null
        : 1 + (int)Math.Min(int.MaxValue - 1, _survivors.Max(i => _survivors.Max(l => _reach * _variances[i, l] / (_indifference * _indifference))));

    /// <summary>
    /// Rows of every alternative after which the largest mean has the same guarantee without sorting anybody out on the way: the procedure of Clark and Yang (1986) for
    /// common random numbers, by the variances of the first stage. Null before that is complete, and for a single alternative.
    /// </summary>
    public int? EqualAllocation { get; private set; }

    /// <summary>Takes a row: a value for each alternative, finite for the survivors, anything for the others. Rows after the decision are ignored.</summary>
    public void Observe(ReadOnlySpan<double> row)
    {
        if (row.Length != _sums.Length)
        {
            throw new ArgumentException("A value for each alternative is expected.", nameof(row));
        }

        if (IsDecided)
        {
            return;
        }

        Observations++;
        foreach (int survivor in _survivors)
        {
            _sums[survivor] += row[survivor];
        }

        if (Observations <= _firstStage)
        {
            _stageRows.Add(row.ToArray());
        }

        if (Observations == _firstStage)
        {
            EstimateVariances();
        }

        if (Observations >= _firstStage)
        {
            Screen();
        }
    }

    private void EstimateVariances()
    {
        double largest = 0;
        for (int i = 0; i < _sums.Length; i++)
        {
            for (int l = 0; l < i; l++)
            {
                double spread = MeanEstimate.Of<double>(_stageRows.Select(row => row[i] - row[l]).ToArray())!.StandardDeviation!.Value;
                _variances[i, l] = _variances[l, i] = spread * spread;
                largest = Math.Max(largest, spread * spread);
            }
        }

        EqualAllocation = Math.Max(_firstStage, (int)Math.Min(int.MaxValue, Math.Ceiling(_oneSided * _oneSided * largest / (_indifference * _indifference))));
    }

    /// <summary>Sorts out whoever lies further behind another survivor than W = max(0, δ/2r·(h²S²/δ² − r)); at the last row the largest mean wins.</summary>
    private void Screen()
    {
        int rows = Observations;
        int[] contest = [.. _survivors];
        if (rows >= MostObservations)
        {
            int best = Best;
            Remove(contest.Where(alternative => alternative != best).Select(alternative => new Elimination(alternative, best, rows)));
            return;
        }

        Elimination? Against(int own)
        {
            int by = contest.FirstOrDefault(other => _sums[own] / rows < _sums[other] / rows - Slack(own, other), -1);
            return by < 0 ? null : new(own, by, rows);
        }

        Remove(contest.Select(Against).OfType<Elimination>().ToArray());
    }

    private double Slack(int own, int other) =>
        Math.Max(0, _indifference / (2 * Observations) * (_reach * _variances[own, other] / (_indifference * _indifference) - Observations));

    private void Remove(IEnumerable<Elimination> eliminations)
    {
        foreach (Elimination elimination in eliminations.ToArray())
        {
            _survivors.Remove(elimination.Alternative);
            _eliminations.Add(elimination);
        }
    }
}
