using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>
/// Refuses a scenario in which an opening account would hardly ever live to its age (model, section 2.2): survival to some possible tenure under
/// 1 %, by the neutral hazard, the effects on it left out, and the mean of uncertain parameters.
/// </summary>
public static class SurvivalCheck
{
    private const double Least = 0.01;

    /// <exception cref="RunException">An account could hardly live to its age; says what to change.</exception>
    public static void Refuse(Scenario scenario, IReadOnlyList<OpeningAccount>? book)
    {
        if (book is null && scenario.OpeningAccounts == 0)
        {
            return;
        }

        double Mean(Parameter parameter, int segment) => scenario.Slots[scenario.Slot(parameter, segment, history: true)].Distribution.Mean;
        for (var segment = 0; segment < scenario.Segments.Count; segment++)
        {
            var oldest = OldestTenure(scenario, segment, book);
            var shape = scenario.Choice<ChurnShape>(Parameters.ChurnShape, segment, history: true);
            var table = shape == ChurnShape.Table ? scenario.Table(Parameters.ChurnTenureTable, segment, history: true) : [];
            var k = shape == ChurnShape.Weibull ? Mean(Parameters.ChurnWeibullShape, segment) : 1;
            var hazard = Enumerable.Range(1, oldest).Sum(new TenureShape(shape, table, k).At);
            var survival = Math.Exp(Math.Log(1 - Mean(Parameters.ChurnAnnualRate, segment)) / 12 * hazard);
            if (survival < Least)
            {
                throw new RunException(FormattableString.Invariant(
                    $"Segment '{scenario.Segments[segment]}': only {100 * survival:G2} % of accounts would live to a tenure of {oldest} months, so an opening book of that age cannot be made. Lower churn.annualRate (also in history) or opening.tenureMonths."));
            }
        }
    }

    private static int OldestTenure(Scenario scenario, int segment, IReadOnlyList<OpeningAccount>? book)
    {
        if (book is not null && book.All(account => account.TenureMonths is not null))
        {
            return book.Max(account => account.TenureMonths!.Value);
        }

        var form = scenario.Quantity(Parameters.OpeningTenureMonths, segment)!;
        var drawn = form.Form.Create([.. form.ArgumentSlots.Select(slot => scenario.Slots[slot].Distribution.Mean)]);
        return (int)Math.Clamp(Math.Floor(drawn.Quantile(0.999) + 0.5), 0, 240);
    }
}
