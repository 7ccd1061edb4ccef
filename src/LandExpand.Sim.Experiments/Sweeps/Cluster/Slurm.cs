using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace LandExpand.Sim.Experiments.Sweeps.Cluster;

/// <summary>Slurm's own commands, as little of them as a sweep needs; SLURM_CONF and PATH say where they are.</summary>
public static class Slurm
{
    private const int DefaultMaxArraySize = 1001;

    // States in which a task will not run again by itself. Everything else (pending, running, requeued …) counts as alive.
    private static readonly HashSet<string> Over = ["COMPLETED", "FAILED", "CANCELLED", "TIMEOUT", "NODE_FAIL", "PREEMPTED", "BOOT_FAIL", "DEADLINE", "OUT_OF_MEMORY", "REVOKED"];

    // The beginnings of states of nodes that take tasks now or by themselves later.
    private static readonly string[] Working = ["idle", "mix", "alloc", "comp", "plan", "resv", "reserved", "power", "reboot"];

    /// <summary>One more than the highest index that an array may have.</summary>
    /// <exception cref="ClusterException">Slurm does not answer.</exception>
    public static int MaxArraySize()
    {
        var line = Call("scontrol", ["show", "config"]).Split('\n').FirstOrDefault(text => text.StartsWith("MaxArraySize", StringComparison.Ordinal));
        return int.TryParse(line?.Split('=')[^1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var size) ? size : DefaultMaxArraySize;
    }

    /// <summary>Submits an array; returns the job's number.</summary>
    /// <param name="script">The job script.</param>
    /// <param name="indices">The array's indices.</param>
    /// <param name="log">The folder for what tasks say.</param>
    /// <param name="more">Further options of sbatch.</param>
    /// <exception cref="ClusterException">Slurm refuses, or does not answer.</exception>
    public static string Submit(string script, IEnumerable<int> indices, string log, IEnumerable<string> more) => Call("sbatch",
        ["--parsable", $"--array={Ranges(indices)}", "--requeue", $"--output={Path.Combine(log, "%A-%a.txt")}", "--open-mode=append", .. more, script]).Trim().Split(';')[0];

    /// <summary>The indices of tasks that run, wait, or will run again; null where Slurm does not answer, which says nothing of its tasks.</summary>
    public static HashSet<int>? Alive(IReadOnlyCollection<string> jobs)
    {
        string queue;
        try
        {
            queue = Call("squeue", ["--me", "--array", "--noheader", "--states=all", "--format=%F|%K|%T"]);
        }
        catch (ClusterException)
        {
            return null;
        }

        return [.. queue.Split('\n').Select(line => line.Trim().Split('|')).Where(task => task.Length == 3 && jobs.Contains(task[0]) && !Over.Contains(task[2]))
            .Select(task => int.TryParse(task[1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1).Where(index => index >= 0)];
    }

    /// <summary>Whether nodes are there and none of them takes a task, being down, drained or silent; false also where Slurm does not answer.</summary>
    /// <param name="partition">The partition asked about; null: all.</param>
    public static bool AllNodesOut(string? partition)
    {
        try
        {
            string[] states = Call("sinfo", ["--noheader", "--Node", "--format=%T", .. partition is null ? Array.Empty<string>() : [$"--partition={partition}"]])
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return states.Length > 0 && !states.Any(Takes);
        }
        catch (ClusterException)
        {
            return false;
        }
    }

    /// <summary>Whether a node in a state, as sinfo writes it, runs tasks or will by itself; a star says that it does not answer.</summary>
    internal static bool Takes(string state) => !state.EndsWith('*') && Working.Any(word => state.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes jobs back.</summary>
    public static void Cancel(IEnumerable<string> jobs) => Call("scancel", jobs);

    /// <summary>0-2,5: indices as sbatch takes them.</summary>
    internal static string Ranges(IEnumerable<int> indices)
    {
        var sorted = indices.Order().ToArray();
        var ranges = new List<string>();
        for (var i = 0; i < sorted.Length; i++)
        {
            var first = i;
            while (i + 1 < sorted.Length && sorted[i + 1] == sorted[i] + 1)
            {
                i++;
            }

            ranges.Add(first == i ? FormattableString.Invariant($"{sorted[i]}") : FormattableString.Invariant($"{sorted[first]}-{sorted[i]}"));
        }

        return string.Join(',', ranges);
    }

    private static string Call(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new ClusterException($"{program}: {error.Result.Trim()}");
        }
        catch (Win32Exception missing)
        {
            throw new ClusterException($"{program} cannot be started ({missing.Message}): run this where Slurm's commands are installed.", missing);
        }
    }
}
