using LandExpand.Sim.Engine;
using LandExpand.Sim.Metrics;

namespace LandExpand.Sim.Tests.Statistical;

/// <summary>Contraction and seat fill (model, steps 6 and 7) against exact chains over whole seats.</summary>
public sealed class SeatTests
{
    [Fact]
    public void Contraction_gives_back_a_uniform_share_in_whole_seats()
    {
        var panel = Panel.Watch("""
            "land": { "seats": 20, "seatsPerTeam": 20 }, "contract": { "midTermReductions": true },
            "contraction": { "monthlyProbability": 0.2, "shareLow": 0.1, "shareHigh": 0.5 }
            """, 256, 1, 6);
        foreach (var month in new[] { 1, 6 })
        {
            var seats = MarkovChain.After(month, 20, (_, s) => Contract(s, 0.2, 0.1, 0.5));
            Truth.Check(panel.Mean(month, account => account.Seats), seats.Mean(s => s), MarkovChain.After(month, 20, (_, s) => Contract(s, 0.2, 0.1, 0.45)).Mean(s => s));
            Truth.Check(panel.Share(month, account => account.Seats == 20), seats[20], Math.Pow(0.82, month));
        }
    }

    [Fact]
    public void One_seat_always_stays_and_a_contraction_of_no_seat_changes_nothing()
    {
        const string All = """ "land": { "seats": 5, "seatsPerTeam": 9 }, "contract": { "midTermReductions": true }, "contraction": { "monthlyProbability": 1, """;
        var everything = Panel.Watch(All + """ "shareLow": 1, "shareHigh": 1 } """, 16, 3);
        Assert.All(everything.Rows, account => Assert.Equal((1.0, 5.0), (account.Seats, account.SeatsPerTeam)));
        var nothing = Panel.Watch(All + """ "shareLow": 0, "shareHigh": 0.09 } """, 16, 3);
        Assert.All(nothing.Rows, account => Assert.Equal((5.0, 9.0), (account.Seats, account.SeatsPerTeam)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(12)]
    public void Without_mid_term_reductions_seats_go_at_decisions_with_the_probability_of_the_term(int term)
    {
        var outcomes = StillScenario.Run($$"""
            "land": { "seats": 10, "seatsPerTeam": 10 }, "contract": { "termMonths": {{term}} }, "contraction": { "monthlyProbability": 0.05, "shareLow": 0.5, "shareHigh": 0.5 }
            """, 1000);
        var probability = 1 - Math.Pow(0.95, term);
        var decided = MarkovChain.After(12 / term, 10, (_, s) => Contract(s, probability, 0.5, 0.5)).Mean(s => s);
        var wrong = term == 1 ? 10 - (0.05 * 12 * 5) : MarkovChain.After(12 / term, 10, (_, s) => Contract(s, 0.05, 0.5, 0.5)).Mean(s => s);
        Truth.Check(outcomes.Column(MetricCatalogue.Arr, 12), 100 * 120 * decided, 100 * 120 * wrong);
        if (term > 1)
        {
            Truth.CheckExact(outcomes.Column(MetricCatalogue.Arr, term - 1), 100 * 120 * 10, 100 * 120 * wrong);
        }
    }

    [Fact]
    public void A_downturn_multiplies_contractions()
    {
        var panel = Panel.Watch("""
            "macro": { "monthlyEntry": 1, "monthlyExit": 0, "contractionMultiplier": 3 },
            "contract": { "midTermReductions": true }, "contraction": { "monthlyProbability": 0.1, "shareLow": 0.5, "shareHigh": 0.5 }
            """, 128, 1);
        Truth.Check(panel.Share(1, account => account.Seats == 5), 0.3, 0.1);
    }

    [Fact]
    public void Seats_given_back_are_no_longer_needed()
    {
        // One team of 20 that is full: what is given back shrinks the team, so that nothing is there to fill.
        var panel = Panel.Watch("""
            "land": { "seats": 20, "seatsPerTeam": 20 }, "seatFill": { "monthlyRate": 1 },
            "contract": { "midTermReductions": true }, "contraction": { "monthlyProbability": 0.2, "shareLow": 0.1, "shareHigh": 0.5 }
            """, 256, 6);
        Truth.Check(panel.Mean(6, account => account.Seats), MarkovChain.After(6, 20, (_, s) => Contract(s, 0.2, 0.1, 0.5)).Mean(s => s), 20);
        Assert.All(panel.Rows, account => Assert.Equal(account.Seats, account.SeatsPerTeam));
    }

    [Fact]
    public void Virality_fills_seats_faster_the_more_are_in_use()
    {
        var panel = Panel.Watch(""" "land": { "seats": 2, "seatsPerTeam": 15 }, "seatFill": { "monthlyRate": 0.02, "virality": 0.3 } """, 256, 3, 6, 12);
        foreach (var (month, many) in new[] { (3, 4), (6, 7), (12, 13) })
        {
            var seats = MarkovChain.After(month, 2, (_, s) => Fill(s, 15, 0.02, 0.3));
            var alone = MarkovChain.After(month, 2, (_, s) => Fill(s, 15, 0.02 + (0.3 * 2 / 15), 0)); // as if the first seats alone drew others in
            Truth.Check(panel.Mean(month, account => account.Seats), seats.Mean(s => s), alone.Mean(s => s));
            Truth.Check(panel.Share(month, account => account.Seats > many), seats.Mean(s => s > many ? 1 : 0), alone.Mean(s => s > many ? 1 : 0));
        }
    }

    [Fact]
    public void Only_proven_accounts_fill_seats()
    {
        var panel = Panel.Watch("""
            "land": { "seats": 1, "seatsPerTeam": 11 }, "seatFill": { "monthlyRate": 1 },
            "proof": { "windowMonths": 2 }, "coverage": { "humanTouch": { "proofProbability": 0.36 }, "selfServe": { "proofProbability": 0.36 } }
            """, 256, 1, 6);
        Truth.Check(panel.Mean(1, account => account.Seats), 1 + (10 * 0.2), 1 + (10 * 0.18));
        Truth.Check(panel.Mean(6, account => account.Seats), 1 + (10 * 0.36), 1 + 10);
    }

    /// <summary>A month of contraction: the share is uniform, so each number of seats given back has the length of its interval of shares.</summary>
    private static IEnumerable<(int To, double Weight)> Contract(int seats, double probability, double low, double high)
    {
        yield return (seats, 1 - probability);
        for (var given = 0; given <= seats; given++)
        {
            var kept = Math.Max(seats - given, 1);
            if (low == high)
            {
                yield return (kept, Math.Floor((seats * low) + 0.5) == given ? probability : 0);
                continue;
            }

            var (from, to) = (Math.Clamp((given - 0.5) / seats, low, high), Math.Clamp((given + 0.5) / seats, low, high));
            yield return (kept, probability * (to - from) / (high - low));
        }
    }

    /// <summary>A month of seat fill as the engine draws it: the mean, rounded down or up without bias.</summary>
    private static IEnumerable<(int To, double Weight)> Fill(int seats, int capacity, double rate, double virality)
    {
        var mean = (capacity - seats) * Math.Min(1, rate + (virality * seats / capacity));
        var whole = (int)Math.Floor(mean);
        yield return (seats + whole, 1 - (mean - whole));
        yield return (Math.Min(seats + whole + 1, capacity), mean - whole);
    }
}
