using LandExpand.Sim.Experiments.Decisions;
using LandExpand.Sim.Experiments.Studies;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Statistical;
using LandExpand.Sim.Tests.Statistics;

namespace LandExpand.Sim.Tests.Experiments.Decisions;

public sealed class PickStudyTests
{
    private static readonly MetricPoint Arr = new(MetricCatalogue.Arr, 12), Logos = new(MetricCatalogue.LogoRetention, 12);

    // Of a hundred accounts 10 % leave, and 0.6 points less of the middle one: in shared luck one account in 167 tells them apart.
    private static readonly Scenario[] Close = [Leaving("first", "0.1"), Leaving("second", "0.094"), Leaving("third", "0.1")];

    [Fact]
    public void Whoever_leads_by_the_indifference_zone_is_picked_as_often_as_promised_and_a_pick_by_the_first_history_is_not()
    {
        const int Contests = 120;
        int picked = 0, blind = 0;
        for (var contest = 0; contest < Contests; contest++)
        {
            var results = Pick(Close, new PickRules(Logos, 0.9, 0.006), (ulong)contest + 10, out var begun);
            picked += results.Best == 1 ? 1 : 0;
            blind += begun[1][0] > Math.Max(begun[0][0], begun[2][0]) ? 1 : 0;
        }

        Assert.True(Coverage.IsAtLeast(picked, Contests, 0.9), $"{picked} of {Contests}");
        Assert.False(Coverage.IsAtLeast(blind, Contests, 0.9), $"{blind} of {Contests}");
    }

    [Fact]
    public void Those_who_are_far_behind_are_simulated_no_further_than_the_first_stage_and_the_saving_is_told()
    {
        var far = Leaving("far", "0.9");
        var results = Pick([.. Close[..2], far], new PickRules(Logos, 0.99, 0.00012), 5, out _);
        Assert.Equal(1, results.Best);
        Assert.Equal((PickStudy.FirstHistories, (long?)PickStudy.FirstHistories), ((int)results.Contenders[2].Histories, results.Contenders[2].SortedOutAfter));
        Assert.Equal((null, null), (results.Contenders[1].SortedOutBy, results.Contenders[1].SortedOutAfter));
        Assert.True(results.Contenders[0].Histories > PickStudy.FirstHistories);
        Assert.Equal(results.Histories, results.Contenders.Sum(contender => contender.Histories));
        Assert.True(results.EqualAllocation > 3 * results.Histories, $"{results.EqualAllocation} against {results.Histories}");
    }

    [Fact]
    public void The_pick_is_the_same_however_many_threads_work_and_however_many_histories_were_begun_with()
    {
        var rules = new PickRules(Logos, 0.95, 0.002);
        var (one, two) = (Pick(Close, rules, 3, out _, threads: 1), Pick(Close, rules, 3, out _, threads: 2));
        Assert.Equal(one.Contenders, two.Contenders);
        var more = Pick(Close, rules, 3, out _, histories: 3000);
        Assert.Equal((one.Best, one.Contenders[0].SortedOutAfter), (more.Best, more.Contenders[0].SortedOutAfter));
    }

    [Fact]
    public void Where_less_is_better_the_one_with_least_is_picked_and_twins_are_decided_with_the_first_stage()
    {
        Assert.Equal(1, Pick(Close, new PickRules(new(MetricCatalogue.ChurnedArr, 12), 0.95, 300), 2, out _).Best);
        var twins = Pick([Close[0], Close[2]], new PickRules(Arr, 0.95, 1), 2, out _);
        Assert.Equal((2 * PickStudy.FirstHistories, 2 * PickStudy.FirstHistories), ((int)twins.Histories, (int)twins.EqualAllocation));
    }

    private static Scenario Leaving(string name, string rate) => StillScenario.With($$""" "name": "{{name}}", "churn": { "annualRate": {{rate}} } """);

    private static PickResults Pick(Scenario[] scenarios, PickRules rules, ulong seed, out double[][] begun, int threads = 2, int histories = PickStudy.FirstHistories)
    {
        var settings = new StudySettings { Seed = seed, Threads = threads };
        Contender[] contenders = [.. scenarios.Select(scenario => new Contender(scenario, null))];
        begun = [.. contenders.Select(contender => new StudyRuns(contender.Scenario, [rules.Metric], settings, 1).Run(0, histories, null)[0])];
        return PickStudy.Run(contenders, rules, begun, settings);
    }
}
