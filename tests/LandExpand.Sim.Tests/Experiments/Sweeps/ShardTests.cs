using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Experiments.Sweeps.Shards;
using LandExpand.Sim.Experiments.Sweeps.Store;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Experiments.Sweeps;

public sealed class ShardTests : IDisposable
{
    private readonly SweepCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void The_option_wins_over_the_environment_and_the_variables_have_an_order()
    {
        var environment = new Dictionary<string, string> { ["BATCH_TASK_INDEX"] = "1", ["AWS_BATCH_JOB_ARRAY_INDEX"] = "2", ["JOB_COMPLETION_INDEX"] = "3", ["SLURM_ARRAY_TASK_ID"] = "4" };
        Assert.Equal(new Shard(6, 7), ShardIndex.Read("6/7", environment.GetValueOrDefault));
        foreach (var (name, index) in ShardIndex.Variables.Zip([4, 3, 2, 1]))
        {
            Assert.Equal(new Shard(index, 7), ShardIndex.Read("7", environment.GetValueOrDefault));
            environment.Remove(name);
        }

        Assert.Contains("SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, BATCH_TASK_INDEX",
            Assert.Throws<InputException>(() => ShardIndex.Read("7", environment.GetValueOrDefault)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7/7")]
    [InlineData("-1/7")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("one")]
    public void What_is_no_shard_is_refused(string text) => Assert.Throws<InputException>(() => ShardIndex.Read(text, _ => "9"));

    [Fact]
    public void Shards_deal_out_every_piece_once()
    {
        var plan = _case.Plan(more: "\"replications\": 100, \"partReplications\": 48");
        var dealt = Enumerable.Range(0, 5).SelectMany(index => new Shard(index, 5).Works(plan)).Order();
        Assert.Equal(Enumerable.Range(0, 36).Select(work => (long)work), dealt);
        Assert.Equal(36, Enumerable.Range(0, 5).Sum(index => new Shard(index, 5).WorkCount(plan)));
        Assert.Equal(0, new Shard(40, 50).WorkCount(plan));
    }

    [Fact]
    public void Gaps_are_named_by_shard_and_filled_later()
    {
        var plan = _case.Plan();
        var folder = _case.Shards(plan, 5, except: [1, 3]);
        using (var store = SweepStore.Open(_case.Store, plan))
        {
            var report = ShardMerge.Into(store, SweepCase.Files(folder));
            Assert.Equal(5, report.Missing);
            Assert.Equal(["shard 1/5", "shard 3/5"], report.Gaps);
            _case.Shards(plan, 5);
            var second = ShardMerge.Into(store, SweepCase.Files(folder));
            Assert.Equal((5, 7, 0), (second.Added, second.Duplicates, second.Missing));
        }

        Assert.Equal(_case.Reference(plan), SweepCase.Csv(_case.Store));
    }

    [Fact]
    public void Shards_of_different_dealings_agree_where_they_overlap()
    {
        var plan = _case.Plan();
        string[] files = [.. SweepCase.Files(_case.Shards(plan, 3, except: 0)), .. SweepCase.Files(_case.Shards(plan, 2))];
        using (var store = SweepStore.Open(_case.Store, plan))
        {
            var report = ShardMerge.Into(store, files);
            Assert.Equal((12, 8, 0), (report.Added, report.Duplicates, report.Missing));
        }

        Assert.Equal(_case.Reference(plan), SweepCase.Csv(_case.Store));
    }

    [Theory]
    [InlineData("UPDATE estimate SET p50 = p50 + 1e-16 * p50 * 3 WHERE point = 2 AND metric = 1")]
    [InlineData("UPDATE part SET accountMonths = accountMonths + 1 WHERE point = 2")]
    public void A_duplicate_that_differs_in_one_bit_is_refused(string forgery)
    {
        var plan = _case.Plan();
        SweepCase.Run(plan, _case.Store);
        var file = SweepCase.Files(_case.Shards(plan, 1)).Single();
        Forge(file, forgery);
        using var store = SweepStore.Open(_case.Store, plan);
        Assert.Contains("other results at point 2", Assert.Throws<InputException>(() => ShardMerge.Into(store, [file])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Strangers_are_refused_and_the_others_are_merged()
    {
        var plan = _case.Plan();
        var folder = _case.Shards(plan, 2);
        var files = SweepCase.Files(folder);
        Forge(files[1], "UPDATE sweep SET value = 'another engine' WHERE key = 'engine'");
        var other = SweepCase.Files(_case.Shards(_case.Plan(more: "\"replications\": 16", name: "other.json"), 3, except: [1, 2])).Single();
        using var store = SweepStore.Open(_case.Store, plan);
        var told = Assert.Throws<InputException>(() => ShardMerge.Into(store, [.. files, other])).Problems.Select(problem => problem.ToString()).ToArray();
        Assert.Equal(2, told.Length);
        Assert.Contains("another engine", told[0], StringComparison.Ordinal);
        Assert.Contains("results of another plan", told[1], StringComparison.Ordinal);
        Assert.Equal(6, store.Works().Done.Count);
    }

    [Fact]
    public void A_shard_whose_file_is_there_is_not_computed_again_and_a_paused_one_leaves_nothing()
    {
        var plan = _case.Plan();
        var file = SweepCase.Files(_case.Shards(plan, 3, except: [1, 2])).Single();
        var written = File.GetLastWriteTimeUtc(file);
        _case.Shards(plan, 3, except: [1, 2]);
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
        ShardRun.Run(plan, new Shard(1, 3), Path.GetDirectoryName(file)!, new() { Threads = 1 }, new CancellationToken(canceled: true));
        Assert.Equal([file], Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!));
    }

    private static void Forge(string file, string sql)
    {
        using var connection = new StoreConnection(file, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite);
        connection.Execute(sql);
    }
}
