using System.Globalization;
using LandExpand.Sim.Data.Panels;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;

namespace LandExpand.Sim.Experiments.Fitting;

/// <summary>Billing records that the engine writes: what a fit is tested on, as the truth behind them is known.</summary>
public static class SimulatedPanel
{
    /// <summary>The record of each history: months 0 to the scenario's horizon, accounts of the opening book first paying in month 0.</summary>
    /// <param name="scenario">The truth.</param>
    /// <param name="histories">How many records.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="withSeats">Whether the records tell seats.</param>
    /// <param name="withTerms">Whether they tell contract terms.</param>
    /// <param name="book">The real accounts of the opening book, or null for a synthetic one.</param>
    public static IReadOnlyList<MrrPanel> Of(Scenario scenario, int histories, ulong seed, bool withSeats = false, bool withTerms = false, IReadOnlyList<OpeningAccount>? book = null) =>
        [.. PanelRecorder.Record(scenario, histories, seed, book).Select(accounts => Panel(scenario, accounts, withSeats, withTerms))];

    private static MrrPanel Panel(Scenario scenario, IReadOnlyList<RecordedAccount> accounts, bool withSeats, bool withTerms)
    {
        var months = scenario.HorizonMonths + 1;
        var rows = accounts.Where(account => account.Mrr[0] > 0).Select((account, index) => new PanelAccount(index.ToString("D6", CultureInfo.InvariantCulture), account.FirstMonth, Padded(account.Mrr, months - account.FirstMonth))
        {
            Seats = withSeats ? Padded(account.Seats, months - account.FirstMonth) : null,
            TermMonths = withTerms ? account.TermMonths : null,
        });
        return new(scenario.StartMonth ?? new(2020, 1), months, [.. rows.OrderBy(account => account.FirstIndex).ThenBy(account => account.Id, StringComparer.Ordinal)], scenario.Currency);
    }

    private static double[] Padded(List<double> values, int length)
    {
        var padded = new double[length];
        values.CopyTo(padded);
        return padded;
    }
}
