using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>What must be said beside the estimates.</summary>
internal static class FitNotes
{
    private const int FewestForRegime = 60;

    public static IEnumerable<string> Of(MrrPanel panel, FitOptions options, PopulationFit all, LandRateFit? lands)
    {
        yield return all.Shape switch
        {
            RecordShape.Seats => "The record has seats: growth is fitted in seats, at the mean price of a seat at landing; accounts of the opening book keep their own price.",
            RecordShape.Usage => "MRR differs from month to month in most accounts: it is fitted as usage, without steps of growth or decline beside it.",
            _ => "The record has MRR alone: growth is fitted as seat fill, with teams, modules and the enterprise tier off; a seat stands for a step of growth, and each account has a price of its own for it.",
        };
        var unseen = all.Spells.Count(spell => !spell.SeenLanding);
        if (unseen > 0)
        {
            yield return FormattableString.Invariant($"{unseen:N0} of {all.Spells.Count:N0} accounts were there in the record's first month: when they landed is not known, so they tell of the risk to leave at high tenure alone.");
        }

        var (months, returns) = Spells.Pauses(panel);
        if (returns > 0)
        {
            yield return FormattableString.Invariant($"Customers came back {returns:N0} times after {months:N0} months without a payment; ")
                + (options.Reactivation == Reactivation.New ? "each return is taken for a new account (--reactivation new)." : "these months are taken for pauses of one account (--reactivation pause), which the model does not have: it bills them.");
        }

        foreach (var shock in Shocks(all, lands).Where(shock => shock.Widening > 1))
        {
            yield return FormattableString.Invariant($"Monthly {shock.What} varies {shock.Dispersion:F1} times as much as if accounts were independent: intervals are that much wider, but no regime is made of it.");
        }

        if (lands?.Parameters.FirstOrDefault(value => value.Path == "lands.monthlyGrowth") is { } trend && Math.Pow(1 + trend.Value, 24) is > 2.5 and var times)
        {
            yield return FormattableString.Invariant($"The trend of lands, carried on for 24 months, makes {times:F1} times as many of them: set lands.monthlyGrowth to what you plan before you believe it.");
        }

        if (all.Churn.OlderHazard is { } older)
        {
            yield return FormattableString.Invariant($"Accounts that were there before the record leave at {1 - Math.Exp(-12 * older.Value):P1} a year, otherwise than the form fitted to newer ones says: beyond the record the table has their rate.");
        }
    }

    /// <summary>Whether accounts, or lands, move together.</summary>
    public static IReadOnlyList<SharedShock> Shocks(PopulationFit all, LandRateFit? lands) => lands?.Shock is { } shock ? [.. all.Shocks, shock] : all.Shocks;

    public static IReadOnlyList<Unidentified> Unidentified(MrrPanel panel, PopulationFit all, LandRateFit? lands, IReadOnlyList<FittedValue> values)
    {
        bool Has(string path) => values.Any(value => value.Path == path);
        var found = new List<Unidentified>();
        void Missing(string path, string why)
        {
            if (!Has(path))
            {
                found.Add(new(path, why));
            }
        }

        Missing("lands.perMonth", "the record is too short");
        Missing("lands.monthlyGrowth", "too few lands or months for a trend");
        Missing(all.Shape == RecordShape.Seats ? "land.seats" : "land.acv", "too few landings were seen, or all of one size");
        Missing("churn.annualRate", "nobody was at risk");
        Missing("renewal.uplift", FormattableString.Invariant($"{all.Uplift.Renewals:N0} renewals were seen; at least 20 are needed"));
        if (all.Shape == RecordShape.Usage)
        {
            if (!Has("usage.reversion"))
            {
                found.Add(new("usage.reversion", "too few accounts were seen from their landing on: usage wanders freely", true));
            }
        }
        else
        {
            Missing("contraction.shareLow", "too few falls were seen");
        }

        found.Add(new("macro", FormattableString.Invariant($"not identified from {panel.MonthCount:N0} months")
            + (panel.MonthCount < FewestForRegime ? ": a regime that comes every five years cannot be seen in fewer" : ": no regime is fitted, only told whether accounts move together")));
        found.Add(new("economics, coverage costs", "a billing record tells no costs"));
        if (all.Shape != RecordShape.Usage)
        {
            found.Add(new("land.seatsPerTeam", "where growth would end is not seen: it is put far away", true));
        }

        const string InIt = "what it does to churn and growth is in the rates fitted";
        found.Add(new("churn.healthEffect, champion, proof", InIt, true));
        found.Add(new("renewal.elasticity", "churn at renewals is in the rate fitted", true));
        if (all.Teams is null)
        {
            found.Add(new("expansion, gate, modules", all.Shape == RecordShape.Seats ? "no steps as large as a team were seen" : "MRR alone does not tell teams, tiers and modules from seats", true));
        }

        found.Add(new(all.Shape == RecordShape.Usage ? "seatFill, contraction" : "usage", all.Shape == RecordShape.Usage ? "growth and decline are in usage" : "MRR is the same in most months", true));
        found.Add(new("billShock", "a shock cannot be told from other reasons to leave", true));
        return found;
    }
}
