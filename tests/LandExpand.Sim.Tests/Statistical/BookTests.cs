using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Scenarios.Book;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>An opening book of real accounts (model, section 2): what the file gives, and the hazard since the last renewal.</summary>
public sealed class BookTests
{
    private const string NoSynthetic = """ "opening": { "accounts": null } """;

    [Fact]
    public void Smoothed_mrr_of_an_account_from_a_file_starts_from_its_own_usage()
    {
        var outcomes = Run("""
            "pricing": { "model": "usage", "seatPrice": null, "usagePrice": 0.1, "mrrSmoothingMonths": 3 }
            """, 16, new OpeningAccount("a", 2, Mrr: 500, Usage: 5000, TenureMonths: 20));
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 0), 6000, 1200);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 1), 6000, 3600); // drawn usage was 1,000 units
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 12), 6000, 1200);
    }

    [Fact]
    public void A_renewal_spends_the_neutral_hazard_of_the_months_since_the_last_one()
    {
        OpeningAccount[] book = [.. Enumerable.Range(0, 100).Select(i => new OpeningAccount($"a{i}", i + 2, Mrr: 100, Seats: 10, TenureMonths: 29, TermMonths: 12, MonthsToRenewal: 4))];
        var outcomes = Run(""" "churn": { "annualRate": 0.2 } """, 2000, book);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Accounts, 3), 100, 80);
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 4), 80, 100 * Math.Pow(0.8, 4 / 12.0)); // only the months since opening
        Truth.Check(outcomes.Column(MetricCatalogue.Accounts, 12), 80, 64);
    }

    [Theory]
    [InlineData(""" "model": "flat", "seatPrice": null, "fee": 10 """, 1)]
    [InlineData(""" "model": "seat", "seatPrice": 3, "minimumSeats": 4 """, 2)]
    [InlineData(""" "model": "hybrid", "fee": 20, "seatPrice": 2 """, (20.0 + (2 * 20)) / (20.0 + (2 * 10)))]
    public void The_mrr_of_the_file_fixes_the_fee_or_the_price_factor_of_the_account(string plan, double growth)
    {
        // All seats up to 20 fill in the first month.
        var outcomes = Run($$""" "land": { "seatsPerTeam": 20 }, "seatFill": { "monthlyRate": 1 }, "history": { "seatFill": { "monthlyRate": 0 } }, "pricing": { {{plan}} } """, 16,
            new OpeningAccount("a", 2, Mrr: 777, Seats: 10), new OpeningAccount("b", 3, Mrr: 3, Seats: 10));
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 0), 12 * 780, 12 * 777);
        Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, 1), 12 * 780 * growth, 12 * 780 * (growth + 0.1));
    }

    private static Outcomes Run(string changes, int replications, params OpeningAccount[] book)
    {
        var scenario = StillScenario.With($"{NoSynthetic}, {changes}");
        return Simulator.Run(scenario, new() { Seed = 1, Replications = replications, Threads = 2, Book = book });
    }
}
