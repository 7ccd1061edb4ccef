using LandExpand.Sim.Experiments.Fitting;

namespace LandExpand.Sim.Tests.Experiments.Fitting;

/// <summary>How often intervals cover a truth, and how far estimates lie off.</summary>
/// <param name="Path">The parameter.</param>
/// <param name="Truth">Its value.</param>
/// <param name="Fits">Records in which it was identified.</param>
/// <param name="Covered">Of those, how often the 90 % interval held the truth.</param>
/// <param name="Mean">Mean estimate.</param>
/// <param name="StandardDeviation">Of the estimates.</param>
internal sealed record Recovery(string Path, double Truth, int Fits, int Covered, double Mean, double StandardDeviation)
{
    /// <summary>Fits every record of a known company.</summary>
    public static IReadOnlyList<Recovery> Of(KnownPanel known, int records, ulong seed)
    {
        var found = known.Values.Keys.ToDictionary(path => path, _ => new List<FittedValue>());
        var options = new FitOptions { JackknifeGroups = 0 };
        foreach (var record in known.Records(records, seed))
        {
            foreach (var value in PanelFit.Of(record, known.Name, options).Values)
            {
                if (found.TryGetValue(value.DrawName ?? value.Path, out var values))
                {
                    // As the scenario has it.
                    values.Add(value with { Value = value.Value * value.Factor, Low = value.Low * value.Factor, High = value.High * value.Factor });
                }
            }
        }

        return [.. known.Values.Select(truth => Of(truth.Key, truth.Value, found[truth.Key]))];
    }

    private static Recovery Of(string path, double truth, List<FittedValue> values)
    {
        var mean = values.Count == 0 ? double.NaN : values.Average(value => value.Value);
        var sd = values.Count < 2 ? double.NaN : Math.Sqrt(values.Sum(value => Math.Pow(value.Value - mean, 2)) / (values.Count - 1));
        return new(path, truth, values.Count, values.Count(value => value.Low - Slack(path) <= truth && truth <= value.High + Slack(path)), mean, sd);
    }

    // Bills are single precision: a price rise that everybody pays is known to their last digit.
    private static double Slack(string path) => path == "renewal.uplift" ? 3e-7 : 0;
}
