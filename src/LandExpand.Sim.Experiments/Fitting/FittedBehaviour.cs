using System.Globalization;
using LandExpand.Sim.Statistics;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>How accounts behave, as sections of a scenario.</summary>
internal static class FittedBehaviour
{
    // An sBG goes on falling beyond the record; its table goes so far, and then stays.
    private const int BeyondRecord = 60;

    /// <summary>Writes land, contract, churn, renewal, contraction, seat fill, expansion and usage: all that is known of all accounts, or what a segment has of its own.</summary>
    public static void Write(CommentedJson text, FitResults results, PopulationFit own, IReadOnlyList<FittedValue> values, bool ofSegment)
    {
        var currency = results.Currency;
        Land(text, results, own, values, ofSegment);
        if (!ofSegment)
        {
            text.Open("contract").Value("termMonths", Terms(own), own.Churn.Term.How).Value("midTermReductions", own.Contraction is { MidTerm: false } ? "false" : "true").Close();
        }

        Section(text, "churn", values, currency, () => Shape(text, own.Churn), always: !ofSegment, own.Shape != RecordShape.Seats);
        Section(text, "renewal", values, currency, () => ofSegment ? text : text.Value("elasticity", "0"), always: !ofSegment);
        Section(text, "contraction", values, currency, () => ofSegment || own.Shape != RecordShape.Usage ? text : text.Value("monthlyProbability", "0"), always: own.Shape == RecordShape.Usage && !ofSegment);
        if (own.Expansion is { } growth && values.Contains(growth.Parameter, SamePath.Instance))
        {
            text.Open("seatFill");
            Values(text, values, "seatFill.", currency);
            text.Value(growth.InProportion ? "monthlyRate" : "virality", "0").Close();
        }
        else if (!ofSegment)
        {
            text.Open("seatFill").Value("monthlyRate", "0").Value("virality", "0").Close();
        }

        if (!ofSegment)
        {
            text.Open("expansion");
            Values(text, values, "expansion.", currency);
            _ = own.Teams is null
                ? text.Value("monthlyRatePerTeam", "0")
                : text.Value("rampMonths", "0").Value("healthEffect", "0").Value("noChampionEffect", "0").Value("mappedEffect", "0").Value("csmWinRate", "1").Value("handoffAcv", "1e12");
            text.Close();
        }

        if (own.Shape != RecordShape.Seats)
        {
            Section(text, "usage", values, currency, () => ofSegment || own.Usage is { HasReversion: true } ? text
                : own.Usage is null ? text.Value("monthlyDrift", "0").Value("reversion", "0").Value("monthlyVolatility", "0") : text.Value("reversion", "0"), always: !ofSegment);
        }
    }

    private static void Land(CommentedJson text, FitResults results, PopulationFit own, IReadOnlyList<FittedValue> values, bool ofSegment)
    {
        var size = own.LandSize is { } fitted && values.Any(value => value.Path == fitted.Mean.Path) ? fitted : null;
        var growth = own.Expansion is { } expansion && values.Contains(expansion.Parameter, SamePath.Instance) ? own.Expansion : null;
        if (ofSegment && size is null && growth is null)
        {
            return;
        }

        text.Open("land");
        var path = own.Shape == RecordShape.Seats ? "seats" : "acv";
        if (size is not null)
        {
            text.Comment(Words(size.Mean, results.Currency)).Comment(Words(size.Sd, results.Currency));
            text.Value(path, $"{{ \"{size.Form}\": {{ \"mean\": {size.Mean.Notation}, \"sd\": {size.Sd.Notation} }} }}");
        }
        else if (!ofSegment)
        {
            text.Value(path, FittedValue.Text(Median(own)), "too few landings were seen: the median of the accounts there are");
        }

        if (own.Shape != RecordShape.Seats && (growth is not null || !ofSegment))
        {
            var seats = growth?.LandSeats ?? 1;
            text.Value("seats", Number(seats), growth is null ? "MRR follows usage: one seat" : FormattableString.Invariant($"a seat is a step of growth: {100.0 / seats:0.#} % of the first bill"));
        }

        text.Value("seatsPerTeam", Number(growth?.Capacity ?? 1), growth is null ? null : "far away, as where growth ends is not seen");
        if (!ofSegment)
        {
            text.Value("teams", own.Teams is null ? "1" : Number(TeamFit.Teams)).Value("mappedProbability", "0");
        }

        text.Close();
    }

