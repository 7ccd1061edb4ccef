using System.Text.Json;
using LandExpand.Sim.Tests.Experiments.Sweeps;

namespace LandExpand.Sim.Tests.Cli;

public sealed class SweepTests : CommandLine
{
    [Fact]
    public void A_sweep_is_told_beforehand_run_exported_ranked_shown_and_drawn()
    {
        var plan = Plan();
        var (code, dry, error) = Run("sweep", plan, "--dry-run");
        Assert.True(code == 0, error);
        Assert.Contains("12: 1 scenario × 4 of churn.annualRate × 3 of expansion.csmWinRate", dry, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("sweeps")));

        var store = At("first.sweep.db");
        var (ran, status, speed) = Run("sweep", plan, "--out", store, "--threads", "1");
        Assert.Equal(0, ran);
        Assert.Contains("12 of 12 done", status, StringComparison.Ordinal);
        Assert.Contains("of the time in the engine", speed, StringComparison.Ordinal);

        Assert.Equal(0, Run("sweep", "export", store, "--out", At("first.csv")).Code);
        Assert.Equal(13, File.ReadAllLines(At("first.csv")).Length);
        Assert.Equal(0, Run("sweep", "export", store, "--format", "json", "--out", At("first.json")).Code);
        using var json = JsonDocument.Parse(File.ReadAllText(At("first.json")));
        Assert.Equal(12, json.RootElement.GetProperty("points").GetArrayLength());

        Assert.Contains("cannot be told from the best", Run("sweep", "top", store).Output, StringComparison.Ordinal);
        Assert.Contains("churn.annualRate      0.1", Run("sweep", "show", store, "4").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("sweep", "report", store, "--by", "arr").Code);
        Assert.Contains("chart-sweep-contour", File.ReadAllText(At("first.sweep.html")), StringComparison.Ordinal);
        Assert.Contains("churn.annualRate explains", Run("sweep", "sensitivity", store, "--by", "nrr").Output, StringComparison.Ordinal);
        Assert.Contains("chart-sweep-sensitivity-nrr", File.ReadAllText(At("first.sweep.sensitivity.html")), StringComparison.Ordinal);
        Assert.Contains("12 finished points; expected at least 40", Run("sweep", "discover", store, "--when", "nrr < 1").Error, StringComparison.Ordinal);
        Assert.Contains("a metric that the sweep kept: nrr, arr", Run("sweep", "discover", store, "--when", "grr < 1").Error, StringComparison.Ordinal);
        Assert.Contains("12 of 12 done", Run("sweep", "resume", store).Output, StringComparison.Ordinal);

        // The plan inside the store is complete: it runs again, to the same bytes.
        File.WriteAllText(At("again.json"), Run("sweep", "show", store, "--plan").Output);
        Assert.Equal(0, Run("sweep", At("again.json"), "--out", At("again.sweep.db")).Code);
        Run("sweep", "export", At("again.sweep.db"), "--out", At("again.csv"));
        Assert.Equal(File.ReadAllText(At("first.csv")), File.ReadAllText(At("again.csv")));
    }

    [Fact]
    public void Shards_are_computed_merged_and_their_gaps_told()
    {
        var plan = Plan();
        Assert.Equal(0, Run("sweep", plan, "--shard", "0/3", "--out", At("shards")).Code);
        Assert.Equal(0, Run("sweep", plan, "--shard", "2/3", "--out", At("shards")).Code);
        var (code, output, _) = Run("sweep", "merge", At("merged.sweep.db"), At("shards"));
        Assert.Equal(3, code);
        Assert.Contains("Missing: shard 1/3", output, StringComparison.Ordinal);
        Run("sweep", plan, "--shard", "1/3", "--out", At("shards"));
        Assert.Equal(0, Run("sweep", "merge", At("merged.sweep.db"), At("shards")).Code);
    }

    [Fact]
    public void A_failed_point_is_told_with_an_exit_code_of_its_own()
    {
        var plan = Write("""[{ "path": "contraction.shareLow", "values": [0.1, 0.5] }, { "path": "contraction.shareHigh", "values": [0.3, 0.6] }]""");
        var (code, output, error) = Run("sweep", plan, "--out", At("failing.sweep.db"));
        Assert.Equal(3, code);
        Assert.Contains("3 of 4 done, 1 failed", output, StringComparison.Ordinal);
        Assert.Contains("point 2 failed: factor contraction.shareLow: 0.5", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_end_with_exit_code_2_and_no_trace()
    {
        var plan = Plan();
        foreach (var (arguments, told) in new (string[], string)[]
        {
            (["sweep", At("none.json")], "none.json"),
            (["sweep", plan, "--shard", "9/3"], "an index from 0 to 2"),
            (["sweep", "status", At("none.sweep.db")], "no such file"),
            (["sweep", "top", plan], "no store of a sweep"),
            (["sweep", "submit", plan, "--engine", "nomad", "--folder", At("x")], "nomad"),
            (["sweep", "submit", plan, "--engine", "kubernetes", "--folder", At("x")], "--shards: not given"),
        })
        {
            var (code, _, error) = Run(arguments);
            Assert.True(code is 1 or 2, $"{code} {error}");
            Assert.Contains(told, error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Kubernetes_gets_the_manifest_of_an_indexed_job_and_the_complete_plan()
    {
        var (code, manifest, _) = Run("sweep", "submit", Plan(), "--engine", "kubernetes", "--folder", At("staged"), "--shards", "20", "--image", "registry/landexpand:1");
        Assert.Equal(0, code);
        Assert.All(["completionMode: Indexed", "completions: 20", "image: \"registry/landexpand:1\"", "\"--shard\", \"20\"", "claimName: \"landexpand-sweep\""],
            part => Assert.Contains(part, manifest, StringComparison.Ordinal));
        Assert.True(File.Exists(At("staged", "plan.json")));
    }

    [Fact]
    public void The_shipped_plan_is_read() => Assert.Equal(0, Run("sweep", Path.Combine(Repository.Root, "plans", "churn-and-expansion.json"), "--dry-run").Code);

    private string Plan() => Write(SweepCase.Grid);

    private string Write(string factors)
    {
        File.WriteAllText(At("plan.json"), $$"""{ "scenario": {{SweepCase.Company}}, "factors": {{factors}}, "metrics": ["nrr", "arr"], "replications": 40 }""");
        return At("plan.json");
    }
}
