using System.Globalization;
using System.Text.Json.Nodes;

namespace LandExpand.Sim.Scenarios.Difference;

/// <summary>What a comparison of two scenarios holds equal, and what to be careful with, in plain words.</summary>
public static class ComparisonRemarks
{
    private static readonly string[] PriceGroups = ["pricing", "migration"];

    /// <summary>What is held equal: luck, footing, opening book.</summary>
    /// <param name="difference">Of two scenarios.</param>
    /// <param name="isOneOfMany">Whether more than two are compared, for all of which the sentences are to hold.</param>
    /// <param name="sharesHistory">Whether both opening books are aged under the first scenario; see <see cref="SharedHistory"/>.</param>
    public static IReadOnlyList<string> HeldEqual(ScenarioDifference difference, bool isOneOfMany = false, bool sharesHistory = false)
    {
        var (both, neither) = isOneOfMany ? ("all", "none") : ("both", "neither");
        var remarks = new List<string>();
        if (difference.Equal.Count > 0)
        {
            remarks.Add($"The same: {string.Join(", ", difference.Equal.Where(g => g.Key != "run").Select(g => g.Title))}.");
        }

        if (difference.A.Seed == difference.B.Seed)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture,
                $"Luck: {both} have seed {difference.A.Seed}, so the same accounts meet the same chances, and what chance does to both alike cancels out of the difference."));
        }

        if (HasPriceDifference(difference) && Footing(difference) is { } target)
        {
            remarks.Add($"Equal footing: {both} price plans are scaled so that the mean land is worth {target} {difference.A.Currency} a year; "
                + $"{neither} starts with more revenue per land.");
        }

        if (sharesHistory)
        {
            remarks.Add($"Opening book: {both} open with the same accounts, aged under {difference.A.Name}; only their prices at month 0 are each scenario's own.");
        }
        else if (!Differs(difference, "opening") && BookIsTold(difference) is { } told)
        {
            remarks.Add(told);
        }

        return remarks;
    }

    /// <summary>Why a difference of results may not mean what it seems to mean; empty for a clean comparison.</summary>
    public static IReadOnlyList<string> Warnings(ScenarioDifference difference)
    {
        var warnings = new List<string>();
        var model = difference.Different.Where(g => g.Key != "run").ToArray();
        var besides = model.Where(g => !PriceGroups.Contains(g.Key)).Select(g => g.Title).ToArray();
        if (HasPriceDifference(difference) && besides.Length > 0)
        {
            warnings.Add($"More than the price differs: also {string.Join(", ", besides)}. The comparison shows their joint effect, not that of the price.");
        }
        else if (besides.Length > 1)
        {
            warnings.Add($"Several things differ: {string.Join(", ", besides)}. "
                + "The comparison shows their joint effect; change one at a time to tell them apart.");
        }

        if (Differs(difference, "pricing") && Footing(difference) is null)
        {
            warnings.Add("Prices are compared as stated: without one pricing.equalFootingLandAcv in both, "
                + "a plan may win or lose merely because its lands cost more.");
        }

        if (difference.A.Seed != difference.B.Seed)
        {
            warnings.Add("The seeds differ, so the difference holds the luck of both; give both the same seed.");
        }

        if (difference.A.HorizonMonths != difference.B.HorizonMonths)
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture,
                $"The horizons differ: only months up to {Math.Min(difference.A.HorizonMonths, difference.B.HorizonMonths)} can be compared."));
        }

        if (difference.A.Currency != difference.B.Currency)
        {
            warnings.Add($"Amounts are in {difference.A.Currency} and in {difference.B.Currency}; nothing converts them.");
        }

        return warnings;
    }

    private static bool Differs(ScenarioDifference difference, string group) => difference.Different.Any(g => g.Key == group);

    private static bool HasPriceDifference(ScenarioDifference difference) => PriceGroups.Any(group => Differs(difference, group));

    // One target everywhere in both scenarios, or none.
    private static string? Footing(ScenarioDifference difference)
    {
        static JsonNode?[] Targets(Scenario scenario) =>
            [.. ResolvedValues.Of(scenario).Where(v => v.Parameter == Parameters.Pricing[0].EqualFootingLandAcv).Select(v => v.Json)];
        JsonNode?[] targets = [.. Targets(difference.A), .. Targets(difference.B)];
        var inBoth = Targets(difference.A).Length > 0 && Targets(difference.B).Length > 0;
        return inBoth && targets.All(t => JsonNode.DeepEquals(t, targets[0])) ? ValueText.Of(targets[0]) : null;
    }

    private static string? BookIsTold(ScenarioDifference difference)
    {
        if (difference.A.BookFile is not null)
        {
            return "Opening book: the same real accounts, at the MRR that the file gives.";
        }

        if (difference.A.OpeningAccounts == 0 || difference.Different.All(g => g.Key is "run" or "lands" or "economics" or "macro"))
        {
            return null;
        }

        return difference.A.HasTargetArr
            ? "Opening book: the accounts age under each scenario's own parameters, then their prices are scaled to the same opening.targetArr."
            : "Opening book: its description is equal, but the accounts age under each scenario's own parameters and prices, so the opening ARR may differ.";
    }
}
