using System.Text.Json;
using System.Text.Json.Serialization;
using LandExpand.Sim.Experiments.Sweeps.Shards;

namespace LandExpand.Sim.Experiments.Sweeps.Cluster;

/// <summary>What was submitted from a folder: enough to take up watching again from anywhere that sees the folder.</summary>
/// <param name="PlanHash">The plan.</param>
/// <param name="Engine">The engine that was staged.</param>
/// <param name="Shards">Into how many the plan was dealt.</param>
/// <param name="Jobs">The numbers of the jobs.</param>
/// <param name="Attempts">How often each shard was submitted, where more than once.</param>
public sealed record Submission(string PlanHash, string Engine, int Shards, IReadOnlyList<string> Jobs, IReadOnlyDictionary<int, int> Attempts)
{
    private const string Name = "submission.json";

    /// <summary>That of a folder; null where nothing was submitted from it.</summary>
    public static Submission? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), SubmissionJson.Default.Submission) : null;
    }

    /// <summary>Writes it apart and renames.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, Name);
        File.WriteAllText($"{path}.tmp", JsonSerializer.Serialize(this, SubmissionJson.Default.Submission));
        File.Move($"{path}.tmp", path, overwrite: true);
    }

    /// <summary>With one more job for some shards.</summary>
    public Submission With(string job, IReadOnlyCollection<int> shards)
    {
        var attempts = new Dictionary<int, int>(Attempts);
        foreach (var shard in shards)
        {
            attempts[shard] = attempts.GetValueOrDefault(shard, 0) + 1;
        }

        return this with { Jobs = [.. Jobs, job], Attempts = attempts };
    }

    /// <summary>The shards whose files are not there yet.</summary>
    public List<int> Missing(string folder) =>
        [.. Enumerable.Range(0, Shards).Where(index => !File.Exists(Path.Combine(SharedFolder.Shards(folder), new Shard(index, Shards).FileName)))];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(Submission))]
internal sealed partial class SubmissionJson : JsonSerializerContext;
