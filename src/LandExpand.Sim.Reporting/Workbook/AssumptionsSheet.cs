using System.Globalization;

namespace LandExpand.Sim.Reporting.Workbook;

/// <summary>What the scenario states otherwise than the defaults. Plain numbers are numbers; distributions and words are text.</summary>
internal static class AssumptionsSheet
{
    public static Sheet Of(RunResults results) => new("Assumptions", [40, 24, 24, 18, 60, 60], 1,
    [
        SummarySheet.Header(["Parameter", "Value", "Default", "Unit", "Meaning", "Where the default comes from"]),
        .. results.Assumptions.Select(assumption => (IReadOnlyList<SheetCell>)
        [
            SheetCell.Of(assumption.Path), Value(assumption.Value), Value(assumption.Default), SheetCell.Of(assumption.Unit, CellFormat.Wrapped),
            SheetCell.Of(assumption.Meaning, CellFormat.Wrapped), SheetCell.Of(assumption.Source, CellFormat.Wrapped),
        ]),
    ])
    { FrozenColumns = 1 };

    /// <summary>A plain number as a number, all else as text.</summary>
    public static SheetCell Value(string text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? SheetCell.Of(number, CellFormat.Plain)
            : SheetCell.Of(text, CellFormat.Wrapped);
}
