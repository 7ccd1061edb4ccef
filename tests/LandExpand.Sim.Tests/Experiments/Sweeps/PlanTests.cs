using System.Globalization;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Experiments.Sweeps;

public sealed class PlanTests : IDisposable
{
    private readonly SweepCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Points_cross_the_blocks_and_the_last_varies_fastest()
    {
        var plan = _case.Plan("""[{ "path": "churn.annualRate", "values": [0.1, 0.2] }, { "linked": ["pricing.seatPrice", "lands.perMonth"], "values": [[30, 1], [40, 2], [50, 3]] }]""");
        var values = Enumerable.Range(0, (int)plan.Points).Select(i => string.Join(' ', SweepPoint.Of(plan, i).Values));
        Assert.Equal(["0.1 30 1", "0.1 40 2", "0.1 50 3", "0.2 30 1", "0.2 40 2", "0.2 50 3"], values);
    }

    [Fact]
    public void A_range_holds_both_ends_and_clean_numbers_between()
    {
        var linear = new RangeFactor("a", 0.1, 0.7, 7, Logarithmic: false);
        Assert.Equal(["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7"], Enumerable.Range(0, 7).Select(row => linear.Row(row)[0]));
        var log = new RangeFactor("a", 1, 1000, 4, Logarithmic: true);
        Assert.Equal(["1", "10", "100", "1000"], Enumerable.Range(0, 4).Select(row => log.Row(row)[0]));
    }

    [Fact]
    public void Rows_of_a_table_are_points_and_their_words_are_words()
    {
        _case.Write("rows.csv", "churn.annualRate,pricing.model,pricing.seatPrice,pricing.usagePrice\n0.1,seat,20,null\n0.2,usage,null,1.5\n");
        var plan = _case.Plan("""[{ "rows": "rows.csv" }]""", company: """{ "opening": { "accounts": 5 } }""");
        Assert.Equal(["0.1", "\"seat\"", "20", "null"], SweepPoint.Of(plan, 0).Values);
        Assert.Equal(PricingModel.Usage, SweepPoint.Of(plan, 1).Scenario(plan).Model(0));
    }

