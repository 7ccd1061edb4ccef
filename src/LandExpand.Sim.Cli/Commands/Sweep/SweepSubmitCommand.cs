using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Cluster;
using LandExpand.Sim.Experiments.Sweeps.Plans;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary><c>landexpand sweep submit PLAN</c>.</summary>
internal static class SweepSubmitCommand
{
    private const int MostShards = 1_000_000;

    public static Command Create()
    {
        var plan = new Argument<string>("PLAN") { Description = "The plan." };
        var engine = new Option<string>("--engine") { Description = "slurm: submit a job array and watch it. kubernetes: print the manifest of an Indexed Job.", Required = true };
        engine.AcceptOnlyFromAmong("slurm", "kubernetes");
        var folder = new Option<string>("--folder") { Description = "A folder that all nodes see; program, plan and shards go there (kubernetes: the plan).", Required = true };
        var shards = new Option<int?>("--shards") { CustomParser = result => WholeNumber.Of(result, 1, MostShards), Description = "Into how many shards to deal the plan. Default: of about a minute each, no more than the cluster's arrays may have." };
        var threads = new Option<int?>("--threads") { CustomParser = result => WholeNumber.Of(result, 1, WholeNumber.MostThreads), Description = "Processors of a task. Default: 1." };
        var output = new Option<string?>("--out", "-o") { Description = "slurm: the store to merge into. Default: a file in the folder." };
        var sbatch = new Option<string[]>("--sbatch") { Description = "slurm: a further option of sbatch, such as --sbatch=--partition=short; may be given repeatedly.", AllowMultipleArgumentsPerToken = false, DefaultValueFactory = _ => [] };
        var detach = new Option<bool>("--detach") { Description = "slurm: submit and do not watch; the same command without --detach takes up watching." };
        var cancel = new Option<bool>("--cancel") { Description = "slurm: take the tasks back that were submitted from the folder." };
        var image = new Option<string>("--image") { Description = "kubernetes: the image.", DefaultValueFactory = _ => "landexpand:latest" };
        var claim = new Option<string>("--claim") { Description = "kubernetes: the persistent volume claim with the folder.", DefaultValueFactory = _ => "landexpand-sweep" };
        var command = new Command(
            "submit",
            """
            Run a sweep on a cluster. Stop watching whenever you like: the tasks go on, and the same command takes up watching, fills gaps and merges.

            Example:   landexpand sweep submit plans/churn-and-expansion.json --engine slurm --folder /shared/churn
                       landexpand sweep submit plans/churn-and-expansion.json --engine kubernetes --folder staged --shards 20 > job.yaml
            """)
        { plan, engine, folder, shards, threads, output, sbatch, detach, cancel, image, claim };
        command.SetAction(parsed =>
        {
            var read = PlanReader.Read(parsed.GetRequiredValue(plan));
            var where = Path.GetFullPath(parsed.GetRequiredValue(folder));
            if (parsed.GetValue(engine) == "kubernetes")
            {
                var count = parsed.GetValue(shards) ?? throw new InputException([new("--shards", 0, string.Empty, "not given", "the number of pods to complete, such as 100; `--dry-run` tells how long the whole takes")]);
                var manifest = new KubernetesManifest(parsed.GetRequiredValue(image), parsed.GetRequiredValue(claim), count, Math.Min(count, 100), parsed.GetValue(threads) ?? 1);
                return KubernetesRun.Run(read, where, manifest, parsed.InvocationConfiguration);
            }

            return parsed.GetValue(cancel)
                ? SlurmRun.Cancel(where)
                : SlurmRun.Run(read, where, new SlurmOptions { Shards = parsed.GetValue(shards), Threads = parsed.GetValue(threads) ?? 1, Sbatch = parsed.GetRequiredValue(sbatch) }, parsed.GetValue(output), parsed.GetValue(detach));
        });
        return command;
    }
}
