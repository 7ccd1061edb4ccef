using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace LandExpand.Sim.Runs;

/// <summary>JSON of the run's contracts: camel case; absent values are null, but the clock a metric does not live on is left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(RunCurves))]
[JsonSerializable(typeof(RunDescription))]
public sealed partial class RunJson : JsonSerializerContext;

/// <summary>The same for writing alone: straight to the writer, without describing every property first, which takes longer than to write them all.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(RunCurves))]
[JsonSerializable(typeof(RunDescription))]
internal sealed partial class RunJsonOutput : JsonSerializerContext
{
    public static void Write<T>(Stream stream, T value, JsonTypeInfo<T> form)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        form.SerializeHandler!(writer, value);
    }
}
