using LandExpand.Sim.Engine;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Experiments.Sweeps.Shards;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Experiments.Sweeps;

public sealed class SameBitsTests : IDisposable
{
    private readonly SweepCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Two_threads_give_the_bytes_of_one()
    {
        var plan = _case.Plan();
        SweepCase.Run(plan, _case.Store, threads: 2);
        Assert.Equal(_case.Reference(plan), SweepCase.Csv(_case.Store));
    }

    [Theory]
    [InlineData("\"replications\": 40")]
    [InlineData("\"replications\": 40, \"keepReplications\": true")]
    [InlineData("\"replications\": 100, \"partReplications\": 16")]
    public void Seven_shards_merged_give_the_bytes_of_one_process(string more)
    {
        var plan = _case.Plan(more: more);
        using (var store = SweepStore.Open(_case.Store, plan))
        {
            var report = ShardMerge.Into(store, SweepCase.Files(_case.Shards(plan, 7)));
            Assert.Equal((plan.Works, 0, 0), (report.Added, report.Missing, report.Duplicates));
        }

        Assert.Equal(_case.Reference(plan), SweepCase.Csv(_case.Store));
    }

    [Fact]
    public void One_run_split_into_ranges_of_replications_is_joined_to_the_bits_of_the_run()
    {
        var whole = _case.Plan("[]", "\"replications\": 1000");
        var parts = _case.Plan("[]", "\"replications\": 1000, \"partReplications\": 170");
        Assert.Equal(6, parts.Works);
        var folder = _case.Shards(parts, 4);
        using (var store = SweepStore.Open(_case.Store, parts))
        {
            ShardMerge.Into(store, SweepCase.Files(folder));
        }

        Assert.Equal(_case.Reference(whole), SweepCase.Csv(_case.Store));
    }

    [Fact]
    public void A_point_is_the_run_that_simulate_makes_of_its_scenario()
    {
        var plan = _case.Plan();
        SweepCase.Run(plan, _case.Store);
        var scenario = ScenarioLoader.Load(_case.Write("alone.json", SweepCase.Company), ["churn.annualRate=0.1", "expansion.csmWinRate=0.5"]);
        var outcomes = Simulator.Run(scenario, new SimulationOptions { Replications = 40, Seed = 5 });
        var nrr = Estimates.OfColumn(outcomes.Column(MetricCatalogue.Nrr, 14))!;
        using var sweep = StoredSweep.Open(_case.Store);
        var point = sweep.Points(4).Single();
        Assert.Equal([0.1, 0.5], point.Values.Cast<double>());
        Assert.Equal((nrr.Mean, nrr.StandardError, nrr.P10), (point.At(0, "mean"), point.At(0, "standardError"), point.At(0, "p10")));
    }

    [Fact]
    public void A_sweep_paused_again_and_again_ends_with_the_same_bytes()
    {
        var plan = _case.Plan();
        var pauses = 0;
        while (pauses < 50)
        {
            using var pause = new CancellationTokenSource();
            var end = SweepCase.Run(plan, _case.Store, pause: pause.Token, progress: now =>
            {
                if (now.DoneNow == 2)
                {
                    pause.Cancel();
                }
            });
            if (end == SweepEnd.Done)
            {
                break;
            }

            pauses++;
        }

        Assert.InRange(pauses, 4, 10);
        Assert.Equal(_case.Reference(plan), SweepCase.Csv(_case.Store));
    }

    [Fact]
    public void Kept_replications_read_back_to_the_columns_of_the_run()
    {
        var plan = _case.Plan(more: "\"replications\": 40, \"keepReplications\": true");
        SweepCase.Run(plan, _case.Store);
        var scenario = SweepPoint.Of(plan, 7).Scenario(plan);
        var expected = Simulator.Run(scenario, new SimulationOptions { Replications = 40, Seed = scenario.Seed }).Column(MetricCatalogue.Arr, 12).ToArray();
        using var sweep = StoredSweep.Open(_case.Store);
        var stored = sweep.Connection.Rows("SELECT content FROM replicationColumn WHERE work = 7 AND metric = 1", row => ColumnBytes.Unpack((byte[])row[0])).Single();
        Assert.Equal(expected, stored);
    }

    [Fact]
    public void A_point_with_a_precision_goes_on_until_it_is_reached_and_no_further_than_allowed()
    {
        var plan = _case.Plan("""[{ "path": "churn.annualRate", "values": [0.1, 0.3] }]""", """ "replications": 32, "precision": { "metric": "nrr", "halfWidth": 0.03, "atMost": 100000 } """);
        SweepCase.Run(plan, _case.Store, threads: 2);
        using var sweep = StoredSweep.Open(_case.Store);
        foreach (var point in sweep.Points())
        {
            Assert.InRange((point.At(0, "high")!.Value - point.At(0, "low")!.Value) / 2, 0.02, 0.03); // reached, and not overshot by far
            Assert.InRange(point.Replications, 33, 5000);
        }

        var capped = _case.Plan("[]", """ "replications": 32, "precision": { "metric": "nrr", "halfWidth": 0.0001, "atMost": 100 } """);
        SweepCase.Run(capped, _case.At("capped.sweep.db"));
        using var few = StoredSweep.Open(_case.At("capped.sweep.db"));
        Assert.Equal(100, few.Points().Single().Replications);
    }

    [Fact]
    public void The_fingerprint_of_the_engine_is_of_every_mechanism_and_the_same_each_time()
    {
        Assert.Matches("^[0-9.]+ [0-9a-f]{16}$", EngineFingerprint.Text);
        Assert.Equal(EngineFingerprint.Compute(EngineFingerprint.Probe), EngineFingerprint.Compute(EngineFingerprint.Probe));
        Assert.NotEqual(EngineFingerprint.Compute(EngineFingerprint.Probe), EngineFingerprint.Compute(EngineFingerprint.Probe.Replace("\"weibullShape\": 0.8", "\"weibullShape\": 0.82", StringComparison.Ordinal)));
    }
}
