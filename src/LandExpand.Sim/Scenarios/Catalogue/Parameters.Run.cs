namespace LandExpand.Sim.Scenarios;

// What the run is: names, seed, size, calendar.
public static partial class Parameters
{
    public static Parameter Schema { get; } = Text("$schema", "The JSON Schema an editor uses to complete and check the file.", "address", null, "absent");

    public static Parameter Extends { get; } = Text("extends", "Another scenario file that this one builds on.", "path", null, "absent");

    public static Parameter Name { get; } = Text("name", "What the scenario is called; also the folder of its results.", "text", null, "the file's name",
        @"^[^\u0000-\u001f\u007f-\u009f]{1,200}$");

    public static Parameter Description { get; } = Text("description", "What the scenario stands for, in a sentence.", "text", "\"\"", "empty");

    public static Parameter Currency { get; } = Text("currency", "The currency of every amount, as a code of three letters.", "ISO 4217 code", "\"USD\"",
        "modelling choice", "^[A-Z]{3}$");

    public static Parameter Seed { get; } = Number(
        "seed", "Where the random numbers start; equal seeds give equal results.", "whole number", 0, 9e18, 1, "modelling choice");

    public static Parameter Replications { get; } = Number(
        "replications", "How many histories of the whole portfolio are simulated.", "replications", 1, 10_000_000, 10_000,
        "modelling choice: NRR to about a tenth of a point");

    public static Parameter HorizonMonths { get; } = Number("horizonMonths", "How many months are simulated.", "months", 1, 240, 24, "model, section 2");

    public static Parameter StartMonth { get; } = Text("startMonth", "The calendar month of month 0, as 2026-01.", "year-month", null,
        "absent: months are numbered", "^[0-9]{4}-(0[1-9]|1[0-2])$");

    public static Parameter FiscalYearStart { get; } = Number(
        "fiscalYearStart", "The calendar month in which the fiscal year starts.", "month of the year", 1, 12, 1, "modelling choice: calendar years");

    public static Parameter Plan { get; } = Add(new(
        "plan", ParameterKind.MonthTable, ParameterScope.Scenario, "The ARR the company plans to reach, by month.", "money a year", null,
        "absent: no plan is compared")
    {
        Minimum = 0,
        Maximum = 1e15,
        MinimumExclusive = true,
    });

    public static Parameter SamplingDesign { get; } = Choice(
        "sampling.design",
        "How uncertain parameters are drawn: independently, in strata that are each hit once, by scrambled Sobol' points, or in mirrored pairs.",
        ["random", "latinHypercube", "sobol", "antithetic"], "\"random\"", "modelling choice: the others need whole randomisations", ParameterScope.Scenario);

    public static Parameter SamplingPoints { get; } = Number(
        "sampling.points",
        "Histories of one independent randomisation of a Latin hypercube or of Sobol' points (there a power of two); histories are rounded up to whole randomisations.",
        "histories", 2, SamplingPlan.MostPoints, null, "absent: the largest power of two that leaves 16 randomisations");

    public static Parameter Correlations { get; } = Add(new(
        "correlations", ParameterKind.Correlations, ParameterScope.Scenario,
        "Which uncertain parameters move together: rank correlations between pairs of names; pairs left out have 0.", "rank correlation", null,
        "absent: independent"));
}
