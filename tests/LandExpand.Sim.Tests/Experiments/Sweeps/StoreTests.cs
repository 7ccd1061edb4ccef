using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Scenarios;
using Microsoft.Data.Sqlite;

namespace LandExpand.Sim.Tests.Experiments.Sweeps;

public sealed class StoreTests : IDisposable
{
    private readonly SweepCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_full_disk_is_told_and_the_sweep_goes_on_once_there_is_room()
    {
        var plan = _case.Plan(more: "\"replications\": 40, \"keepReplications\": true");
        using (var store = SweepStore.Open(_case.Store, plan))
        {
            // SQLite's own limit gives the error of a full disk, at a place that can be chosen.
            var pages = (long)store.Connection.Scalar("PRAGMA page_count")!;
            store.Connection.Execute($"PRAGMA max_page_count = {pages + 3}");
            Assert.Contains("disk is full", Assert.Throws<StoreException>(() => SweepCase.Run(store)).Message, StringComparison.Ordinal);
        }

        using (var between = StoredSweep.Open(_case.Store))
        {
            Assert.InRange(between.Counts().Done, 1, 11);
        }

        SweepCase.Run(plan, _case.Store);
        Assert.Equal(_case.Reference(plan), SweepCase.Csv(_case.Store));
    }

    [Fact]
    public void A_store_that_may_not_be_written_is_told_and_keeps_what_it_has()
    {
        var plan = _case.Plan();
        using (var store = SweepStore.Open(_case.Store, plan))
        {
            store.Connection.Execute("PRAGMA query_only = 1");
            Assert.Contains("read-only", Assert.Throws<StoreException>(() => SweepCase.Run(store)).Message, StringComparison.Ordinal);
        }

        SweepCase.Run(plan, _case.Store);
        Assert.Equal(_case.Reference(plan), SweepCase.Csv(_case.Store));
    }

