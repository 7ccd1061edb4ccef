namespace LandExpand.Sim.Scenarios;

// Price plans and price migration (model, section 6).
public static partial class Parameters
{
    /// <summary>The parameters of plan 0 (<c>pricing</c>) and plan 1 (<c>migration.pricing</c>).</summary>
    public static IReadOnlyList<PricingParameters> Pricing { get; } =
        [new(new("pricing", Account, Add, 45)), new(new("migration.pricing", ParameterScope.Segment, Add, null))];

    public static Parameter MigrationFromMonth { get; } = Number(
        "migration.fromMonth", "The month from which accounts are offered the second price plan.", "month", 1, 240, 1, "modelling choice: at once",
        ParameterScope.Segment);

    public static Parameter MigrationOffer { get; } = Choice(
        "migration.offer", "Whether the second plan is offered at each price renewal, or once to everyone.", ["renewal", "once"], "\"renewal\"",
        "modelling choice",
        ParameterScope.Segment);

    public static Parameter MigrationNewLands { get; } = Choice(
        "migration.newLands", "Whether new lands sign the old plan and are offered the new one, sign the new plan, or keep the old one.",
        ["offered", "newPlan", "oldPlan"], "\"offered\"", "model, section 6", ParameterScope.Segment);

    public static Parameter MigrationAcceptProbability { get; } = Share(
        "migration.acceptProbability", "How likely an account accepts the second plan when it is offered.", 0.7, "modelling choice", ParameterScope.Segment);

    public static Parameter MigrationExtraHazard { get; } = Numeric(
        "migration.extraHazard", "How much risk to leave an offer adds.", "hazard per offer", 0, 5, 0, "modelling choice: none", ParameterScope.Segment);
}
