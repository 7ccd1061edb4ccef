using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Experiments.Backtesting;
using LandExpand.Sim.Experiments.Fitting;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Tests.Experiments.Fitting;

namespace LandExpand.Sim.Tests.Experiments.Backtesting;

public sealed class BacktestTests
{
    private static readonly BacktestOptions Short = new() { Histories = 200, MostOrigins = 1, Fit = new() { JackknifeGroups = 0 } };

    [Fact]
    public void Nine_in_ten_intervals_hold_what_came_and_the_model_does_better_than_plain_forecasts_where_it_is_true()
    {
        const int Records = 24;
        var origins = KnownPanels.All[8].Records(Records, seed: 21).Select((record, index) => Backtest.Of(record, "known", Short with { Seed = 1 + (ulong)index }).Origins[0]).ToArray();
        var least = (0.9 * Records) - (4 * Math.Sqrt(0.09 * Records));
        Assert.True(origins.Count(origin => origin.Arr.Covered) >= least);
        Assert.True(origins.Count(origin => origin.Nrr.Covered) >= least);
        Assert.True(origins.Average(origin => origin.Arr.Crps) < origins.Average(origin => Math.Abs(origin.Arr.Naive["constant growth"] - origin.Arr.Came)));
        Assert.True(origins.Average(origin => origin.Nrr.Crps) < origins.Average(origin => Math.Abs(origin.Nrr.Naive["last year's NRR"] - origin.Nrr.Came)));

        // Neither too high nor too low: places are uniform where the forecast is right, with a variance of 1/12.
        Assert.InRange(origins.Average(origin => origin.Arr.Place), 0.5 - (4 * Math.Sqrt(1.0 / 12 / Records)), 0.5 + (4 * Math.Sqrt(1.0 / 12 / Records)));
    }

    [Fact]
    public void What_is_held_out_changes_no_forecast()
    {
        var record = KnownPanels.All[6].Records(1, seed: 4)[0];
        var other = record with { Accounts = [.. record.Accounts.Select(account => account with { Mrr = [.. account.Mrr.Select((mrr, month) => account.FirstIndex + month >= 25 ? 3 * mrr : mrr)] })] };
        var (before, after) = (Backtest.Of(record, "known", Short), Backtest.Of(other, "known", Short));
        Assert.Equal((before.Origins[0].Arr.P5, before.Origins[0].Nrr.P95), (after.Origins[0].Arr.P5, after.Origins[0].Nrr.P95));
        Assert.Equal(3 * before.Origins[0].Arr.Came, after.Origins[0].Arr.Came, 3);
        Assert.Equal(1, after.Origins[0].Arr.Place);
    }

    [Fact]
    public void A_model_that_loses_is_said_to_lose()
    {
        // Every account grows by exactly 2 % a month, and none lands or leaves: constant growth cannot be beaten.
        var record = new MrrPanel(new(2022, 1), 40, [.. Enumerable.Range(0, 30).Select(i => new PanelAccount($"c{i}", 0, [.. Enumerable.Range(0, 40).Select(month => (100 + i) * Math.Pow(1.02, month))]))]);
        var found = Backtest.Of(record, "exponential", Short with { MostOrigins = 3 });
        Assert.Equal(3, found.Origins.Count);
        Assert.Contains(BacktestSentences.Findings(found), sentence => sentence.StartsWith("ARR: the model LOSES to ", StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_seeds_give_equal_forecasts_at_any_number_of_threads()
    {
        var record = KnownPanels.All[0].Records(1, seed: 4)[0];
        var (one, two) = (Backtest.Of(record, "known", Short with { Threads = 1 }), Backtest.Of(record, "known", Short with { Threads = 2 }));
        Assert.Equal(one.Path, two.Path);
    }

    [Fact]
    public void A_record_too_short_for_the_holdout_is_refused()
    {
        var record = KnownPanels.All[0].Records(1, seed: 4)[0];
        var problem = Assert.Single(Assert.Throws<InputException>(() => Backtest.Of(record, "known", Short with { HoldoutMonths = 24 })).Problems);
        Assert.Contains("at least 39", problem.ToString(), StringComparison.Ordinal);
    }
}
