using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Properties;

/// <summary>
/// Memory is columns (replications × metrics) plus workers (accounts of one block), never replications × accounts: so 100,000 replications of
/// 1,000 accounts stay well under 1 GB.
/// </summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(2000)]
    public void A_further_block_allocates_nothing(int accounts) => Assert.Equal(0, BytesOfAFurtherBlock(accounts));

    [Fact]
    public void Columns_of_100_000_replications_stay_under_half_a_gigabyte()
    {
        const int Replications = 16;
        var outcomes = StillScenario.Run(StillScenario.With(""" "horizonMonths": 24 """), Replications);
        var columns = MetricCatalogue.All.Sum(metric => outcomes.Points(metric).Count());
        var tables = outcomes.ExpandedByTenure.Length + outcomes.FirstExpansions.Length + outcomes.Censored.Length + outcomes.ConcentrationCurve.Length + outcomes.ParameterDraws.Count;
        Assert.InRange(sizeof(float) * (columns + tables), 1000, 4500); // bytes a replication
    }

    /// <summary>Managed bytes that a block of 16 replications takes beside the columns: the median, as now and then a worker's list grows to the largest block so far.</summary>
    private static double BytesOfAFurtherBlock(int accounts)
    {
        const int Blocks = 21;
        var scenario = StillScenario.With($$"""
            "opening": { "accounts": {{accounts}}, "tenureMonths": { "uniform": { "min": 0, "max": 24 } } }, "lands": { "perMonth": 3 }, "churn": { "annualRate": 0.1 }
            """);
        var matrix = new ParameterMatrix(scenario, 1);
        var recorder = new OutcomeRecorder(scenario, matrix, new() { Seed = 1, Replications = 16 * Blocks }).ForWorker();
        using var worker = new BlockSimulator(scenario, matrix, EqualFooting.Of(scenario, matrix, 1), null, 1);
        return Enumerable.Range(0, Blocks).Select(block =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            worker.Run(16 * (uint)block, 0, 16 * Blocks);
            recorder.Record(worker, 16 * block);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }).Order().ElementAt(Blocks / 2);
    }
}
