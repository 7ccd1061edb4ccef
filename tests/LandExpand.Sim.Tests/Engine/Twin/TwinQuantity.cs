using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>
/// An account-level quantity: by inverse CDF from one word, rounded where whole, clipped to its legal range (model, section 7). Kinds without a
/// closed form are interpolated over the standard normal quantile as the engine's tables are: that is part of the recipe of the draw.
/// </summary>
internal sealed class TwinQuantity(Distribution distribution, Parameter parameter)
{
    private const double Reach = 6.4;
    private const int Cells = 512;
    private readonly Dictionary<int, double> _grid = [];

    /// <summary>A draw. <paramref name="ties"/> is told where rounding was a near thing.</summary>
    public double Draw(uint word, TwinTies ties)
    {
        var value = Raw(word, ties);
        value = parameter.Whole ? ties.Floor(value + 0.5) : value;
        var least = parameter.MinimumExclusive ? parameter.Minimum + 1e-30 : parameter.Minimum;
        return Math.Clamp(value, least, parameter.Maximum);
    }

    private double Raw(uint word, TwinTies ties)
    {
        if (distribution.IsConstant)
        {
            return distribution.Mean;
        }

        switch (distribution)
        {
            case LogNormalDistribution or NormalDistribution or UniformDistribution:
                return distribution.Quantile(TwinDraw.NormalUniform(word));
            case DiscreteDistribution:
                var u = TwinDraw.NormalUniform(word);
                ties.Add(distribution.Quantile(Math.Max(u - 2e-6, 1e-12)) != distribution.Quantile(Math.Min(u + 2e-6, 1 - 1e-12)));
                return distribution.Quantile(u);
            default:
                var position = Math.Clamp((TwinDraw.Normal(word) + Reach) * Cells / (2 * Reach), 0, Cells);
                var cell = (int)Math.Floor(position);
                return Grid(cell) + ((position - cell) * (Grid(cell + 1) - Grid(cell)));
        }
    }

    private double Grid(int point)
    {
        if (!_grid.TryGetValue(point, out var value))
        {
            var u = NormalCdf.Of(Math.Min((point * 2 * Reach / Cells) - Reach, Reach));
            _grid[point] = value = distribution.Quantile(Math.Clamp(u, 1e-10, 1 - 1e-10));
        }

        return value;
    }
}
