using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Randomness;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Engine;

public class ParameterMatrixTests
{
    private const int Replications = 40;

    private static readonly Scenario Uncertain = StillScenario.With(
        """
        "horizonMonths": 12, "opening": { "accounts": 20 },
        "churn": { "annualRate": { "uniform": { "min": 0.05, "max": 0.15 } } }, "renewal": { "uplift": { "uniform": { "min": 0, "max": 0.1 } } }
        """);

    [Fact]
    public void Rows_that_repeat_the_default_draws_give_the_default_bits_and_a_column_order_of_their_own_would_not()
    {
        var slots = Uncertain.UncertainSlots;
        Assert.Equal(["renewal.uplift", "churn.annualRate"], slots.Select(slot => slot.Name).OrderDescending());
        float[] Arr(UniformRow? rows) =>
            [.. Simulator.Run(Uncertain, new() { Replications = Replications, Seed = 5, Threads = 1, Uniforms = rows }).Column(MetricCatalogue.Arr, 12)];
        UniformRow Rows(Func<int, int> column) => (replication, uniforms) =>
        {
            for (var i = 0; i < uniforms.Length; i++)
            {
                uniforms[i] = Address.ParameterUniform(5, replication, slots[column(i)].Name);
            }
        };
        Assert.Equal(Arr(null), Arr(Rows(i => i)));
        Assert.NotEqual(Arr(null), Arr(Rows(i => 1 - i)));
    }

    [Fact]
    public void A_row_is_taken_as_it_is_given_and_reported_as_drawn()
    {
        var outcomes = Simulator.Run(Uncertain, new() { FirstReplication = 100, Replications = Replications, Seed = 5, Uniforms = (replication, u) => u.Fill((replication - 99) / 50.0) });
        for (var i = 0; i < Replications; i++)
        {
            Assert.Equal(0.05 + (0.1 * (i + 1) / 50), outcomes.ParameterDraws["churn.annualRate"][i], 1e-8);
            Assert.Equal(0.1 * (i + 1) / 50, outcomes.ParameterDraws["renewal.uplift"][i], 1e-8);
        }
    }
}
