using LandExpand.Sim.Experiments.Optimizing;
using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Statistical;

namespace LandExpand.Sim.Tests.Experiments.Optimizing;

public sealed class OptimizeStudyTests
{
    // 100 accounts of 10 a seat and month: ARR at month 12 is 1,200 × seats × price × (1 − churn).
    private const string Churning = """ "land": { "seats": 10, "seatsPerTeam": 50 }, "churn": { "annualRate": 0.1 } """;

    [Fact]
    public void Decisions_of_a_scenario_are_set_as_a_user_would_set_them()
    {
        var found = Run(["land.seats=5..20", "pricing.seatPrice=8,10,12"], "mean(arr.12)", ["arr.12 <= 150000"], budget: 20);
        // 1,080 × seats × price: 11 seats of 12 make 142,560, and 12 of 12 make 155,520; 17 of 8 make 146,880, and 13 of 10 make 140,400.
        Assert.Equal([17, 8], found.Answer!.Values);
        Assert.All(found.Tried, setting => Assert.Equal(Math.Round(setting.Values[0]), setting.Values[0]));
        Assert.All(found.Tried, setting => Assert.Contains(setting.Values[1], (double[])[8, 10, 12]));
        Assert.Equal([10, 10], found.Tried[0].Values); // the scenario's own comes first
        Assert.NotNull(found.Present?.Gain);
        Assert.Equal((20 * 50) + (((2 * found.Judged.Count) + 1) * 200), found.Histories);
    }

    [Fact]
    public void Settings_that_cannot_be_simulated_are_told_and_left_out()
    {
        // Tenures of 200 months are refused where too few accounts survive to them.
        var found = Run(["churn.annualRate=0.02..0.6"], "nrr.12", [], budget: 10, """ "opening": { "accounts": 100, "tenureMonths": 200 } """);
        Assert.Contains("only", found.Refusal, StringComparison.Ordinal);
        Assert.Contains(found.Tried, setting => setting.Estimates is null);
        Assert.InRange(found.Answer!.Values[0], 0.02, 0.05);
    }

    [Theory]
    [InlineData("churn.anualRate=0..1", "expected churn.annualRate")]
    [InlineData("land.seat=5..50", "expected land.seats")]
    [InlineData("land.seats=5", "such as land.seats=5..50")]
    [InlineData("land.seats=5..x", "such as land.seats=5..50")]
    [InlineData("land.seats=0,5", "a whole number from 1")]
    [InlineData("churn.annualRate=0.5..0.1", "a lower and a higher value")]
    public void Decisions_that_make_no_sense_are_told(string text, string expected)
    {
        var problems = new List<InputProblem>();
        Assert.Null(Decision.Read(StillScenario.With(Churning), text, problems));
        Assert.Contains(expected, Assert.Single(problems).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("--vary", problems[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("land.seats=5..50")]
    [InlineData("churn.annualRate=0.001..0.9")]
    [InlineData("churn.annualRate=0.1..0.3")]
    [InlineData("contract.termMonths=1,36,12")]
    public void A_value_has_a_place_from_which_it_comes_back(string text)
    {
        var decision = Decision.Read(StillScenario.With(Churning), text, [])!;
        Assert.Equal((decision.Range.Low, decision.Range.High), (decision.At(0), decision.At(1)));
        Assert.All(decision.Grid(17), value => Assert.Equal(value, decision.At(decision.Place(value)), 1e-3 * decision.Range.High));
        Assert.All(decision.Grid(17), value => Assert.InRange(decision.Place(value), 0, 1));
    }

    private static OptimizeResults Run(string[] vary, string objective, string[] subjectTo, int budget, string changes = Churning)
    {
        Scenario Load(IReadOnlyList<string> overrides) => StillScenario.With(changes, [.. overrides]);
        var problems = new List<InputProblem>();
        var goal = new OptimizeGoal(MetricStatisticReader.Read(objective, 12, "--maximise", problems)!, Maximise: true, [.. subjectTo.Select(text => SolveTarget.Read(text, 12, "--subject-to", problems)!)]);
        Decision[] decisions = [.. vary.Select(text => Decision.Read(Load([]), text, problems)!)];
        Assert.Empty(problems);
        return OptimizeStudy.Run(Load, new(goal, decisions, OptimizeStudy.Own(decisions), 1) { Budget = budget, Histories = 50, Validation = 200 }, new StudySettings { Seed = 1, Threads = 2 });
    }
}
