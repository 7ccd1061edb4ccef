namespace LandExpand.Sim.Scenarios.Rules;

/// <summary>What a price plan needs, and what it cannot use (model, section 6).</summary>
internal sealed class PricingRules(ScenarioReader scenario, Action<ValueKey, string?, string> report)
{
    private readonly ScenarioValues values = scenario.Values;
    private readonly HashSet<ValueKey> used = [];

    public void Check()
    {
        for (var plan = 0; plan < (values.HasMigration ? 2 : 1); plan++)
        {
            for (var segment = 0; segment < scenario.Segments.Count; segment++)
            {
                CheckAccount(plan, segment, history: false);
                if (plan == 0)
                {
                    CheckAccount(plan, segment, history: true);
                }
            }
        }

        CheckFooting();
        CheckUnused();
    }

    private static string Word(PricingModel model) =>
        model.ToString().ToLowerInvariant();

    private void CheckAccount(int plan, int segment, bool history)
    {
        var pricing = Parameters.Pricing[plan];
        var model = values.Choice<PricingModel>(pricing.Model, segment, history);
        var hasAcv = values.IsPresent(Parameters.LandAcv, segment, history);
        bool Has(Parameter p) => values.IsPresent(p, segment, history);
        void Need(Parameter p, string expected) => report(values.EffectiveKey(p, segment, history), "not given", expected);

        switch (model)
        {
            case PricingModel.Flat when !Has(pricing.Fee) && (plan == 1 || !hasAcv):
                Need(pricing.Fee, plan == 0 ? "a monthly fee, or land.acv, under flat pricing" : "a monthly fee under flat pricing");
                break;
            case PricingModel.Flat when plan == 0 && !history && !Has(pricing.Fee) && HistoryModel(segment) != PricingModel.Flat:
                Need(pricing.Fee, "a monthly fee: opening accounts come from another plan in history, and land.acv fixes the fee of new lands only");
                break;
            case PricingModel.Seat when !Has(pricing.SeatPrice):
                Need(pricing.SeatPrice, "a monthly price per seat under seat pricing");
                break;
            case PricingModel.Usage when !Has(pricing.UsagePrice):
                Need(pricing.UsagePrice, "a price per unit of usage under usage pricing");
                break;
            case PricingModel.Hybrid when !Has(pricing.SeatPrice) && !Has(pricing.UsagePrice):
                Need(pricing.SeatPrice, "a seat price or a usage price (or both) under hybrid pricing");
                break;
        }

        CheckLandAcv(pricing, model, hasAcv, segment, history);
        foreach (var parameter in Parameters.All.Where(p => p.UsedBy.Contains(model) && p.IsMigration == (plan == 1)))
        {
            used.Add(values.EffectiveKey(parameter, segment, history));
        }
    }

    private void CheckLandAcv(PricingParameters pricing, PricingModel model, bool hasAcv, int segment, bool history)
    {
        if (!hasAcv)
        {
            return;
        }

        var acv = values.EffectiveKey(Parameters.LandAcv, segment, history);
        var landsOnPlan = pricing == Parameters.Pricing[0]
            || values.Choice<MigrationNewLands>(Parameters.MigrationNewLands, segment, history) == MigrationNewLands.NewPlan;
        if (model == PricingModel.Hybrid && landsOnPlan)
        {
            report(acv, null, "land.seats in place of land.acv: a hybrid plan lands in seats");
        }

        if (values.IsPresent(pricing.EqualFootingLandAcv, segment, history))
        {
            report(acv, null, $"either land.acv or {pricing.EqualFootingLandAcv.Path}, not both");
        }
    }

    private PricingModel HistoryModel(int segment) => values.Choice<PricingModel>(Parameters.Pricing[0].Model, segment, history: true);

    // One factor holds for the whole plan, set over the mix of segments.
    private void CheckFooting()
    {
        foreach (var key in values.Given.Keys.Where(k => k.Segment >= 0 && Parameters.Pricing.Any(pricing => pricing.EqualFootingLandAcv == k.Parameter)))
        {
            report(key, null, $"{key.Parameter.Path} at the top level: one factor holds for the plan, over the mix of segments");
        }
    }

    // A price that no account's model reads would be ignored in silence.
    private void CheckUnused()
    {
        foreach (var key in values.Given.Keys.Where(k => k.Parameter.UsedBy.Count > 0 && !used.Contains(k) && (values.HasMigration
            || !k.Parameter.IsMigration)))
        {
            var plan = Parameters.Pricing[key.Parameter.IsMigration ? 1 : 0];
            var model = values.Choice<PricingModel>(plan.Model, Math.Max(key.Segment, 0), key.History);
            report(key, null, $"nothing here: {Word(model)} pricing does not use it; it belongs to {string.Join(" and ", key.Parameter.UsedBy.Select(Word))} pricing (remove it, or write null)");
        }
    }
}
