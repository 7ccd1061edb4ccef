using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>What single precision inside a history costs: the engine beside the twin in double precision, with the same draws.</summary>
public sealed class FloatErrorTests
{
    private const int Replications = 16;
    private const int Month = 24;
    private const double Typical = 5e-6; // relative, of the median history
    private const double Most = 5e-5; // where rounding gave an account a seat more or less
    private const double MostOfASum = 3e-7;
    private static readonly string[] Measured = ["arr", "nrr", "grr", "nrrMovements", "churnedArr"];

    [Theory]
    [InlineData("default.json", 1000)]
    [InlineData("pricing-hybrid.json", 1000)]
    [InlineData("pricing-usage.json", 1000)]
    [InlineData("snowflake-2024-like.json", 300)]
    [InlineData("default.json", 5)]
    public void A_metric_is_off_by_a_few_millionths_and_its_mean_by_a_hundredth_of_its_Monte_Carlo_error(string name, int accounts)
    {
        var scenario = Files.LoadShipped(name, $"opening.accounts={accounts}");
        var twin = MetricSamples.OfTwin(scenario, 3, Replications, Month, Measured);
        foreach (var (i, engine) in Engine(scenario).Index())
        {
            var errors = engine.Zip(twin[i], (a, b) => Math.Abs(a - b) / Math.Abs(b)).ToList();
            Assert.InRange(Median(errors), 0, Typical);
            Assert.InRange(errors.Max(), 1e-12, Most); // not 0: there is an error to be measured
            var mean = twin[i].Average();
            var errorOfTenThousand = Math.Sqrt(twin[i].Sum(value => (value - mean) * (value - mean)) / (Replications - 1) / 10_000);
            Assert.InRange(Math.Abs(engine.Average() - mean), 0, errorOfTenThousand / 100);
        }
    }

    [Fact]
    public void A_price_that_is_off_by_a_hundred_thousandth_is_found_out()
    {
        var twin = MetricSamples.OfTwin(Files.LoadShipped("default.json", "opening.accounts=100", "pricing.seatPrice=45.00045"), 3, Replications, Month, "arr")[0];
        Assert.True(Median(Engine(Files.LoadShipped("default.json", "opening.accounts=100"))[0].Zip(twin, (a, b) => Math.Abs(a - b) / b)) > Typical);
    }

    /// <summary>Of 4,000 accounts nothing is left but the rounding of their amounts, which evens out, and of the result.</summary>
    [Fact]
    public void Sums_are_not_in_single_precision()
    {
        var scenario = Files.LoadShipped(
            "default.json", "opening.accounts=4000", "lands.perMonth=0", "opening.tenureMonths=0", "pricing.seatPrice=45.37", "horizonMonths=3");
        var factors = EqualFooting.Of(scenario, new ParameterMatrix(scenario, 3), 3);
        var engine = Simulator.Run(scenario, new() { Replications = Replications, Seed = 3, Threads = 1 }).Column(MetricCatalogue.Arr, 0).ToArray();
        List<double> errors = [], single = [];
        for (var replication = 0; replication < Replications; replication++)
        {
            var twin = new TwinPortfolio(scenario, 3, (uint)replication, new(factors.Simulated, factors.History), null);
            var amounts = twin.Accounts.Select(account => account.MrrAt(0)).ToList();
            errors.Add(Math.Abs((engine[replication] / (12 * amounts.Sum())) - 1));
            single.Add(Math.Abs((amounts.Aggregate(0f, (sum, amount) => sum + (float)amount) / amounts.Sum()) - 1));
        }

        // The median: in one history or the other rounding gives an account a seat more or less.
        Assert.InRange(Median(errors), 0, MostOfASum);
        Assert.True(Median(single) > MostOfASum, $"A sum in single precision is off by {Median(single):G2}, the engine by {Median(errors):G2}.");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Replications / 2);

    private static double[][] Engine(Scenario scenario) => MetricSamples.OfEngine(scenario, 3, Replications, Month, Measured);
}
