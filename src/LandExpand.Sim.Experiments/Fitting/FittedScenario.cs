using System.Globalization;
using System.Text;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>What a fit found, as a scenario: every estimate as an uncertain parameter with a word on where it comes from.</summary>
public static class FittedScenario
{
    /// <summary>The scenario file.</summary>
    /// <param name="results">The fit.</param>
    /// <param name="bookFile">Path of the opening book as seen from the file; null for none.</param>
    public static string Text(FitResults results, string? bookFile)
    {
        var text = new CommentedJson().Open();
        text.Comment(FormattableString.Invariant($"Fitted to {results.Name}: {results.Panel.Accounts.Count:N0} customers, {results.Panel.FirstMonth} to {results.Panel.LastMonth}."));
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
        FittedBehaviour.Values(text, results.Lands?.Parameters ?? [], "lands.", results.Currency);
        text.Close();
        FittedBehaviour.Write(text, results, results.All, [.. results.Values.Where(value => value.Segment is null)], ofSegment: false);
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
    /// <param name="results">The fit.</param>
    /// <param name="horizonMonths">How far it runs.</param>
    /// <param name="changes">Values to put in the place of others.</param>
    public static Scenario Make(FitResults results, int horizonMonths, params IEnumerable<ScenarioChange> changes) =>
        Template(results, []).Make([.. changes, new(Parameters.HorizonMonths.Path, horizonMonths.ToString(CultureInfo.InvariantCulture))], "--set");

    /// <summary>The same, to be changed.</summary>
    /// <exception cref="InputException">What was fitted is no scenario.</exception>
    internal static ScenarioTemplate Template(FitResults results, List<InputProblem> problems) =>
        TreeReader.ReadValue(results.Name, Text(results, null), problems) is ObjectNode tree && problems.Count == 0
            ? ScenarioTemplate.Inside(tree, SafeName(results.Name) + ".json", problems) : throw new InputException(problems);

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
            FittedBehaviour.Write(text, results, segment.Population, segment.Values, ofSegment: true);
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
}
