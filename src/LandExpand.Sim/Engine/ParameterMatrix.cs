using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The parameters of a run: one row per replication, one column per slot of the scenario. Constants, uncertain draws, designs and sweeps all
/// fill it alike, and the engine sees no other kind. Rows are made on demand from the seed, so the matrix costs no memory.
/// </summary>
internal sealed class ParameterMatrix
{
    private readonly Scenario _scenario;
    private readonly ulong _seed;
    private readonly double[] _constants;
    private readonly int[] _uncertain;
    private readonly UniformRow _uniforms;

    /// <summary>The scenario's own: independent draws, each from the uniform of its parameter's name.</summary>
    public ParameterMatrix(Scenario scenario, ulong seed)
    {
        (_scenario, _seed, _uniforms) = (scenario, seed, Independent);
        _constants = [.. scenario.Slots.Select(slot => slot.Distribution.IsConstant ? slot.Distribution.Mean : double.NaN)];
        _uncertain = [.. Enumerable.Range(0, _constants.Length).Where(slot => scenario.Slots[slot].IsUncertain)];
    }

    /// <summary>That of a run, with the rows it is given. Only rows of its range are asked for, though blocks run whole.</summary>
    public ParameterMatrix(Scenario scenario, SimulationOptions options)
        : this(scenario, options.Seed)
    {
        if (options.Uniforms is { } given)
        {
            _uniforms = (replication, uniforms) =>
                (replication >= options.FirstReplication && replication < options.FirstReplication + options.Replications ? given : Independent)(replication, uniforms);
        }
    }

    /// <summary>Columns.</summary>
    public int Columns => _constants.Length;

    /// <summary>The columns that differ between rows.</summary>
    public IReadOnlyList<int> UncertainColumns => _uncertain;

    /// <summary>Writes the row of a replication: every uncertain parameter by inverse CDF from its uniform, clipped to its legal range.</summary>
    /// <param name="replication">The row.</param>
    /// <param name="row"><see cref="Columns"/> values.</param>
    /// <param name="clipped">Where given: how often each uncertain column was clipped, counted up.</param>
    public void Fill(uint replication, Span<double> row, Span<long> clipped = default)
    {
        _constants.CopyTo(row);
        Span<double> uniforms = stackalloc double[_uncertain.Length];
        _uniforms(replication, uniforms);
        for (var i = 0; i < _uncertain.Length; i++)
        {
            var slot = _scenario.Slots[_uncertain[i]];
            var drawn = slot.Distribution.Quantile(uniforms[i]);
            var legal = slot.IsQuantityArgument ? drawn : Legal(drawn, slot.Parameter);
            if (!clipped.IsEmpty && legal != drawn && !(slot.Parameter.Whole && Math.Abs(legal - drawn) <= 0.5))
            {
                clipped[i]++;
            }

            row[_uncertain[i]] = legal;
        }
    }

    private void Independent(uint replication, Span<double> uniforms)
    {
        for (var i = 0; i < uniforms.Length; i++)
        {
            uniforms[i] = Address.ParameterUniform(_seed, replication, _scenario.Slots[_uncertain[i]].Name);
        }
    }

    /// <summary>Rounded where whole (to nearest, halves up), then clipped to the parameter's range (model, section 7).</summary>
    public static double Legal(double value, Parameter parameter)
    {
        if (parameter.Whole)
        {
            value = Math.Floor(value + 0.5);
        }

        var least = parameter.MinimumExclusive ? parameter.Minimum + Smallest(parameter.Minimum) : parameter.Minimum;
        var most = parameter.MaximumExclusive ? parameter.Maximum - Smallest(parameter.Maximum) : parameter.Maximum;
        return Math.Clamp(value, least, most);
    }

    /// <summary>The distance that an excluded end is kept at: small, and still there in single precision.</summary>
    private static double Smallest(double end) => 1e-6 * Math.Max(1, Math.Abs(end));
}