    [Fact]
    public void A_store_where_nothing_can_be_written_beside_it_can_still_be_read_and_says_why_it_cannot_go_on()
    {
        var plan = _case.Plan();
        SweepCase.Run(plan, _case.Store);
        var whole = SweepCase.Csv(_case.Store);
        File.Delete($"{_case.Store}-shm"); // left by a reader
        Directory.CreateDirectory($"{_case.Store}-shm"); // in the way of SQLite, as a medium that cannot be written is
        Assert.Equal(whole, SweepCase.Csv(_case.Store));
        Directory.CreateDirectory($"{_case.Store}.lock");
        Assert.Contains("its folder cannot be written", Assert.Throws<StoreException>(() => SweepStore.Open(_case.Store, plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_another_program_locks_is_told()
    {
        var plan = _case.Plan();
        using var store = SweepStore.Open(_case.Store, plan);
        using var other = new SqliteConnection($"Data Source={_case.Store};Pooling=false");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        store.Connection.PatienceSeconds = 1;
        Assert.Contains("locked by another program", Assert.Throws<StoreException>(() => SweepCase.Run(store)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_processes_never_write_to_one_store()
    {
        var plan = _case.Plan();
        using var store = SweepStore.Open(_case.Store, plan);
        Assert.Contains("another landexpand is writing", Assert.Throws<StoreException>(() => SweepStore.Open(_case.Store, plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_store_is_refused_and_left_as_it_is()
    {
        var plan = _case.Plan();
        SweepCase.Run(plan, _case.Store);
        var bytes = File.ReadAllBytes(_case.Store);
        for (var page = 2; page < bytes.Length / 4096; page++)
        {
            Array.Fill(bytes, (byte)0xA5, page * 4096, 64);
        }

        File.WriteAllBytes(_case.Store, bytes);
        Assert.Contains("damaged", Assert.ThrowsAny<IOException>(() => SweepStore.Open(_case.Store, plan)).Message, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(_case.Store));
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_and_left_as_it_is()
    {
        var plan = _case.Plan();
        _case.Write("results.sweep.db", "accounts and prices of somebody else, and long enough to be anything at all; accounts and prices of somebody else");
        Assert.Contains("no store", Assert.ThrowsAny<Exception>(() => SweepStore.Open(_case.Store, plan)).Message, StringComparison.Ordinal);
        Assert.StartsWith("accounts and prices", File.ReadAllText(_case.Store), StringComparison.Ordinal);
        using (var other = new SqliteConnection($"Data Source={_case.At("other.db")};Pooling=false"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE theirs (a)";
            command.ExecuteNonQuery();
        }

        Assert.Contains("no store of a sweep", Assert.Throws<InputException>(() => SweepStore.Open(_case.At("other.db"), plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_a_changed_plan_are_not_mixed_in()
    {
        var plan = _case.Plan();
        SweepCase.Run(plan, _case.Store);
        var before = SweepCase.Csv(_case.Store);
        var changed = _case.Plan(more: "\"replications\": 41");
        Assert.Contains("results of another plan", Assert.Throws<InputException>(() => SweepStore.Open(_case.Store, changed)).Message, StringComparison.Ordinal);
        Assert.Equal(before, SweepCase.Csv(_case.Store));
    }

    [Fact]
    public void Results_of_another_engine_are_not_mixed_in()
    {
        var plan = _case.Plan();
        using (var store = SweepStore.Open(_case.Store, plan))
        {
            store.Change(() => store.Connection.Execute("UPDATE sweep SET value = '0.0.9 0123456789abcdef' WHERE key = 'engine'"));
        }

        Assert.Contains("0.0.9 0123456789abcdef", Assert.Throws<InputException>(() => SweepStore.Open(_case.Store, plan)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_point_that_fails_is_recorded_and_the_others_go_on(int threads)
    {
        var plan = _case.Plan("""[{ "path": "contraction.shareLow", "values": [0.1, 0.5] }, { "path": "contraction.shareHigh", "values": [0.3, 0.6] }]""");
        Assert.Equal(SweepEnd.Done, SweepCase.Run(plan, _case.Store, threads));
        using var sweep = StoredSweep.Open(_case.Store);
        Assert.Equal((3, 1), (sweep.Counts().Done, sweep.Counts().Failed));
        var failed = sweep.Points(2).Single();
        Assert.Contains("contraction.shareLow", failed.Error, StringComparison.Ordinal);
        Assert.Equal([0.5, 0.3], failed.Values.Cast<double>());
        Assert.Equal(5, SweepCase.Csv(_case.Store).Trim().Split('\n').Length);
    }

    [Fact]
    public void Fail_fast_stops_at_the_first_failure_and_a_failure_is_tried_again_only_on_request()
    {
        var plan = _case.Plan("""[{ "path": "contraction.shareHigh", "values": [0.3, 0.6] }, { "path": "contraction.shareLow", "values": [0.5, 0.1] }]""");
        Assert.Equal(SweepEnd.Failed, SweepCase.Run(plan, _case.Store, failFast: true));
        using (var store = SweepStore.Open(_case.Store, plan))
        {
            Assert.Equal((0, 1), (store.Works().Done.Count, store.Works().Failed.Count));
            Assert.Equal(SweepEnd.Done, SweepCase.Run(store));
            Assert.Equal((3, 1), (store.Works().Done.Count, store.Works().Failed.Count));
            store.ForgetFailures();
            Assert.Empty(store.Works().Failed);
        }
    }

    [Fact]
    public void People_find_their_factors_and_metrics_in_views()
    {
        SweepCase.Run(_case.Plan(), _case.Store);
        using var sweep = StoredSweep.Open(_case.Store);
        var (churn, mean) = sweep.Connection.Rows("SELECT \"churn.annualRate\", \"nrr mean\" FROM results WHERE point = 11", row => (row.GetDouble(0), row.GetDouble(1))).Single();
        Assert.Equal((0.5, sweep.Points(11).Single().At(0, "mean")), (churn, mean));
        Assert.Equal(36L, sweep.Connection.Scalar("SELECT count(*) FROM estimates WHERE p50 IS NOT NULL AND metricName IN ('nrr', 'arr.12', 'expandedBy.12')"));
        Assert.Equal(12L, sweep.Connection.Scalar("SELECT done FROM progress"));
    }

    [Fact]
    public void A_hostile_name_is_a_cell_of_text_and_nothing_else()
    {
        var plan = _case.Plan(company: SweepCase.Company.Replace("{ \"seed\"", "{ \"name\": \"=cmd|' /C calc'!A0, \\\"x\\\"; DROP TABLE point\", \"seed\"", StringComparison.Ordinal), factors: "[]");
        SweepCase.Run(plan, _case.Store);
        Assert.Contains("0,\"'=cmd|' /C calc'!A0, \"\"x\"\"; DROP TABLE point\",5,40,", SweepCase.Csv(_case.Store), StringComparison.Ordinal);
    }
}