    [Theory]
    [InlineData("latinHypercube")]
    [InlineData("sobol")]
    public void A_design_puts_one_point_into_each_stratum_of_each_range(string design)
    {
        var plan = _case.Plan($$"""[{ "design": "{{design}}", "points": 16, "seed": 3, "ranges": { "churn.annualRate": [0.1, 0.5], "land.teams": [1, 17] } }]""");
        var values = Enumerable.Range(0, 16).Select(i => SweepPoint.Of(plan, i).Values.Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.Equal(Enumerable.Range(0, 16), values.Select(row => (int)((row[0] - 0.1) / 0.4 * 16)).Order());
        Assert.All(values, row => Assert.Equal(Math.Floor(row[1]), row[1])); // whole, as the parameter is
        Assert.NotEqual(values.OrderBy(row => row[0]).Select(row => row[1]), values.Select(row => row[1]).Order());
        Assert.Equal(plan.Hash, PlanReader.Read(PlanText.WriteTo(_case.At("again"), plan)).Hash);
    }

    [Fact]
    public void Sobol_points_come_in_powers_of_two() => Assert.Contains("a power of two", Assert.Throws<InputException>(() =>
        _case.Plan("""[{ "design": "sobol", "points": 100, "ranges": { "churn.annualRate": [0.1, 0.5] } }]""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_mistake_of_a_plan_is_told_at_once_with_its_line()
    {
        var file = _case.Write("bad.json",
            """
            {
              "scenario": { "opening": { "accounts": 5 } },
              "factors": [
                { "path": "churn.annualRate", "values": [] },
                { "path": "lands.perMonth", "from": 1, "to": 1, "points": 1 },
                { "linked": ["a", "b"], "values": [[1]] },
                { "rows": "none.csv" }
              ],
              "metrics": ["nrrr", "timeToFirstExpansion"],
              "replications": 0,
              "seeds": "mine",
              "precison": {}
            }
            """);
        var told = string.Join('\n', Assert.Throws<InputException>(() => PlanReader.Read(file)).Problems);
        Assert.All(
            ["bad.json:4 factors.0.values: []", "bad.json:5 factors.1.to: 1", "bad.json:5 factors.1.points: 1", "bad.json:6 factors.2.values.0", "bad.json:7 factors.3.rows: \"none.csv\"",
                "bad.json:9 metrics: \"nrrr\"; expected nrr", "bad.json:9 metrics: \"timeToFirstExpansion\"", "bad.json:10 replications: 0", "bad.json:11 seeds: \"mine\"", "bad.json:12 precison: no such key; expected precision"],
            part => Assert.Contains(part, told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_factor_and_a_value_out_of_range_are_mistakes_of_the_plan()
    {
        var told = Assert.Throws<InputException>(() => _case.Plan("""[{ "path": "churn.anualRate", "values": [0.1] }]""")).Message;
        Assert.Contains("churn.anualRate: no such key; expected annualRate", told, StringComparison.Ordinal);
        Assert.Contains("churn.annualRate: 7; expected", Assert.Throws<InputException>(() => _case.Plan("""[{ "path": "churn.annualRate", "values": [0.1, 7] }]""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_fails_only_in_some_company_is_no_mistake_of_the_plan()
    {
        var plan = _case.Plan("""[{ "path": "contraction.shareLow", "values": [0.1, 0.5] }, { "path": "contraction.shareHigh", "values": [0.3, 0.6] }]""");
        Assert.Throws<InputException>(() => SweepPoint.Of(plan, 2).Scenario(plan));
    }

    [Fact]
    public void A_metric_that_the_horizon_does_not_reach_is_a_mistake_of_the_plan() =>
        Assert.Contains("arr.36 is not kept in a run of 14 months", Assert.Throws<InputException>(() => PlanReader.Read(_case.Write("far.json",
            $$"""{ "scenario": {{SweepCase.Company}}, "metrics": ["arr.36"] }"""))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_complete_plan_reads_back_with_the_same_hash_wherever_it_lies()
    {
        _case.Write("base.json", """{ "opening": { "accounts": 7 }, "churn": { "annualRate": { "pert": { "min": 0.01, "mode": 0.05, "max": 0.2 } } } }""");
        _case.Write("child.json", """{ "extends": "base.json", "lands": { "perMonth": 2 }, "pricing": { "seatPrice": 51.250 } }""");
        _case.Write("rows.csv", "churn.annualRate,expansion.csmWinRate\n0.1,0.5\n0.2,0.6\n");
        var plan = PlanReader.Read(_case.Write("plan.json",
            """{ "name": "both", "scenarios": ["base.json", "child.json"], "set": { "opening.accounts": 9 }, "factors": [{ "rows": "rows.csv" }, { "path": "seed", "from": 1, "to": 4, "points": 4 }], "precision": { "metric": "nrr", "halfWidth": 0.01, "atMost": 500 }, "replications": 100 }"""));
        var again = PlanReader.Read(PlanText.WriteTo(_case.At("elsewhere"), plan));
        Assert.Equal(plan.Hash, again.Hash);
        Assert.Equal(plan.Points, again.Points);
        Assert.Equal(SweepPoint.Of(plan, 13).Scenario(plan).ToResolvedJson(), SweepPoint.Of(again, 13).Scenario(again).ToResolvedJson());
    }

    [Fact]
    public void A_changed_base_scenario_or_book_is_another_plan()
    {
        _case.Write("base.json", """{ "opening": { "bookFile": "book.csv" }, "pricing": { "model": "flat", "fee": 100 } }""");
        _case.Write("book.csv", "account,mrr,tenureMonths\na,100,3\nb,200,5\n");
        var plan = _case.Write("plan.json", """{ "scenario": "base.json" }""");
        var before = PlanReader.Read(plan).Hash;
        Assert.Equal(before, PlanReader.Read(plan).Hash);
        _case.Write("book.csv", "account,mrr,tenureMonths\na,100,3\nb,201,5\n");
        var otherBook = PlanReader.Read(plan).Hash;
        _case.Write("base.json", """{ "opening": { "bookFile": "book.csv" }, "pricing": { "model": "flat", "fee": 100 }, "churn": { "annualRate": 0.2 } }""");
        Assert.Equal(3, new[] { before, otherBook, PlanReader.Read(plan).Hash }.Distinct().Count());
    }

    [Fact]
    public void A_book_is_read_from_the_store_once_its_file_is_gone()
    {
        _case.Write("base.json", """{ "replications": 20, "opening": { "bookFile": "book.csv" }, "pricing": { "model": "flat", "fee": 100 } }""");
        _case.Write("book.csv", "account,mrr,tenureMonths\na,100,3\nb,200,5\n");
        var plan = PlanReader.Read(_case.Write("plan.json", """{ "scenario": "base.json", "factors": [{ "path": "churn.annualRate", "values": [0.1, 0.2] }] }"""));
        var reference = _case.Reference(plan);
        SweepStore.Open(_case.Store, plan).Dispose();
        File.Delete(_case.At("book.csv"));
        using (var store = SweepStore.Resume(_case.Store, _case.At("books")))
        {
            SweepCase.Run(store);
        }

        Assert.Equal(reference, SweepCase.Csv(_case.Store));
    }

    [Fact]
    public void Seeds_are_common_to_all_points_unless_the_plan_says_otherwise()
    {
        var common = _case.Plan();
        Assert.Single(Enumerable.Range(0, 12).Select(i => SweepPoint.Of(common, i).Scenario(common).Seed).Distinct());
        var independent = _case.Plan(more: "\"seeds\": \"independent\"");
        Assert.Equal(12, Enumerable.Range(0, 12).Select(i => SweepPoint.Of(independent, i).Scenario(independent).Seed).Distinct().Count());
    }
}
