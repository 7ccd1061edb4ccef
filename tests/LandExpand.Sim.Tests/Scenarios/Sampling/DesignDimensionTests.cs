using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Scenarios.Sampling;

public class DesignDimensionTests
{
    private const string Rich =
        """
        {
          "segments": { "smb": { "share": { "uniform": { "min": 0.4, "max": 0.6 } }, "churn": { "annualRate": "0.1 to 0.2" } }, "ent": { "share": 0.5, "churn": { "annualRate": "0.02 to 0.05" } } },
          "history": { "churn": { "annualRate": "0.1 to 0.2" }, "segments": { "ent": { "churn": { "annualRate": "0.1 to 0.2" } } } },
          "land": { "seats": { "logNormal": { "mean": "20 to 40", "sd": "5 to 9" } } },
          "modules": { "logs": { "priceShare": "0.1 to 0.3" }, "apm": { "priceShare": "0.1 to 0.3", "monthlyAttach": "0.01 to 0.05" } },
          "pricing": { "seatPrice": "20 to 40", "seatTiers": [{ "above": 100, "price": "10 to 20" }, { "above": 500, "price": "5 to 8" }] },
          "migration": { "fromMonth": 4, "pricing": { "seatPrice": "30 to 35" } },
        }
        """;

    [Fact]
    public void Every_parameter_that_may_be_uncertain_has_a_place_in_the_order_and_only_one()
    {
        var expected = Parameters.All.Where(p => p.MayBeUncertain).Select(p => p.Path).Order();
        Assert.Equal(expected, DesignDimensions.All.Select(p => p.Path).Order());
        Assert.True(DesignDimensions.All.Count <= 160);
    }

    [Fact]
    public void No_two_names_of_a_scenario_share_a_dimension_and_each_name_has_one()
    {
        using var files = new Files();
        var slots = files.Load(Rich).Slots.Where(slot => slot.Parameter.MayBeUncertain).ToArray();
        Assert.All(slots, slot => Assert.True(slot.Dimension >= 0, slot.Name));
        Assert.Equal(slots.Length, slots.Select(slot => slot.Dimension).Distinct().Count());
    }

    [Fact]
    public void A_dimension_stays_with_its_name_whatever_else_is_given()
    {
        using var files = new Files();
        var rich = files.Load(Rich).Slots.ToDictionary(slot => slot.Name, slot => slot.Dimension);
        string[][] variants =
        [
            ["migration=null"], ["modules.apm=null"], ["churn.annualRate=0.3"], ["segments.smb.churn=null"], ["history=null"], ["gate.teams=2"], ["modules.more={\"monthlyFee\":5}"],
            ["pricing.seatTiers=[]"], ["segments.third={\"share\":\"0.1 to 0.3\"}"], ["land.seats=20"],
        ];
        Assert.All(variants, sets => Assert.All(files.Load(Rich, sets).Slots.Where(slot => rich.ContainsKey(slot.Name)), slot => Assert.Equal(rich[slot.Name], slot.Dimension)));
    }

    [Fact]
    public void The_first_dimensions_are_on_record()
    {
        // Append only: a parameter that moves changes every result of a Sobol' design.
        Assert.Equal(
            ["churn.annualRate", "expansion.monthlyRatePerTeam", "coverage.humanTouch.proofProbability", "coverage.selfServe.proofProbability", "lands.perMonth"],
            DesignDimensions.All.Take(5).Select(p => p.Path));
        Assert.Equal("macro.monthlyExit", DesignDimensions.All[20].Path);
        Assert.Equal("segments.NAME.share", DesignDimensions.All[73].Path);
        Assert.Equal("migration.pricing.usagePrice", DesignDimensions.All[105].Path);
    }

    [Fact]
    public void A_scenario_of_more_segments_than_there_are_dimensions_for_is_told_another_design()
    {
        using var files = new Files();
        string With(int segments) => $"{{ \"sampling\": {{ \"design\": \"sobol\" }}, \"segments\": {{ {string.Join(", ", Enumerable.Range(0, segments).Select(i => $"\"s{i}\": {{ \"share\": \"0.1 to 0.3\" }}"))} }} }}";
        Assert.NotNull(files.Load(With(DesignDimensions.MostSegments)));
        var problem = Assert.Single(files.Problems(With(12)));
        Assert.Equal("sampling.design", problem.Path);
        Assert.Contains("such as latinHypercube", problem.Expected, StringComparison.Ordinal);
        Assert.Contains("segments.s11.share", problem.Expected, StringComparison.Ordinal);
        Assert.NotNull(files.Load(With(12), "sampling.design=latinHypercube"));
    }
}
