using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Properties;

public sealed class ReproducibilityTests
{
    [Fact]
    public void One_two_and_five_threads_give_the_same_bits() => AnyScenario.Holds(6, scenario =>
    {
        var alone = StillScenario.Run(scenario, 90, threads: 1);
        SameBits.Assert(alone, StillScenario.Run(scenario, 90, threads: 2));
        SameBits.Assert(alone, StillScenario.Run(scenario, 90, threads: 5));
    });

    [Fact]
    public void Ranges_run_apart_join_to_the_bits_of_the_whole() => AnyScenario.Holds(6, scenario =>
    {
        var whole = StillScenario.Run(scenario, 70);
        Outcomes[] parts = [StillScenario.Run(scenario, 16), StillScenario.Run(scenario, 7, first: 16), StillScenario.Run(scenario, 1, first: 23), StillScenario.Run(scenario, 46, first: 24)];
        foreach (var metric in MetricCatalogue.All)
        {
            foreach (var point in whole.Points(metric))
            {
                Assert.Equal(Bits(whole.Column(metric, point)), parts.SelectMany(part => Bits(part.Column(metric, point))));
            }
        }

        Assert.Equal(whole.AccountMonths, parts.Sum(part => part.AccountMonths));
        Assert.All(whole.ParameterDraws, draw => Assert.Equal(draw.Value, parts.SelectMany(part => part.ParameterDraws[draw.Key])));
        for (var land = 0; land <= scenario.HorizonMonths; land++)
        {
            for (var tenure = 0; tenure <= scenario.HorizonMonths - land; tenure++)
            {
                Assert.Equal(Thousandths(whole, land, tenure), parts.Sum(part => Thousandths(part, land, tenure)));
            }
        }
    });

    [Fact]
    public void Another_seed_gives_other_bits()
    {
        var scenario = AnyScenario.Load(AnyScenario.Json(11), "opening.accounts=40");
        var other = AnyScenario.Load(AnyScenario.Json(11), "opening.accounts=40", "seed=12");
        Assert.ThrowsAny<Exception>(() => SameBits.Assert(StillScenario.Run(scenario, 32), StillScenario.Run(other, 32)));
    }

    [Theory]
    [InlineData("macro.monthlyEntry=0", "macro.monthlyExit=0.77", "macro.churnMultiplier=3.3", "macro.landsMultiplier=0.1", "macro.usageDrift=0.2")]
    [InlineData("contraction.monthlyProbability=0", "contraction.shareLow=0.29", "contraction.shareHigh=0.95", "macro.contractionMultiplier=2.2")]
    [InlineData("freeLanding.share=0", "freeLanding.conversionMonthly=0.9", "freeLanding.leaveMonthly=0.9", "freeLanding.paywallSeats=2")]
    [InlineData("expansion.monthlyRatePerTeam=0", "expansion.rampMonths=3", "expansion.handoffAcv=7", "expansion.queueMonths=9", "macro.expansionMultiplier=0.01")]
    [InlineData("renewal.uplift=0", "renewal.elasticity=4.4")]
    [InlineData("renewal.recaptureProbability=0", "renewal.recaptureShare=0.99")]
    [InlineData("champion.monthlyDeparture=0", "champion.monthlyReplacement=0.99", "churn.noChampionEffect=2")]
    public void A_change_inside_a_switched_off_mechanism_changes_no_bit(string off, params string[] inside) => AnyScenario.HoldsOfJson(3, json =>
        SameBits.Assert(StillScenario.Run(AnyScenario.Load(json, off), 32), StillScenario.Run(AnyScenario.Load(json, [off, .. inside]), 32)));

    private static IEnumerable<int> Bits(ReadOnlySpan<float> column) => column.ToArray().Select(BitConverter.SingleToInt32Bits);

    private static long Thousandths(Outcomes outcomes, int land, int tenure) => (long)Math.Round(outcomes.CohortMrr[land][tenure] * outcomes.Replications * 1000);
}
