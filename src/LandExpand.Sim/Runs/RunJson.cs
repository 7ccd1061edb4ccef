using System.Text.Json;
using System.Text.Json.Serialization;

namespace LandExpand.Sim.Runs;

/// <summary>JSON of the run's contracts: camel case; absent values are null, but the clock a metric does not live on is left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(RunCurves))]
[JsonSerializable(typeof(RunDescription))]
public sealed partial class RunJson : JsonSerializerContext;
