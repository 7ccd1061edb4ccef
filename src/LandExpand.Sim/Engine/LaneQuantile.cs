using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Engine;

/// <summary>
/// An account-level quantity, drawn by inverse CDF from one word, a distribution per lane. Log-normal, normal and uniform draws are closed
/// forms; every other continuous kind is a table of its quantile over equal steps of the standard normal quantile, interpolated linearly,
/// so that the tails keep their shape; a discrete kind is its thresholds. The same word gives the same probability under every kind.
/// </summary>
internal unsafe struct LaneQuantile
{
    /// <summary>Cells of the table, from −<see cref="Reach"/> to +<see cref="Reach"/> standard deviations.</summary>
    public const int Cells = 512;

    /// <summary>A word reaches 6.4 standard deviations.</summary>
    public const float Reach = 6.4f;

    /// <summary>Floats that a table needs: a row of lanes per grid point.</summary>
    public const int TableFloats = (Cells + 2) * LaneMath.LaneCount;

    private Shape _shape;
    private Lanes _a, _b, _low, _high;
    private float* _table;
    private int _steps;

    private enum Shape
    {
        Constant,
        LogNormal,
        Normal,
        Uniform,
        Table,
        Steps,
    }

    /// <summary>Sets the table's memory: <see cref="TableFloats"/> aligned floats.</summary>
    public void UseMemory(float* table) => _table = table;

    /// <summary>Takes over a distribution per lane; all of one kind.</summary>
    public void Set(ReadOnlySpan<Distribution> lanes)
    {
        Span<float> a = stackalloc float[LaneMath.LaneCount], b = stackalloc float[LaneMath.LaneCount];
        _shape = ShapeOf(lanes);
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            (a[lane], b[lane]) = lanes[lane] switch
            {
                LogNormalDistribution d => ((float)(d.LogMean * Math.Log2(Math.E)), (float)(d.LogSd * Math.Log2(Math.E))),
                NormalDistribution d => ((float)d.Mean, (float)d.StandardDeviation),
                UniformDistribution d => ((float)d.Support.Low, (float)(d.Support.High - d.Support.Low)),
                { IsConstant: true } d => ((float)d.Mean, 0f),
                _ => (0f, 0f),
            };
        }

