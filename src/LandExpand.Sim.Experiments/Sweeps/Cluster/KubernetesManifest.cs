using LandExpand.Sim.Experiments.Sweeps.Plans;

namespace LandExpand.Sim.Experiments.Sweeps.Cluster;

/// <summary>A sweep as a Kubernetes Indexed Job: each pod finds its shard in JOB_COMPLETION_INDEX and writes one file to a shared volume.</summary>
/// <param name="Image">The image, whose entry point is landexpand; docs/sweeps.md says how to build it.</param>
/// <param name="Claim">The persistent volume claim (ReadWriteMany) that holds plan.json and takes the shards.</param>
/// <param name="Shards">Completions.</param>
/// <param name="Parallelism">Pods at once.</param>
/// <param name="Threads">Processors of a pod.</param>
public sealed record KubernetesManifest(string Image, string Claim, int Shards, int Parallelism, int Threads)
{
    /// <summary>The manifest, ready for <c>kubectl apply -f -</c>.</summary>
    public string Write(SweepPlan plan) =>
        $$"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: landexpand-{{plan.Hash[..8]}}
        spec:
          completionMode: Indexed
          completions: {{Shards}}
          parallelism: {{Parallelism}}
          backoffLimitPerIndex: 5
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: sweep
                  image: {{Quoted(Image)}}
                  args: ["sweep", "/sweep/plan.json", "--shard", "{{Shards}}", "--out", "/sweep/shards", "--threads", "{{Threads}}"]
                  resources:
                    requests:
                      cpu: "{{Threads}}"
                      memory: 1Gi
                  volumeMounts:
                    - name: sweep
                      mountPath: /sweep
              volumes:
                - name: sweep
                  persistentVolumeClaim:
                    claimName: {{Quoted(Claim)}}

        """.ReplaceLineEndings("\n");

    private static string Quoted(string text) => $"\"{System.Text.Json.JsonEncodedText.Encode(text)}\"";
}
