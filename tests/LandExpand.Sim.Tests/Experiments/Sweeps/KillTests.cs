using System.Diagnostics;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Tests.Experiments.Sweeps;

public sealed class KillTests : IDisposable
{
    private const int Kills = 20;
    private readonly SweepCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void A_sweep_killed_twenty_times_at_random_moments_ends_with_the_same_bytes_and_loses_no_finished_point()
    {
        var plan = _case.Plan("""[{ "path": "churn.annualRate", "from": 0.02, "to": 0.5, "points": 40 }, { "path": "expansion.csmWinRate", "from": 0.1, "to": 0.9, "points": 25 }]""");
        var random = new Random(20);
        var (killed, before) = (0, 0L);
        while (killed < Kills)
        {
            using var process = Start();
            // From before the store is there to the middle of writing: a little work first, so that most kills hit something.
            WaitForPoints(process, before + random.Next(0, 12));
            Thread.Sleep(random.Next(0, 15));
            Assert.False(process.HasExited, "The sweep ended before it was killed: it is too small for this test.");
            process.Kill();
            process.WaitForExit();
            killed++;
            var now = Done();
            Assert.True(now >= before, $"{before} points were finished, {now} are left after a kill.");
            before = now;
        }

        Assert.InRange(before, 20, plan.Points - 1);
        using (var last = Start())
        {
            last.WaitForExit();
            Assert.Equal(0, last.ExitCode);
        }

        Assert.Equal(_case.Reference(plan), SweepCase.Csv(_case.Store));
    }

    private Process Start() => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { typeof(LandExpand.Sim.Cli.Commands.Commands).Assembly.Location, "sweep", _case.At("plan.json"), "--out", _case.Store, "--threads", "2" },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private void WaitForPoints(Process process, long points)
    {
        while (points > 0 && Done() < points && !process.HasExited)
        {
            Thread.Sleep(5);
        }
    }

    private long Done()
    {
        if (!SweepStore.Exists(_case.Store))
        {
            return 0;
        }

        using var sweep = StoredSweep.Open(_case.Store);
        return sweep.Counts().Done;
    }
}
