using System.Globalization;
using System.Text;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>What a fit found, as a scenario: every estimate as an uncertain parameter with a word on where it comes from.</summary>
public static class FittedScenario
{
    private const int BeyondRecord = 60;

    /// <summary>The scenario file.</summary>
    /// <param name="results">The fit.</param>
    /// <param name="bookFile">Path of the opening book as seen from the file; null for none.</param>
    public static string Text(FitResults results, string? bookFile)
    {
        var text = new CommentedJson().Open();
        text.Comment($"Fitted to {results.Name}: {results.Panel.Accounts.Count:#,0} customers, {results.Panel.FirstMonth} to {results.Panel.LastMonth}.");
        text.Comment("Every distribution is an estimate with its error: 90 % of it is the interval in the comment, unless that says otherwise.");
        foreach (var note in results.Notes)
        {
            text.Comment(note);
        }

        text.Value("name", CommentedJson.Quoted(SafeName(results.Name) + "-fitted")).Value("description", CommentedJson.Quoted($"fitted to {SafeName(results.Name)} up to {results.Panel.LastMonth}"));
        text.Value("startMonth", $"\"{results.Panel.LastMonth}\"").Value("currency", CommentedJson.Quoted(results.Currency), results.Panel.Currency is null ? "the record names none" : null);
        text.Open("opening");
        _ = bookFile is null ? text.Value("accounts", "0") : text.Value("bookFile", CommentedJson.Quoted(bookFile), "who paid in the last month of the record");
        text.Close().Open("lands");
        Values(text, results.Lands?.Parameters ?? [], "lands.", results.Currency);
        text.Close();
        Behaviour(text, results, results.All, [.. results.Values.Where(value => value.Segment is null)], ofSegment: false);
        SwitchedOff(text, results);
        Segments(text, results);
        text.Open("history").Comment("The opening book is made of accounts that are there: none has to survive its own past.").Open("churn").Value("annualRate", "0").Close();
        text.Close();
        if (results.Correlations.Count > 0)
        {
            text.Comment("Estimates that came out of the same data err together.");
            text.Value("correlations", "[ " + string.Join(", ", results.Correlations.Select(pair => string.Create(CultureInfo.InvariantCulture,
                $"{{ \"between\": [{CommentedJson.Quoted(pair.First)}, {CommentedJson.Quoted(pair.Second)}], \"rank\": {pair.Rank:0.###} }}"))) + " ]");
        }

        return LeftOut(text, results).Close().ToString();
    }

    /// <summary>The scenario itself, without its opening book, to be run with accounts in memory.</summary>
    /// <exception cref="InputException">What was fitted is no scenario.</exception>
    public static Scenario Make(FitResults results, int horizonMonths)
    {
        var problems = new List<InputProblem>();
        var tree = (ObjectNode?)TreeReader.ReadValue(results.Name, Text(results, null), problems);
        return problems.Count > 0 || tree is null
            ? throw new InputException(problems)
            : ScenarioTemplate.Inside(tree, results.Name + ".json", problems).Make([new(Parameters.HorizonMonths.Path, horizonMonths.ToString(CultureInfo.InvariantCulture))], results.Name);
    }

    private static void Behaviour(CommentedJson text, FitResults results, PopulationFit own, IReadOnlyList<FittedValue> values, bool ofSegment)
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
            text.Value("seats", Number(seats), growth is null ? "MRR follows usage: one seat" : $"a seat is a step of growth: {100.0 / seats:0.#} % of the first bill".ToString(CultureInfo.InvariantCulture));
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

        var last = Math.Clamp(churn.OlderHazard is null && churn.Chosen!.Family is not Statistics.TableHazard ? churn.LongestTenure + BeyondRecord : churn.LongestTenure + 1, 12, 240);
        var hazards = churn.Hazards(last);
        var mean = hazards.Take(12).Average();
        return text.Value("shape", "\"table\"", churn.Chosen!.Family.Name + " by month of tenure" + (churn.OlderHazard is null ? "" : ", then the rate of accounts older than the record"))
            .Value("tenureTable", "[" + string.Join(", ", hazards.Select(hazard => FittedValue.Text(hazard / mean))) + "]");
    }

    private static void SwitchedOff(CommentedJson text, FitResults results)
    {
        text.Comment("What follows is off, as the rates above hold its effect already.");
        text.Open("coverage").Open("humanTouch").Value("proofProbability", "1").Close().Open("selfServe").Value("proofProbability", "1").Value("expansionMultiplier", "1").Close().Close();
        text.Open("champion").Value("monthlyDeparture", "0").Close();
        if (results.All.Shape != RecordShape.Seats)
        {
            text.Open("billShock").Value("threshold", "4").Value("optimiseProbability", "0").Close();
            text.Open("pricing").Value("model", "\"usage\"", "so that each account has its own price of a seat, whatever MRR it lands at").Value("usagePrice", "1").Close();
        }
        else
        {
            text.Open("pricing").Value("model", "\"seat\"").Value("seatPrice", FittedValue.Text(results.All.SeatPrice!.Value), "mean at landing").Close();
        }
    }

    private static void Segments(CommentedJson text, FitResults results)
    {
        if (results.Segments.Count == 0)
        {
            return;
        }

        text.Open("segments");
        var left = 1.0;
        foreach (var segment in results.Segments)
        {
            // The last takes what rounding leaves, so that shares sum to 1.
            var share = segment == results.Segments[^1] ? left : Math.Round(segment.Share, 4);
            left -= share;
            text.Open(segment.Key).Value("share", FittedValue.Text(Math.Max(Math.Round(share, 4), 0)), "of lands");
            Behaviour(text, results, segment.Population, segment.Values, ofSegment: true);
            text.Close();
        }

        text.Close();
    }

    private static CommentedJson LeftOut(CommentedJson text, FitResults results)
    {
        text.Comment("Not identified by the record, and left at its default:");
        foreach (var one in results.Unidentified.Where(one => !one.SwitchedOff))
        {
            text.Comment($"- {one.Path}: {one.Why}");
        }

        text.Comment("Not identified by the record, and switched off:");
        foreach (var one in results.Unidentified.Where(one => one.SwitchedOff))
        {
            text.Comment($"- {one.Path}: {one.Why}");
        }

        return text;
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

    private static void Values(CommentedJson text, IReadOnlyList<FittedValue> values, string prefix, string currency)
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
        return Statistics.SampleQuantile.Of<double>(sizes, 0.5) ?? 1;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // A name of the scenario is one line of at most 200 characters.
    private static string SafeName(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Where(letter => !char.IsControl(letter) && letter is < '\u007f' or > '\u009f').Take(150))
        {
            plain.Append(letter);
        }

        return plain.Length == 0 ? "record" : plain.ToString();
    }

    private sealed class SamePath : IEqualityComparer<FittedValue>
    {
        public static readonly SamePath Instance = new();

        public bool Equals(FittedValue? x, FittedValue? y) => x?.Path == y?.Path;

        public int GetHashCode(FittedValue value) => value.Path.GetHashCode(StringComparison.Ordinal);
    }
}
