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

    /// <summary>The opening book is aged and held 2,048 accounts at a time; a target ARR ages it twice.</summary>
    [Theory]
    [InlineData("nothing happens", 2047)]
    [InlineData("segments", 2048)]
    [InlineData("usage with everything", 2049)]
    [InlineData("funnel, growth and a target", 2049)]
    [InlineData("history of other prices", 4100)]
    public void Books_of_more_than_one_chunk_agree_with_the_twin(string feature, int accounts) => Agrees(feature, $"opening.accounts={accounts}");

    /// <summary>The lists of accounts by lane begin with room for 64, and double.</summary>
    [Theory]
    [InlineData("flat with recapture", 11)]
    [InlineData("segments", 40)]
    [InlineData("free landing under smoothed usage", 60)]
    public void Months_of_many_lands_agree_with_the_twin(string feature, int perMonth) => Agrees(feature, "opening.accounts=2", $"lands.perMonth={perMonth}");

    private static void Agrees(string feature, params string[] overrides)
    {
        var comparison = new TraceComparison(EventTests.Load(feature, [.. overrides, "horizonMonths=13"]), 2);
        comparison.AssertEqual();
        comparison.AssertMetricsEqual();
    }
}
