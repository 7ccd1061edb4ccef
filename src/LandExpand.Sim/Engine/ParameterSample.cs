using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>The uncertain parameters of a scenario as the first replications of a run draw them: by its design and correlations, clipped and rounded; nothing is simulated.</summary>
/// <param name="Slots">The uncertain parameters, in the order of the scenario's slots.</param>
/// <param name="Columns">A value per replication, for each of them.</param>
/// <param name="ClippedShares">The share of draws that fell outside the legal range, for each of them.</param>
public sealed record ParameterSample(IReadOnlyList<ParameterSlot> Slots, IReadOnlyList<double[]> Columns, IReadOnlyList<double> ClippedShares)
{
    /// <summary>Draws <c>scenario.Replications</c> rows with <c>scenario.Seed</c>.</summary>
    public static ParameterSample Of(Scenario scenario)
    {
        var matrix = new ParameterMatrix(scenario, new SimulationOptions { Replications = scenario.Replications, Seed = scenario.Seed });
        var columns = matrix.UncertainColumns.Select(_ => new double[scenario.Replications]).ToArray();
        var (row, clipped) = (new double[matrix.Columns], new long[columns.Length]);
        for (var replication = 0; replication < scenario.Replications; replication++)
        {
            matrix.Fill((uint)replication, row, clipped);
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i][replication] = row[matrix.UncertainColumns[i]];
            }
        }

        return new(scenario.UncertainSlots, columns, [.. clipped.Select(count => (double)count / scenario.Replications)]);
    }
}
