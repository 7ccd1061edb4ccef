namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>Rows, tiles and blocks that are not full: every number of accounts around them, and replications around the vector width.</summary>
public sealed class BoundaryTests
{
    public static TheoryData<string, int> Counts
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var feature in new[] { "segments", "hybrid with modules and a gate", "free landing" })
            {
                foreach (var accounts in new[] { 0, 1, 3, 4, 5, 15, 16, 17, 63, 64, 65, 70 })
                {
                    data.Add(feature, accounts);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Any_number_of_opening_accounts_agrees_with_the_twin(string feature, int accounts)
    {
        var scenario = EventTests.Load(feature, $"opening.accounts={accounts}", "horizonMonths=13", "lands.perMonth=1");
        var comparison = new TraceComparison(scenario, accounts % 2 == 0 ? 3 : 2);
        comparison.AssertEqual();
        comparison.AssertMetricsEqual();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(33)]
    public void Any_number_of_replications_agrees_with_the_twin(int replications)
    {
        var comparison = new TraceComparison(EventTests.Load("uncertain parameters", "opening.accounts=9", "horizonMonths=14"), replications, seed: 11);
        comparison.AssertEqual();
        comparison.AssertMetricsEqual();
    }
}
