using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Engine;

/// <summary>
/// The uniforms of the uncertain parameters of a replication: those of a design, joined by its correlations. Every name that a correlation speaks of takes part, uncertain or
/// not, so that no other name's draws depend on whether it is.
/// </summary>
internal sealed class JointUniforms
{
    private readonly Design _design;
    private readonly (string Name, int Dimension)[] _columns, _correlated;
    private readonly int[][] _placesOfCorrelated;
    private readonly GaussianCopula? _copula;

    public JointUniforms(Scenario scenario, Design design)
    {
        _design = design;
        _columns = [.. scenario.UncertainSlots.Select(slot => (slot.DrawName, slot.Dimension))];
        var matrix = CorrelationMatrix.Of(scenario.Correlations);
        _copula = matrix.Names.Count > 0 ? matrix.Copula() : null;
        var dimensions = scenario.Slots.ToDictionary(slot => slot.Name, slot => slot.Dimension);
        _correlated = [.. matrix.Names.Select(name => (name, dimensions[name]))];
        _placesOfCorrelated = [.. matrix.Names.Select(name => Enumerable.Range(0, _columns.Length).Where(column => _columns[column].Name == name).ToArray())];
    }

    /// <summary>A <see cref="UniformRow"/>.</summary>
    public void Fill(uint replication, Span<double> uniforms)
    {
        for (var i = 0; i < uniforms.Length; i++)
        {
            uniforms[i] = _design.Uniform(replication, _columns[i].Name, _columns[i].Dimension);
        }

        if (_copula is null)
        {
            return;
        }

        Span<double> joined = stackalloc double[_correlated.Length];
        for (var i = 0; i < joined.Length; i++)
        {
            joined[i] = _placesOfCorrelated[i] is [var place, ..] ? uniforms[place] : _design.Uniform(replication, _correlated[i].Name, _correlated[i].Dimension);
        }

        _copula.Join(joined);
        for (var i = 0; i < joined.Length; i++)
        {
            foreach (var place in _placesOfCorrelated[i])
            {
                uniforms[place] = joined[i];
            }
        }
    }
}
