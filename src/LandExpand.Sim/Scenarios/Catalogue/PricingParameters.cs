namespace LandExpand.Sim.Scenarios;

/// <summary>The parameters of one price plan (model, section 6): <c>pricing.*</c>, or <c>migration.pricing.*</c> for the second plan.</summary>
public sealed class PricingParameters
{
    internal PricingParameters(PricingEntries entries)
    {
        Model = entries.Model();
        Fee = entries.Money("fee", "The monthly fee, whatever the footprint.", "money a month", null, "absent unless given", PricingModel.Flat,
            PricingModel.Hybrid);
        SeatPrice = entries.SeatPrice();
        SeatTiers = entries.Tiers("seatTiers", "Further seat prices: each seat beyond \"above\" costs \"price\" a month.", PricingModel.Seat, PricingModel.Hybrid);
        SeatTiersAbove = entries.Money("seatTiers.above", "The number of seats above which the bracket's price holds.", "seats", null, "part of a bracket",
            PricingModel.Seat, PricingModel.Hybrid);
        SeatTiersPrice = entries.Money("seatTiers.price", "The monthly price of a seat in the bracket.", "money a month", null, "part of a bracket",
            PricingModel.Seat, PricingModel.Hybrid);
        MinimumSeats = entries.Money("minimumSeats", "The number of seats billed at least.", "seats", 0, "modelling choice: no minimum", PricingModel.Seat,
            PricingModel.Hybrid);
        UsagePrice = entries.Money("usagePrice", "The price of a unit of usage, in the first bracket.", "money per unit", null, "absent unless given",
            PricingModel.Usage, PricingModel.Hybrid);
        UsageTiers = entries.Tiers("usageTiers", "Further usage prices: each unit a month beyond \"above\" costs \"price\".", PricingModel.Usage, PricingModel.Hybrid);
        UsageTiersAbove = entries.Money("usageTiers.above", "The units a month above which the bracket's price holds.", "units a month", null,
            "part of a bracket", PricingModel.Usage, PricingModel.Hybrid);
        UsageTiersPrice = entries.Money("usageTiers.price", "The price of a unit in the bracket.", "money per unit", null, "part of a bracket",
            PricingModel.Usage, PricingModel.Hybrid);
        UsageAllowance = entries.Money("usageAllowance", "The usage that is included and not charged.", "units a month", 0, "modelling choice: none",
            PricingModel.Usage, PricingModel.Hybrid);
        AnnualCommit = entries.Money("annualCommit", "The usage charge that is billed at least.", "money a year", 0, "modelling choice: none",
            PricingModel.Usage, PricingModel.Hybrid);
        MrrSmoothingMonths = entries.Smoothing();
        EqualFootingLandAcv = entries.EqualFooting();
    }

    /// <summary>A <see cref="PricingModel"/>.</summary>
    public Parameter Model { get; }

    public Parameter Fee { get; }

    public Parameter SeatPrice { get; }

    /// <summary>The brackets as a whole; their count is <see cref="Scenario.TierCount"/>, their values are the two parameters below, by index.</summary>
    public Parameter SeatTiers { get; }

    public Parameter SeatTiersAbove { get; }

    public Parameter SeatTiersPrice { get; }

    public Parameter MinimumSeats { get; }

    public Parameter UsagePrice { get; }

    /// <summary>As <see cref="SeatTiers"/>, for usage.</summary>
    public Parameter UsageTiers { get; }

    public Parameter UsageTiersAbove { get; }

    public Parameter UsageTiersPrice { get; }

    public Parameter UsageAllowance { get; }

    public Parameter AnnualCommit { get; }

    /// <summary>A <see cref="MrrSmoothing"/>.</summary>
    public Parameter MrrSmoothingMonths { get; }

    public Parameter EqualFootingLandAcv { get; }
}
