using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The parameters of a run: one row per replication, one column per slot of the scenario. Constants, uncertain draws, designs and sweeps all
/// fill it alike, and the engine sees no other kind. Rows are made on demand from the seed, so the matrix costs no memory.
/// </summary>
internal sealed class ParameterMatrix
{
    private const int MostOnStack = 256;
    private readonly Scenario _scenario;
    private readonly double[] _constants;
    private readonly int[] _uncertain;
    private readonly UniformRow _uniforms;

    /// <summary>The scenario's own, whatever its design: independent draws, each from the uniform of its parameter's name, joined by its correlations.</summary>
    public ParameterMatrix(Scenario scenario, ulong seed)
        : this(scenario, new RandomDesign(seed))
    {
    }

    /// <summary>That of a run: by the scenario's design, or with the rows it is given. Only rows of its range are asked for, though blocks run whole.</summary>
    public ParameterMatrix(Scenario scenario, SimulationOptions options)
        : this(scenario, Design.Of(scenario.Sampling.Design, scenario.Sampling.Points, options.Seed))
    {
        if (options.Uniforms is { } given)
        {
            var own = _uniforms;
            _uniforms = (replication, uniforms) =>
                (replication >= options.FirstReplication && replication < options.FirstReplication + options.Replications ? given : own)(replication, uniforms);
        }
    }

    private ParameterMatrix(Scenario scenario, Design design)
    {
        _scenario = scenario;
        _constants = [.. scenario.Slots.Select(slot => slot.Distribution.IsConstant ? slot.Distribution.Mean : double.NaN)];
        _uncertain = [.. Enumerable.Range(0, _constants.Length).Where(slot => scenario.Slots[slot].IsUncertain)];
        _uniforms = new JointUniforms(scenario, design).Fill;
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
        Span<double> uniforms = _uncertain.Length <= MostOnStack ? stackalloc double[_uncertain.Length] : new double[_uncertain.Length];
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

    /// <summary>Rounded where whole (to nearest, halves up), then clipped to the parameter's range (model, section 7).</summary>
    private static double Legal(double value, Parameter parameter)
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
