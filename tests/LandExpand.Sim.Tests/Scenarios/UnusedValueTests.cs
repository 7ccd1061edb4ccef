namespace LandExpand.Sim.Tests.Scenarios;

public class UnusedValueTests
{
    [Theory]
    [InlineData("lands.winProbability=0.3", "lands.prospectsPerMonth is not given", "lands.prospectsPerMonth=50")]
    [InlineData("gate.monthlyUpgrade=0.2", "gate.teams is not given", "gate.teams=2")]
    [InlineData("gate.enterpriseReady=false", "gate.teams is not given", "gate.teams=2")]
    [InlineData("churn.weibullShape=0.5", "churn.shape is not weibull", "churn.shape=weibull")]
    [InlineData("churn.weibullShape=0.5", "churn.shape is not weibull", "history.churn.shape=weibull")]
    [InlineData("churn.tenureTable=[2, 1]", "churn.shape is not table", "churn.shape=table")]
    [InlineData("freeLanding.paywallSeats=5", "freeLanding.share is 0", "freeLanding.share=0.5")]
    [InlineData("renewal.recaptureProbability=0.5", "no plan is flat", "migration.pricing={ \"model\": \"flat\", \"fee\": 900 }")]
    [InlineData("usage.monthlyDrift=0.1", "no plan bills usage", "migration.pricing={ \"model\": \"usage\", \"usagePrice\": 1 }")]
    [InlineData("land.usagePerSeat=5 to 7", "no plan bills usage", "migration.pricing={ \"model\": \"usage\", \"usagePrice\": 1 }")]
    [InlineData("macro.churnMultiplier=3", "", "macro.monthlyEntry=0.1")]
    public void A_value_that_nothing_reads_is_told_until_what_reads_it_is_there(string given, string because, string repair)
    {
        using var files = new Files();
        if (because.Length > 0)
        {
            Assert.Equal([$"{given.Split('=')[0]} has no effect: {because}"], files.Load("{}", given).Unused);
        }

        Assert.Empty(files.Load("{}", given, repair).Unused);
    }

    [Fact]
    public void A_value_of_one_segment_is_judged_by_that_segment()
    {
        using var files = new Files();
        const string Text = """
            { "segments": { "a": { "share": 0.5, "gate": { "monthlyUpgrade": 0.2 } }, "b": { "share": 0.5, "gate": { "teams": 2, "monthlyUpgrade": 0.3 } } } }
            """;
        Assert.Equal(["segments.a.gate.monthlyUpgrade has no effect: gate.teams is not given"], files.Load(Text).Unused);
    }

    [Fact]
    public void Without_downturns_what_a_downturn_does_is_told()
    {
        using var files = new Files();
        Assert.Equal(["macro.landsMultiplier has no effect: macro.monthlyEntry is 0"], files.Load("{}", "macro.monthlyEntry=0", "macro.landsMultiplier=0.1").Unused);
    }

    [Fact]
    public void The_resolved_form_tells_the_same_and_defaults_and_shipped_scenarios_tell_nothing()
    {
        using var files = new Files();
        string[] given = ["usage.monthlyDrift=0.1", "gate.monthlyUpgrade=0.2", "billShock.months=2", "land.usagePerSeat=3"];
        var scenario = files.Load("{}", given);
        Assert.Equal(4, scenario.Unused.Count);
        Assert.Equal(scenario.Unused, Files.LoadFile(files.Write("resolved.json", scenario.ToResolvedJson())).Unused);
        Assert.Empty(files.Load("{}").Unused);
        Assert.Empty(Files.LoadFile(files.Write("resolved.json", files.Load("{}").ToResolvedJson())).Unused);
        Assert.All(Directory.GetFiles(Files.Shipped, "*.json"), path => Assert.Empty(Files.LoadFile(path).Unused));
    }
}