        (_a, _b) = (Vector512.Create<float>(a), Vector512.Create<float>(b));
        switch (_shape)
        {
            case Shape.Table:
                Tabulate(lanes);
                break;
            case Shape.Steps:
                SetSteps(lanes);
                break;
            default:
                break;
        }
    }

    /// <summary>Sets the legal range that draws are clipped to (model, section 7).</summary>
    public void ClipTo(float low, float high) => (_low, _high) = (Vector512.Create(low), Vector512.Create(high));

    /// <summary>A draw per lane, inside the legal range; not rounded.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public readonly Lanes Draw(Words word) => LaneMath.Min(LaneMath.Max(Unclipped(word), _low), _high);

    /// <summary>A draw from every fourth word, one per row: words[0], words[4] …</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void Draw(Words* words, int count, Lanes* draws)
    {
        switch (_shape)
        {
            case Shape.Constant:
                new Span<Lanes>(draws, count).Fill(LaneMath.Min(LaneMath.Max(_a, _low), _high));
                break;
            case Shape.Uniform:
                for (var i = 0; i < count; i++)
                {
                    draws[i] = LaneMath.Min(LaneMath.Max(LaneMath.Fma(LaneNormal.Uniform(words[4 * i]), _b, _a), _low), _high);
                }

                break;
            case Shape.LogNormal:
                LaneNormal.Draw(words, count, draws);
                for (var i = 0; i < count; i++)
                {
                    draws[i] = LaneMath.Min(LaneMath.Max(LaneMath.Exp2(LaneMath.Fma(draws[i], _b, _a)), _low), _high);
                }

                break;
            default:
                for (var i = 0; i < count; i++)
                {
                    draws[i] = Draw(words[4 * i]);
                }

                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Lanes Unclipped(Words word) => _shape switch
    {
        Shape.Constant => _a,
        Shape.LogNormal => LaneMath.Exp2(LaneMath.Fma(LaneNormal.Draw(word), _b, _a)),
        Shape.Normal => LaneMath.Fma(LaneNormal.Draw(word), _b, _a),
        Shape.Uniform => LaneMath.Fma(LaneNormal.Uniform(word), _b, _a),
        Shape.Table => Interpolate(LaneNormal.Draw(word)),
        _ => Step(LaneNormal.Draw(word)),
    };

    private static Shape ShapeOf(ReadOnlySpan<Distribution> lanes)
    {
        var constant = true;
        foreach (var lane in lanes)
        {
            constant &= lane.IsConstant;
        }

        return constant ? Shape.Constant : lanes[0] switch
        {
            LogNormalDistribution => Shape.LogNormal,
            NormalDistribution => Shape.Normal,
            UniformDistribution => Shape.Uniform,
            DiscreteDistribution => Shape.Steps,
            _ => Shape.Table,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Lanes Interpolate(Lanes z)
    {
        var position = LaneMath.Min(LaneMath.Max((z + Vector512.Create(Reach)) * Vector512.Create(Cells / (2 * Reach)), Vector512<float>.Zero), Vector512.Create((float)Cells));
        var cell = Vector512.Floor(position);
        var index = (Vector512.ConvertToInt32Native(cell) * LaneMath.LaneCount) + Vector512<int>.Indices;
        var low = LaneMath.Gather(_table, index);
        var high = LaneMath.Gather(_table + LaneMath.LaneCount, index);
        return LaneMath.Fma(position - cell, high - low, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Lanes Step(Lanes z)
    {
        var rows = (Lanes*)_table;
        var value = _a;
        for (var step = 0; step < _steps; step++)
        {
            value = LaneMath.Select(Vector512.GreaterThan(z, rows[2 * step]), rows[(2 * step) + 1], value);
        }

        return value;
    }

    private readonly void Tabulate(ReadOnlySpan<Distribution> lanes)
    {
        for (var point = 0; point <= Cells + 1; point++)
        {
            var u = NormalCdf.Of(Math.Min((point * (2.0 * Reach / Cells)) - Reach, Reach));
            for (var lane = 0; lane < lanes.Length; lane++)
            {
                var known = lane > 0 && ReferenceEquals(lanes[lane], lanes[lane - 1]);
                _table[(point * LaneMath.LaneCount) + lane] = known
                    ? _table[(point * LaneMath.LaneCount) + lane - 1]
                    : (float)lanes[lane].Quantile(Math.Clamp(u, 1e-10, 1 - 1e-10));
            }
        }
    }

    private void SetSteps(ReadOnlySpan<Distribution> lanes)
    {
        _steps = 0;
        foreach (var lane in lanes)
        {
            _steps = Math.Max(_steps, ((DiscreteDistribution)lane).Values.Length - 1);
        }

        if (2 * _steps * LaneMath.LaneCount > TableFloats)
        {
            throw new RunException($"A discrete distribution of an account-level quantity has {_steps + 1} values; {(TableFloats / LaneMath.LaneCount / 2) + 1} fit. Use an empirical distribution.");
        }

        Span<float> first = stackalloc float[LaneMath.LaneCount];
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            var discrete = (DiscreteDistribution)lanes[lane];
            first[lane] = (float)discrete.Values[0];
            for (var step = 0; step < _steps; step++)
            {
                var exists = step + 1 < discrete.Values.Length;
                _table[(2 * step * LaneMath.LaneCount) + lane] = exists ? (float)NormalQuantile.Of(discrete.CumulativeProbabilities[step]) : float.PositiveInfinity;
                _table[(((2 * step) + 1) * LaneMath.LaneCount) + lane] = exists ? (float)discrete.Values[step + 1] : 0;
            }
        }

        _a = Vector512.Create<float>(first);
    }
}
