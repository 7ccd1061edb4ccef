using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Engine.Twin;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Properties;

/// <summary>
/// Memory is columns (replications × metrics) plus workers (accounts of one block), never replications × accounts: so 100,000 replications of
/// 1,000 accounts stay well under 1 GB.
/// </summary>
public sealed unsafe class MemoryTests
{
    [Fact]
    public void A_further_block_allocates_nothing_whatever_the_accounts()
    {
        Assert.Equal(0, BytesOfAFurtherBlock(200));
        Assert.Equal(0, BytesOfAFurtherBlock(2000));
    }

    [Theory]
    [InlineData("segments")]
    [InlineData("free landing under smoothed usage")]
    [InlineData("hybrid with modules and a gate")]
    [InlineData("history of other prices")]
    [InlineData("migration offered once")]
    [InlineData("funnel, growth and a target")]
    public void A_further_block_allocates_nothing_whatever_the_mechanisms(string feature) => Assert.Equal(0, BytesOfAFurtherBlock(EventTests.Load(feature)));

    /// <summary>Where parameters differ between replications, a block sets up its distributions anew, however many accounts and months.</summary>
    [Fact]
    public void What_a_block_of_uncertain_parameters_allocates_does_not_depend_on_accounts_or_months()
    {
        var few = BytesOfAFurtherBlock(EventTests.Load("uncertain parameters"));
        Assert.InRange(few, 1, 1 << 19);
        Assert.InRange(BytesOfAFurtherBlock(EventTests.Load("uncertain parameters", "opening.accounts=600", "horizonMonths=52")), 1, few + 4096);
    }

    [Fact]
    public void Memory_of_a_worker_begins_at_cache_lines_of_its_own()
    {
        using Arena one = new(), other = new();
        for (var i = 1; i < 50; i++)
        {
            foreach (var place in new[] { (nint)one.Structures<byte>(i), (nint)other.Vectors(1), (nint)one.Structures<double>(i) })
            {
                Assert.Equal(0, place % 64);
            }
        }
    }

    [Fact]
    public void Columns_of_100_000_replications_stay_under_half_a_gigabyte()
    {
        const int Replications = 16;
        var outcomes = StillScenario.Run(StillScenario.With(""" "horizonMonths": 24 """), Replications);
        var columns = MetricCatalogue.All.Sum(metric => outcomes.Points(metric).Count());
        var tables = outcomes.ExpandedByTenure.Length + outcomes.FirstExpansions.Length + outcomes.Censored.Length + outcomes.ConcentrationCurve.Length + outcomes.ParameterDraws.Count;
        Assert.InRange(sizeof(float) * (columns + tables), 1000, 4500); // bytes a replication
    }

    private static double BytesOfAFurtherBlock(int accounts) => BytesOfAFurtherBlock(StillScenario.With($$"""
        "opening": { "accounts": {{accounts}}, "tenureMonths": { "uniform": { "min": 0, "max": 24 } } }, "lands": { "perMonth": 3 }, "churn": { "annualRate": 0.1 }
        """));

    /// <summary>Managed bytes that a block of 16 replications takes beside the columns: the median, as now and then a worker's list grows to the largest block so far.</summary>
    private static double BytesOfAFurtherBlock(Scenario scenario)
    {
        const int Blocks = 31;
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
