using System.CommandLine;
using LandExpand.Sim.Experiments.Sweeps.Cluster;
using LandExpand.Sim.Experiments.Sweeps.Plans;

namespace LandExpand.Sim.Cli.Commands.Sweep;

/// <summary>Stages the complete plan and prints the manifest.</summary>
internal static class KubernetesRun
{
    public static int Run(SweepPlan plan, string folder, KubernetesManifest manifest, InvocationConfiguration console)
    {
        PlanText.WriteTo(folder, plan);
        console.Output.Write(manifest.Write(plan));
        console.Error.WriteLine($"The complete plan is in {folder}: copy its files to the volume of the claim {manifest.Claim}. When the job is complete, copy shards/ back and run `landexpand sweep merge STORE shards`.");
        return ExitCode.Done;
    }
}