    private static CommentedJson Shape(CommentedJson text, ChurnFit churn)
    {
        if (!churn.HasShape)
        {
            return text;
        }

        if (churn.IsWeibull)
        {
            return text.Value("shape", "\"weibull\"");
        }

        var last = Math.Clamp(churn.OlderHazard is null && churn.Chosen!.Family is not TableHazard ? churn.LongestTenure + BeyondRecord : churn.LongestTenure + 1, 12, 240);
        var hazards = churn.Hazards(last);
        var mean = hazards.Take(12).Average();
        return text.Value("shape", "\"table\"", churn.Chosen!.Family.Name + " by month of tenure" + (churn.OlderHazard is null ? "" : ", then the rate of accounts older than the record"))
            .Value("tenureTable", "[" + string.Join(", ", hazards.Select(hazard => FittedValue.Text(hazard / mean))) + "]");
    }

    private static void Section(CommentedJson text, string name, IReadOnlyList<FittedValue> values, string currency, Func<CommentedJson> more, bool always, bool billsUsage = false)
    {
        if (!always && values.All(value => !value.Path.StartsWith(name + ".", StringComparison.Ordinal)))
        {
            return;
        }

        text.Open(name);
        Values(text, values, name + ".", currency);
        more();
        if (always && name == "churn")
        {
            text.Value("healthEffect", "0").Value("stalledEffect", "0").Value("noChampionEffect", "0");
            _ = billsUsage ? text.Value("billShockEffect", "0") : text;
        }

        text.Close();
    }

    /// <summary>Writes the estimates whose paths begin with a prefix, each with what there is to say of it.</summary>
    public static void Values(CommentedJson text, IReadOnlyList<FittedValue> values, string prefix, string currency)
    {
        foreach (var value in values.Where(value => value.IsWritten && value.Path.StartsWith(prefix, StringComparison.Ordinal)))
        {
            text.Value(value.Path[prefix.Length..], value.Notation, Words(value, currency));
        }
    }

    private static string Words(FittedValue value, string currency) =>
        $"{value.Meaning}: {FitText.Of(value.Unit, value.Value, currency)} ({FitText.Of(value.Unit, value.Low, currency)} to {FitText.Of(value.Unit, value.High, currency)}); {value.How}";

    private static string Terms(PopulationFit own)
    {
        var stated = own.Spells.Select(spell => spell.Customer.TermMonths).OfType<int>().GroupBy(months => months).OrderByDescending(group => group.Count()).Take(6).OrderBy(group => group.Key).ToArray();
        return !own.Churn.Term.IsGiven || stated.Length < 2
            ? Number(own.Churn.Term.Months)
            : $"{{ \"discrete\": {{ \"values\": [{string.Join(", ", stated.Select(group => Number(group.Key)))}], \"weights\": [{string.Join(", ", stated.Select(group => Number(group.Count())))}] }} }}";
    }

    private static double Median(PopulationFit own)
    {
        var seats = own.Shape == RecordShape.Seats;
        double[] sizes = [.. own.Spells.Select(spell => seats ? spell.Seats(0) : 12 * spell.Mrr(0)).Where(size => size > 0).Order()];
        return SampleQuantile.Of<double>(sizes, 0.5) ?? 1;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class SamePath : IEqualityComparer<FittedValue>
    {
        public static readonly SamePath Instance = new();

        public bool Equals(FittedValue? x, FittedValue? y) => x?.Path == y?.Path;

        public int GetHashCode(FittedValue value) => value.Path.GetHashCode(StringComparison.Ordinal);
    }
}
