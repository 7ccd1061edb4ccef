using System.Globalization;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios.Rules;

/// <summary>
/// Combinations of legal values that make no sense together. A rule is passed over where a value it reads was itself refused: one slip, one
/// message.
/// </summary>
internal sealed class ConsistencyRules(ScenarioReader scenario, string file, List<InputProblem> problems)
{
    private readonly ScenarioValues values = scenario.Values;

    public void Check()
    {
        Unless(["lands"], CheckLands);
        Unless(["opening"], CheckOpening);
        Unless(["segments"], CheckMix);
        Unless(["land.teams", "gate"], () => EachAccount(CheckGate));
        Unless(["contraction"], () => EachAccount(CheckContraction));
        Unless(["modules"], () => EachAccount(CheckModules));
        Unless(["migration"], CheckMigration);
        Unless(["pricing", "land.acv", "migration"], new PricingRules(scenario, Report).Check);
    }

    private void Unless(string[] fragments, Action rule)
    {
        if (!problems.Any(p => fragments.Any(f => p.Path.Contains(f, StringComparison.Ordinal))))
        {
            rule();
        }
    }

    private void EachAccount(Action<int, bool> rule)
    {
        for (var segment = 0; segment < scenario.Segments.Count; segment++)
        {
            rule(segment, true);
            rule(segment, false);
        }
    }

    /// <summary>
    /// Reports at the place that gives a value; where nobody gives it, at a neighbour of its group, which made it necessary; else at the file.
    /// </summary>
    private void Report(ValueKey key, string? value, string expected)
    {
        var (place, shown, path) = scenario.Places.TryGetValue(key, out var given)
            ? (given.Place, given.Node.Shown, given.Path)
            : (Neighbour(key), "not given", ValuePath.Of(key, values));
        problems.Add(new(place.File, place.Line, path, value ?? shown, expected));
    }

    private Place Neighbour(ValueKey key)
    {
        var group = key.Parameter.Path[..(key.Parameter.Path.LastIndexOf('.') + 1)];
        return scenario.Places
            .Where(given => given.Key.Parameter.Path.StartsWith(group, StringComparison.Ordinal) && given.Key.Module == key.Module)
            .Select(given => (Place?)given.Value.Place)
            .FirstOrDefault() ?? Block(key) ?? new Place(file, 0);
    }

    // An empty block has no neighbour: then its own key.
    private Place? Block(ValueKey key)
    {
        Member? Named(ObjectNode? parent, string name) => parent?.Members.FirstOrDefault(m => m.Key == name);
        var block = Named(scenario.Root, key.Parameter.Path.Split('.')[0]);
        return (key.Parameter.IsModule ? Named(block?.Value as ObjectNode, scenario.Modules[key.Module]) : block)?.KeyPlace;
    }

    private static double? Certain(GivenValue? value) => value switch
    {
        NumericValue numeric when numeric.Spec.Distribution.IsConstant => numeric.Spec.Distribution.Support.Low,
        QuantityValue { Arguments: [(_, var spec)] } when spec.Distribution.IsConstant => spec.Distribution.Support.Low,
        _ => null,
    };

    private void CheckLands()
    {
        var prospects = new ValueKey(Parameters.LandsProspectsPerMonth, false, -1, 0);
        if (values.Given.ContainsKey(prospects) && values.Given.ContainsKey(prospects with { Parameter = Parameters.LandsPerMonth }))
        {
            Report(prospects, null, "either lands.perMonth or lands.prospectsPerMonth, not both (null takes a base's value away)");
        }
    }

    private void CheckOpening()
    {
        var accounts = new ValueKey(Parameters.OpeningAccounts, false, -1, 0);
        if (scenario.Setting(Parameters.OpeningBookFile) is not null && values.Given.ContainsKey(accounts))
        {
            Report(accounts, null, "no number of accounts beside opening.bookFile, whose rows are the accounts (null takes a base's value away)");
        }
    }

    private void CheckMix()
    {
        var sum = 0.0;
        var allCertain = true;
        for (var segment = 0; segment < scenario.Segments.Count; segment++)
        {
            var key = new ValueKey(Parameters.SegmentsShare, false, segment, 0);
            if (scenario.Segments.Count > 1 && !values.Given.ContainsKey(key))
            {
                Report(key, "not given", "the segment's share of lands, from 0 to 1");
                return;
            }

            allCertain &= Certain(values.At(key)) is not null;
            sum += Certain(values.At(key)) ?? 0;
        }

        // Uncertain shares are normalised in each replication.
        if (allCertain && Math.Abs(sum - 1) > 1e-9)
        {
            var place = scenario.Root.Find("segments")?.Place ?? new(file, 0);
            problems.Add(new(place.File, place.Line, "segments", string.Create(CultureInfo.InvariantCulture, $"shares that sum to {sum:0.######}"), "shares that sum to 1"));
        }
    }

    private void CheckGate(int segment, bool history)
    {
        var gate = values.EffectiveKey(Parameters.GateTeams, segment, history);
        if (Certain(values.At(gate)) is { } teams && Certain(values.Effective(Parameters.LandTeams, segment, history)) is { } most && teams > most)
        {
            Report(gate, null, string.Create(CultureInfo.InvariantCulture, $"a gate of at most the {most} teams an account has (land.teams)"));
        }
    }

    private void CheckContraction(int segment, bool history)
    {
        var low = values.EffectiveKey(Parameters.ContractionShareLow, segment, history);
        var high = values.EffectiveKey(Parameters.ContractionShareHigh, segment, history);
        if (Certain(values.At(low)) is { } least && Certain(values.At(high)) is { } most && least > most)
        {
            var shown = values.Given.ContainsKey(low) ? low : high;
            Report(shown, null, string.Create(CultureInfo.InvariantCulture, $"contraction.shareLow ({least}) of at most contraction.shareHigh ({most})"));
        }
    }

    private void CheckModules(int segment, bool history)
    {
        for (var module = 0; module < scenario.Modules.Count; module++)
        {
            var share = values.EffectiveKey(Parameters.ModulesPriceShare, segment, history, module);
            var fee = values.EffectiveKey(Parameters.ModulesMonthlyFee, segment, history, module);
            if ((values.At(share) is null) == (values.At(fee) is null))
            {
                Report(share, values.At(fee) is null ? "no price" : "two prices", "either priceShare or monthlyFee");
            }
        }
    }

    private void CheckMigration()
    {
        if (!values.HasMigration && scenario.Places.Keys.Where(k => k.Parameter.IsMigration).Select(k => (ValueKey?)k).FirstOrDefault() is { } stray)
        {
            Report(stray, null, "a migration block at the top level, which the segment's values change");
        }
    }
}
