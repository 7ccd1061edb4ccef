using LandExpand.Sim.Experiments.Sweeps.Plans;

namespace LandExpand.Sim.Experiments.Sweeps.Cluster;

/// <summary>The program as tasks start it.</summary>
/// <param name="Folder">Where its files are now.</param>
/// <param name="Host">What starts it, such as the path of dotnet, the same on every node; empty where it starts by itself.</param>
/// <param name="File">Its file's name.</param>
public sealed record StagedProgram(string Folder, string Host, string File);

/// <summary>The folder that all nodes see: program, plan, shards and what tasks say.</summary>
public static class SharedFolder
{
    private const string Script = "task.sh";

    public static string Shards(string folder) => Path.Combine(folder, "shards");

    public static string Log(string folder) => Path.Combine(folder, "log");

    /// <summary>Lays everything out; returns the path of the job script.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="plan">The plan; it is written complete, so that nodes need no other file.</param>
    /// <param name="program">Copied, so that a later build does not change a sweep in its middle.</param>
    /// <param name="shards">Into how many parts the plan is dealt.</param>
    /// <param name="threads">Processors of a task.</param>
    public static string Stage(string folder, SweepPlan plan, StagedProgram program, int shards, int threads)
    {
        Directory.CreateDirectory(Shards(folder));
        Directory.CreateDirectory(Log(folder));
        var planFile = PlanText.WriteTo(folder, plan);
        var target = Path.Combine(folder, "program");
        Copy(program.Folder, target);
        string[] words =
        [
            .. program.Host.Length > 0 ? [program.Host] : Array.Empty<string>(), Path.Combine(target, program.File),
            "sweep", planFile, "--shard", FormattableString.Invariant($"{shards}"), "--out", Shards(folder), "--threads", FormattableString.Invariant($"{threads}"),
        ];
        var script = Path.Combine(folder, Script);
        File.WriteAllText(script,
            $"""
            #!/bin/sh
            # Computes the shard of this task's index. exec: a simulator that is killed must be seen as killed, and not as the last word of a shell.
            exec {string.Join(' ', words.Select(Quoted))}

            """.ReplaceLineEndings("\n"));
        return script;
    }

    public static string ScriptIn(string folder) => Path.Combine(folder, Script);

    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
