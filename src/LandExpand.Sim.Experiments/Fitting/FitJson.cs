using System.Text.Json;
using System.Text.Json.Serialization;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary><c>fit.json</c>: everything that the fit found; absent values are null.</summary>
public static class FitJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, FitResults results) => JsonSerializer.Serialize(
        stream,
        new
        {
            schemaVersion = 1,
            record = results.Name,
            firstMonth = results.Panel.FirstMonth.ToString(),
            lastMonth = results.Panel.LastMonth.ToString(),
            customers = results.Panel.Accounts.Count,
            accounts = results.All.Spells.Count,
            results.Currency,
            growth = results.All.Shape,
            reactivation = results.Options.Reactivation,
            term = results.All.Churn.Term,
            parameters = results.Values.Select(value => new
            {
                value.Path, value.Segment, value.Meaning, value.Unit, estimate = value.Value, interval90 = new[] { value.Low, value.High }, scenario = value.Notation, value.How,
            }),
            churn = new
            {
                left = results.All.Churn.Events,
                chosen = results.All.Churn.Chosen?.Family.Name,
                forms = results.All.Churn.Candidates.Select(fit => new
                {
                    form = fit.Family.Name, names = fit.Family.ParameterNames, values = fit.Parameters, fit.LogLikelihood, fit.Aic, bic = fit.Bic(results.All.Churn.Events),
                }),
                olderThanRecord = results.All.Churn.OlderHazard,
            },
            landSize = results.All.LandSize is { } size ? new { size.Form, size.LogLikelihoods } : null,
            together = FitNotes.Shocks(results.All, results.Lands),
            results.Unidentified,
            results.Correlations,
            segments = results.Segments.Select(segment => new { segment.Name, segment.Key, segment.Share, own = segment.Values.Select(value => value.Path) }),
            results.Notes,
        },
        Options);
}
