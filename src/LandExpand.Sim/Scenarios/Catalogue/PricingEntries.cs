using System.Globalization;

namespace LandExpand.Sim.Scenarios;

// States the entries of one price plan under its prefix: both plans have the same parameters, and differ in where they may be given.
internal sealed class PricingEntries(string prefix, ParameterScope scope, Func<Parameter, Parameter> add, double? seatPrice)
{
    public Parameter Model() => add(new(
        $"{prefix}.model", ParameterKind.Choice, scope, "How the footprint becomes a bill: a flat fee, per seat, by usage, or a mix.", "choice", "\"seat\"",
        "modelling choice: per-seat pricing is the most common in business software")
    {
        Choices = ["flat", "seat", "usage", "hybrid"],
    });

    public Parameter Money(string name, string meaning, string unit, double? @default, string source, params PricingModel[] usedBy) => add(new(
        $"{prefix}.{name}", ParameterKind.Numeric, scope, meaning, unit, @default?.ToString("R", CultureInfo.InvariantCulture), source)
    {
        Minimum = 0,
        Maximum = 1e12,
        UsedBy = usedBy,
    });

    public Parameter SeatPrice() => add(new(
        $"{prefix}.seatPrice", ParameterKind.Numeric, scope, "The monthly price of a seat, in the first bracket.", "money a month",
        seatPrice?.ToString("R", CultureInfo.InvariantCulture),
        seatPrice is null
            ? "absent unless given" : "modelling choice: list prices of business software are 15–100 a seat; under the other models absent unless given")
    {
        Minimum = 0,
        Maximum = 1e12,
        UsedBy = [PricingModel.Seat, PricingModel.Hybrid],
        DefaultFor = PricingModel.Seat,
    });

    public Parameter Tiers(string name, string meaning, params PricingModel[] usedBy) => add(new(
        $"{prefix}.{name}", ParameterKind.Tiers, scope, meaning, "brackets", "[]", "modelling choice: one price for all")
    {
        UsedBy = usedBy,
    });

    public Parameter Smoothing() => add(new(
        $"{prefix}.mrrSmoothingMonths", ParameterKind.Choice, scope, "Over how many months the usage part of MRR is averaged.", "months", "1",
        "model, section 6: the month's own charge")
    {
        Choices = ["1", "3"],
        UsedBy = [PricingModel.Usage, PricingModel.Hybrid],
    });

    public Parameter EqualFooting() => add(new(
        $"{prefix}.equalFootingLandAcv", ParameterKind.Numeric, scope, "The mean land ACV to which all prices of the plan are scaled by one factor.", "money a year", null,
        "absent: prices are as stated")
    {
        Minimum = 0,
        Maximum = 1e10,
        MinimumExclusive = true,
    });
}
