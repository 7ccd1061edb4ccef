using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Solving;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Statistics;
using LandExpand.Sim.Tests.Statistical;
using LandExpand.Sim.Tests.Statistics;

namespace LandExpand.Sim.Tests.Experiments.Solving;

public sealed class SolveStudyTests
{
    // Only churn, monthly contracts: mean NRR is 1 − rate exactly, so a mean of 0.9 is reached up to a rate of 10 %.
    private const string Churning = """ "churn": { "annualRate": 0.08 } """;

    [Fact]
    public void The_answer_is_the_closed_form_s_within_its_interval()
    {
        var found = Solve("nrr.12 >= 0.9", 3);
        Assert.True(found.Answer!.UpTo);
        var error = (found.Answer.High!.Value - found.Answer.Low!.Value) / (2 * 1.96);
        Assert.InRange(found.Answer.Value, 0.1 - (4 * error), 0.1 + (4 * error));
        Assert.InRange(error, 0.0005, 0.005); // √(0.1 · 0.9 ÷ 100 accounts ÷ 400 histories) is 0.0015
        Assert.Equal(1, found.Crossings);
        Assert.Null(found.Refusal);
    }

    [Fact]
    public void The_interval_of_the_answer_covers_the_truth_95_times_in_100_and_half_of_it_does_not()
    {
        // A statistic that falls by one for one, with an error that grows with the value: the mean of 100 draws, the same at every value.
        const int Samples = 1500, Draws = 100;
        var scenario = Loader(Churning)([]);
        var (range, target) = (SolveRange.Of(scenario, "churn.annualRate", (0.02, 0.3)), SolveTarget.Read("nrr.12 >= 0.9", 12, "--target", [])!);
        var normal = new Gaussian(7);
        int covered = 0, coveredByTwin = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            double[] z = [.. Enumerable.Range(0, Draws).Select(_ => normal.Next())];
            StatisticEstimate At(double rate)
            {
                var mean = MeanEstimate.Of<double>(z.Select(draw => 1 - rate + (draw * Math.Sqrt(rate * (1 - rate)) / 2)).ToArray())!;
                return new(mean.Mean, mean.Low, mean.High);
            }

            var (value, from, to, _) = new RootSearch(range, target, At).Find()!.Value;
            var (low, high) = (from ?? range.Low, to ?? range.High);
            covered += low <= 0.1 && 0.1 <= high ? 1 : 0;
            coveredByTwin += Math.Abs(value - 0.1) <= 0.25 * (high - low) ? 1 : 0;
        }

