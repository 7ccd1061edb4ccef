using LandExpand.Sim.Experiments.Sweeps.Cluster;
using LandExpand.Sim.Experiments.Sweeps.Shards;

namespace LandExpand.Sim.Tests.Experiments.Sweeps;

/// <summary>What can be seen of the cluster without one; tests/cluster/run has a real Slurm.</summary>
public sealed class SlurmTests : IDisposable
{
    private readonly SweepCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Indices_are_written_as_ranges() => Assert.Equal("0-2,5,7-8", Slurm.Ranges([7, 0, 2, 1, 5, 8]));

    [Theory]
    [InlineData("idle", true)]
    [InlineData("mixed", true)]
    [InlineData("allocated+", true)]
    [InlineData("idle*", false)]
    [InlineData("down", false)]
    [InlineData("down*", false)]
    [InlineData("drained", false)]
    [InlineData("draining", false)]
    [InlineData("unknown", false)]
    public void A_node_that_is_down_drained_or_silent_takes_no_tasks(string state, bool takes) => Assert.Equal(takes, Slurm.Takes(state));

    [Fact]
    public void A_submission_is_taken_up_again_from_its_folder()
    {
        var submission = new Submission("hash", "engine", 3, ["17"], new Dictionary<int, int>()).With("18", [1, 2]).With("19", [2]);
        submission.Write(_case.Folder);
        var read = Submission.Read(_case.Folder)!;
        Assert.Equal(["17", "18", "19"], read.Jobs);
        Assert.Equal((0, 1, 2), (read.Attempts.GetValueOrDefault(0), read.Attempts[1], read.Attempts[2]));
        Directory.CreateDirectory(SharedFolder.Shards(_case.Folder));
        File.WriteAllText(Path.Combine(SharedFolder.Shards(_case.Folder), new Shard(1, 3).FileName), "");
        Assert.Equal([0, 2], read.Missing(_case.Folder));
    }

    [Fact]
    public void The_staged_script_runs_the_staged_program_whatever_the_folder_is_called()
    {
        var folder = _case.At("it's a $HOME; folder");
        Directory.CreateDirectory(_case.At("built"));
        File.WriteAllText(_case.At("built/landexpand"), "#!/bin/sh\nfor word; do echo \"<$word>\"; done\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_case.At("built/landexpand"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var script = SharedFolder.Stage(folder, _case.Plan(), new StagedProgram(_case.At("built"), "", "landexpand"), 5, 2);
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh") { ArgumentList = { script }, RedirectStandardOutput = true })!;
        Assert.Equal(
            ["<sweep>", $"<{folder}/plan.json>", "<--shard>", "<5>", "<--out>", $"<{folder}/shards>", "<--threads>", "<2>"],
            shell.StandardOutput.ReadToEnd().Trim().Split('\n'));
    }
}
