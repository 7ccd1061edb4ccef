using LandExpand.Sim.Metrics;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Runs;
using LandExpand.Sim.Text;

namespace LandExpand.Sim.Reporting.Charts;

/// <summary>The waterfall of mean ARR from the opening through every driver to the horizon, with each driver's spread.</summary>
public static class ArrBridgeChart
{
    public const string Key = "arr-bridge";

    public static ChartSpec? Describe(RunResults results)
    {
        var opening = results.At(MetricCatalogue.Arr, 0);
        var horizon = results.At(MetricCatalogue.Arr, results.Horizon);
        var drivers = Enum.GetValues<Driver>()
            .Select(driver => (Name: NameOf(driver), Estimate: results.At($"driversSinceOpening.{MetricCatalogue.KeyOf(driver)}", results.Horizon)))
            .Where(entry => entry.Estimate is { Mean: not null } estimate && (estimate.Mean != 0 || estimate.P5 != 0 || estimate.P95 != 0))
            .Select(entry => (entry.Name, Estimate: entry.Estimate!)).ToArray();
        if (opening?.Mean is not { } start || horizon?.Mean is not { } end || drivers.Length == 0)
        {
            return null;
        }

        var currency = results.Summary.Currency;
        var steps = new List<WaterfallStep> { new(0, start, NumberText.Money(start, currency), ColourRole.Total, null, null) };
        var level = start;
        foreach (var (_, estimate) in drivers)
        {
            var mean = estimate.Mean!.Value;
            steps.Add(new WaterfallStep(level, level + mean, NumberText.SignedMoney(mean, currency), mean < 0 ? ColourRole.Loss : ColourRole.Gain,
                level + estimate.P10, level + estimate.P90));
            level += mean;
        }

        steps.Add(new WaterfallStep(0, end, NumberText.Money(end, currency), ColourRole.Total, horizon.P10, horizon.P90));
        var endName = MonthScale.ShortName(results, results.Horizon);
        string[] names = ["Opening", .. drivers.Select(entry => entry.Name), char.ToUpperInvariant(endName[0]) + endName[1..]];
        Estimate?[] estimates = [opening, .. drivers.Select(entry => entry.Estimate), horizon];

        return new ChartSpec(
            Key,
            Takeaway(drivers, start, end, results),
            "ARR bridge by driver, mean over histories; whiskers hold 8 in 10 histories (P10–P90)",
            ChartAxis.OfCategories("", names),
            ChartAxis.OfValues("ARR", AxisNumber.Money, steps.SelectMany(step => new[] { step.From, step.To, step.SpreadLow ?? 0, step.SpreadHigh ?? 0 }),
                value => NumberText.MoneyTick(value, currency), fromZero: true),
            [new WaterfallSeries("Mean", ColourRole.Total, steps)],
            new ChartTable(["Step", "Mean", "P10", "Median", "P90", "Share of opening ARR"],
                [.. names.Select((name, index) => Row(name, steps[index].Label, estimates[index]))]))
        {
            Annotations = start > 0 ? Growth(start, end, names.Length - 1, results) : [],
            Hover = [.. names.Select((name, index) => new ChartHover(index, name,
            [
                new HoverRow("Mean", steps[index].Label, steps[index].Role),
                new HoverRow("P10–P90", $"{NumberText.Money(estimates[index]?.P10, currency)} to {NumberText.Money(estimates[index]?.P90, currency)}"),
                new HoverRow("Of opening ARR", NumberText.Share(estimates[index]?.Mean / start)),
            ]))],
            HowToRead = "Each bar starts where the one before it ends: what came in raises the level, what went lowers it, and the last bar is the mean ARR at the horizon. "
                + "Means add up; the ends of the whiskers do not, since a good year for one driver is rarely the best year for all.",
            Definition = "A driver: 12 × the change of MRR it caused since opening, found by pricing each account's footprint after every step of the month in turn.",
        };

        IReadOnlyList<string> Row(string name, string label, Estimate? estimate) =>
        [
            name, label, NumberText.Money(estimate?.P10, currency), NumberText.Money(estimate?.P50, currency), NumberText.Money(estimate?.P90, currency),
            NumberText.Share(estimate?.Mean / start),
        ];
    }

    /// <summary>The name of a driver for people.</summary>
    public static string NameOf(Driver driver) => driver switch
    {
        Driver.New => "New accounts",
        Driver.Teams => "New teams",
        Driver.Seats => "Seat fill",
        Driver.Tier => "Enterprise tier",
        Driver.Uplift => "Price uplift",
        Driver.Recapture => "Fee recapture",
        Driver.Migration => "Price migration",
        _ => driver.ToString(),
    };

    /// <summary>How the end stands against the start: the difference, and the growth a year that leads from one to the other (the same as the first where the run lasts a year).</summary>
    private static ChartAnnotation[] Growth(double start, double end, int last, RunResults results) =>
    [
        new LevelDifference(NumberText.SignedMoney(end - start, results.Summary.Currency), NumberText.SignedShare((end / start) - 1), end < start ? ColourRole.Loss : ColourRole.Gain, 0, start, last, end),
        .. results.Horizon == 12 ? Array.Empty<ChartAnnotation>() : [new GrowthArrow($"{NumberText.SignedShare(AnnualGrowth(start, end, results))} a year", ColourRole.Reference, 0, last)],
    ];

    private static double AnnualGrowth(double start, double end, RunResults results) => Math.Pow(Math.Max(end, 0) / start, 12.0 / results.Horizon) - 1;

    private static string Takeaway((string Name, Estimate Estimate)[] drivers, double start, double end, RunResults results)
    {
        var currency = results.Summary.Currency;
        var best = drivers.MaxBy(entry => entry.Estimate.Mean);
        var worst = drivers.MinBy(entry => entry.Estimate.Mean);
        var growth = start > 0 ? $" ({NumberText.SignedShare(end / start - 1)}, {NumberText.SignedShare(AnnualGrowth(start, end, results))}{"\u00A0"}a{"\u00A0"}year)" : "";
        var cause = (best.Estimate.Mean > 0, worst.Estimate.Mean < 0) switch
        {
            (true, true) => $"most comes from {best.Name.ToLowerInvariant()}, most is lost to {worst.Name.ToLowerInvariant()}",
            (true, false) => $"most comes from {best.Name.ToLowerInvariant()}",
            _ => $"most is lost to {worst.Name.ToLowerInvariant()}",
        };
        return $"ARR goes from {NumberText.Money(start, currency)} to {NumberText.Money(end, currency)}{growth}: {cause}";
    }
}
