using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Runs.Stored;

/// <summary>Reads the folder of a run back. What is missing, damaged, edited or of another version is refused in words, all of it at once.</summary>
public sealed class RunFolderReader
{
    /// <summary>The version of the files that this program reads and writes.</summary>
    public const int SchemaVersion = 1;

    private static readonly string[] Needed =
        [RunFolder.SummaryFile, RunFolder.MonthlyFile, RunFolder.ReplicationsFile, RunFolder.CurvesFile, RunFolder.ResolvedFile];

    private readonly string _folder;
    private readonly List<InputProblem> _problems = [];

    private RunFolderReader(string folder) => _folder = folder;

    /// <summary>The run in a folder.</summary>
    /// <param name="folder">The folder that <c>simulate</c> wrote.</param>
    /// <param name="metrics">The metrics whose values by replication are wanted, at every reported month.</param>
    /// <exception cref="InputException">It is no folder of a run, or one that cannot be used; carries every problem.</exception>
    public static StoredRun Read(string folder, IReadOnlyList<Metric> metrics)
    {
        var reader = new RunFolderReader(folder);
        return reader.Read(metrics) is { } run && reader._problems.Count == 0 ? run : throw new InputException(reader._problems);
    }

    private StoredRun? Read(IReadOnlyList<Metric> metrics)
    {
        if (!Directory.Exists(_folder) || !Needed.Any(file => File.Exists(At(file))))
        {
            _problems.Add(new(_folder, 0, string.Empty, File.Exists(_folder) ? "a file" : Directory.Exists(_folder) ? "a folder without a run" : "no such folder",
                "the folder of a run, such as runs/default; landexpand simulate writes one"));
            return null;
        }

        foreach (var file in Needed.Where(file => !File.Exists(At(file))))
        {
            _problems.Add(new(At(file), 0, string.Empty, "no such file", "every file that landexpand simulate wrote; run the scenario again"));
        }

        if (_problems.Count > 0 || Json(RunFolder.SummaryFile, RunJson.Default.RunSummary, summary => summary.SchemaVersion) is not { } summary)
        {
            return null;
        }

        var curves = Json(RunFolder.CurvesFile, RunJson.Default.RunCurves, curves => curves.SchemaVersion);
        var months = Outcomes.ReportedMonthsOf(summary.HorizonMonths);
        var monthly = StoredTables.Monthly(At(RunFolder.MonthlyFile), _problems);
        var table = StoredTables.Replications(At(RunFolder.ReplicationsFile), summary.ReplicationsHeld ?? summary.Replications,
            [.. from month in months from metric in metrics select (metric.Key, month)], _problems);
        var scenario = Scenario(summary);
        return curves is null || monthly is null || table is null || scenario is null
            ? null
            : new StoredRun(Path.TrimEndingDirectorySeparator(Path.GetFullPath(_folder)), summary, monthly, curves, table.Columns, scenario) { FirstReplication = table.First };
    }

    private string At(string file) => Path.Combine(_folder, file);

    private T? Json<T>(string file, JsonTypeInfo<T> type, Func<T, int> versionOf)
        where T : class
    {
        try
        {
            using var stream = File.OpenRead(At(file));
            // The version first: a file of another version need not have the shape of ours.
            using var json = JsonDocument.Parse(stream);
            if (!json.RootElement.TryGetProperty("schemaVersion", out var version) || !version.TryGetInt32(out var number) || number != SchemaVersion)
            {
                _problems.Add(new(At(file), 0, "schemaVersion", version.ValueKind == JsonValueKind.Undefined ? "absent" : version.ToString(),
                    FormattableString.Invariant($"{SchemaVersion}; another version of landexpand wrote this run, so run the scenario again")));
                return null;
            }

            return json.RootElement.Deserialize(type);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            _problems.Add(new(At(file), 0, string.Empty, $"damaged: {failure.Message.Split(" LineNumber", StringSplitOptions.None)[0]}", "the file as landexpand simulate wrote it"));
            return null;
        }
    }

    private Scenario? Scenario(RunSummary summary)
    {
        var path = At(RunFolder.ResolvedFile);
        if (Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) != summary.Scenario.Sha256)
        {
            _problems.Add(new(path, 0, string.Empty, "not the scenario of this run: its fingerprint differs from the one in summary.json",
                "the file as landexpand simulate wrote it; simulate an edited scenario instead"));
            return null;
        }

        try
        {
            // No environment: a variable set today must not change what ran yesterday.
            return ScenarioLoader.Load(path, [], new Dictionary<string, string>());
        }
        catch (InputException input)
        {
            _problems.AddRange(input.Problems);
            return null;
        }
    }
}