        Assert.True(Coverage.IsNominal(covered, Samples, 0.95), $"{covered}");
        Assert.False(Coverage.IsNominal(coveredByTwin, Samples, 0.95), $"{coveredByTwin}");
    }

    [Fact]
    public void What_cannot_be_reached_is_told_with_the_best_found_and_so_is_what_always_is()
    {
        var never = Solve("nrr.12 >= 1.2", 3);
        Assert.Null(never.Answer);
        Assert.False(never.AlwaysReached);
        Assert.Equal(0.02, never.Best!.Value);
        var always = Solve("nrr.12 >= 0.1", 3);
        Assert.Null(always.Answer);
        Assert.True(always.AlwaysReached);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0.0, 1e12)]
    [InlineData(1.0, 1e12)]
    public void A_price_is_found_whether_it_is_sought_near_by_or_in_all_that_is_legal(double? low, double? high)
    {
        // Nothing happens: 100 accounts of 10 seats at 10 a month are 120,000 a year, so 150,000 take 12.5. Ten halvings of a range up to 10^12 alone would end beyond 10^8.
        var range = SolveRange.Of(Loader("")([]), "pricing.seatPrice", low is { } from && high is { } to ? (from, to) : null);
        var found = new RootSearch(range, SolveTarget.Read("arr.12 >= 150000", 12, "--target", [])!, price => new(12_000 * price, 12_000 * price, 12_000 * price)).Find()!.Value;
        Assert.InRange(found.Value, 12.5, 12.63);
        Assert.InRange(found.Low!.Value, 12.5, 12.63);
        Assert.InRange(found.High!.Value, found.Value, 12.63);
        Assert.False(found.UpTo);
    }

    [Fact]
    public void A_probability_is_compared_with_a_probability_and_a_metric_that_no_history_has_is_refused()
    {
        var problems = new List<InputProblem>();
        Assert.Null(SolveTarget.Read("P(nrr.12 >= 1) >= 8", 12, "--target", problems));
        Assert.Equal("--target: \"P(nrr.12 >= 1) >= 8\"; expected a probability between 0 and 1, such as 0.8 or 80%, to compare a probability with", Assert.Single(problems).ToString());
        Assert.NotNull(SolveTarget.Read("P(nrr.12 >= 1) >= 80%", 12, "--target", problems));
        Assert.NotNull(SolveTarget.Read("nrr.12 >= 8", 12, "--target", problems));
        var load = Loader("");
        var question = new SolveQuestion(load, SolveTarget.Read("quickRatio.12 >= 1", 12, "--target", [])!, SolveRange.Of(load([]), "pricing.seatPrice", (5, 20)), null, 16);
        var absent = Assert.Throws<InputException>(() => SolveStudy.Run(question, new StudySettings { Seed = 1 }));
        Assert.StartsWith("--target: quickRatio.12; expected a statistic that exists", absent.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_numbers_are_sought_among_whole_numbers()
    {
        // 100 accounts of 120 ARR-units a year each at 10 seats of 10: ARR is 1,200 an account; 60,000 needs 50 accounts' seats: 5 of 10.
        var load = Loader(""" "land": { "seats": 10, "seatsPerTeam": 50 } """);
        var target = SolveTarget.Read("arr.12 >= 84500", 12, "--target", [])!;
        var found = SolveStudy.Run(new(load, target, SolveRange.Of(load([]), "land.seats", (1, 50)), null, 16), new StudySettings { Seed = 1, Threads = 2 });
        Assert.Equal((8, false), (found.Answer!.Value, found.Answer.UpTo)); // 7 seats make 84,000
    }

    [Fact]
    public void A_frontier_is_an_answer_for_each_value_of_the_second_parameter()
    {
        // ARR at month 12 is 12,000 × price × (1 − rate): 100,000 asks for a rate up to 1 − 100,000 ÷ (12,000 × price).
        var load = Loader(Churning);
        var target = SolveTarget.Read("arr.12 >= 1e5", 12, "--target", [])!;
        var found = SolveStudy.Run(
            new(load, target, SolveRange.Of(load([]), "churn.annualRate", (0.02, 0.4)), SolveRange.Of(load([]), "pricing.seatPrice", (8, 14)), 200), new StudySettings { Seed = 1, Threads = 2 });
        Assert.Equal([8, 9, 10, 11, 12, 13, 14], found.Frontier!.Points.Select(pair => pair.Second));
        Assert.Null(found.Frontier.Points[0].First);
        Assert.False(found.Frontier.Points[0].AlwaysReached);
        foreach (var pair in found.Frontier.Points.Skip(1).Take(5))
        {
            var truth = 1 - (1e5 / (12000 * pair.Second));
            var half = (pair.First!.High!.Value - pair.First.Low!.Value) / 2;
            Assert.InRange(pair.First.Value, truth - (2 * half), truth + (2 * half)); // 4 standard errors
        }
    }

    [Fact]
    public void Ranges_and_targets_that_make_no_sense_are_told()
    {
        var scenario = Loader(Churning)([]);
        Assert.Contains("expected churn.annualRate", Refused(scenario, "churn.anualRate", null), StringComparison.Ordinal);
        Assert.Contains("a lower and a higher value", Refused(scenario, "churn.annualRate", (0.5, 0.1)), StringComparison.Ordinal);
        Assert.Contains("a lower and a higher value", Refused(scenario, "churn.annualRate", (0.5, 1.5)), StringComparison.Ordinal);
        foreach (var text in new[] { "nrr.12", "nrr.12 > 1", "nrr.12 >= much", "P(nrr.12 >= 1.2)" })
        {
            var problems = new List<InputProblem>();
            Assert.Null(SolveTarget.Read(text, 12, "--target", problems));
            Assert.Single(problems);
        }
    }

    [Fact]
    public void A_target_may_be_a_mean_a_percentile_or_a_probability()
    {
        Assert.Equal("nrr.12 >= 1.1", SolveTarget.Read("nrr.12 >= 110%", 12, "--target", [])!.ToString());
        Assert.Equal("p10(arr.12) >= 30000000", SolveTarget.Read("p10(arr.12) >= 30e6", 12, "--target", [])!.ToString());
        Assert.Equal("P(nrr.12>=1.2) <= 0.8", SolveTarget.Read("P(nrr.12 >= 1.2) <= 0.8", 12, "--target", [])!.ToString());
    }

    [Fact]
    public void Where_no_value_can_be_simulated_the_reason_is_told()
    {
        var load = Loader(""" "opening": { "accounts": 100, "tenureMonths": 200 }, "churn": { "annualRate": 0.1 } """);
        var target = SolveTarget.Read("nrr.12 >= 0.9", 12, "--target", [])!;
        Assert.Throws<RunException>(() => SolveStudy.Run(new(load, target, SolveRange.Of(load([]), "churn.annualRate", (0.5, 0.9)), null, 16), new StudySettings { Seed = 1 }));
    }

    private static string Refused(Scenario scenario, string path, (double, double)? between) =>
        Assert.Throws<InputException>(() => SolveRange.Of(scenario, path, between)).Problems[0].ToString();

    private static SolveResults Solve(string target, ulong seed, int histories = 400, (double, double)? between = null)
    {
        var load = Loader(Churning);
        return SolveStudy.Run(
            new(load, SolveTarget.Read(target, 12, "--target", [])!, SolveRange.Of(load([]), "churn.annualRate", between ?? (0.02, 0.3)), null, histories), new StudySettings { Seed = seed, Threads = 2 });
    }

    private static Func<IReadOnlyList<string>, Scenario> Loader(string changes) => overrides => StillScenario.With(changes, [.. overrides]);
}
