using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Running;
using LandExpand.Sim.Experiments.Sweeps.Store;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep resume STORE</c>.</summary>
internal static class SweepResumeCommand
{
    public static Command Create()
    {
        var store = SweepOption.Store();
        var retry = new Option<bool>("--retry-failed") { Description = "Try failed points again." };
        var (threads, failFast) = (RunOptions.Threads(), SweepOption.FailFast());
        var command = new Command(
            "resume",
            """
            Go on with a sweep from its store alone: the plan is in it, with its scenarios and books.

            Example:   landexpand sweep resume sweeps/first.sweep.db
            """)
        { store, retry, threads, failFast };
        command.SetAction(parsed =>
        {
            using var books = new ScratchFolder();
            var file = parsed.GetRequiredValue(store);
            using var resumed = SweepStore.Resume(file, books.Path);
            return SweepRun.Run(resumed, new SweepOptions { Threads = parsed.GetValue(threads) ?? 0, FailFast = parsed.GetValue(failFast) }, parsed.GetValue(retry));
        });
        return command;
    }
}
