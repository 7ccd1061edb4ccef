using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Engine.Twin;

/// <summary>Opening books of real accounts: what the file gives replaces what ageing made.</summary>
public sealed class BookTests
{
    private const string Book = """
        account,mrr,seats,teams,tenure,months_to_renewal,term,plan,segment,usage
        a1,1000,20,1,14,3,12,,,
        a2,2500,60,3,40,,36,,big,9000
        a3,300,,,0,,1,,small,
        a4,800,25,,7,30,,,small,1200
        a5,5000,,5,100,1,12,,big,
        a6,450,12,2,,,,,,800
        a7,1500,40,1,11,1,1,,small,
        a8,700,30,9,25,12,24,,small,3000
        a9,900,,,3,,,,,
        """;

    private const string World = """
        "opening": { "bookFile": "book.csv", "accounts": null }, "segments": { "small": { "share": 0.7 }, "big": { "share": 0.3, "land": { "teams": 6 } } },
        "gate": { "teams": 2, "monthlyUpgrade": 0.1 }, "expansion": { "handoffAcv": 0, "queueMonths": 12, "monthlyRatePerTeam": 0.3 },
        "modules": { "a": { "monthlyFee": 40, "monthlyAttach": 0.05 }, "b": { "priceShare": 0.1, "monthlyAttach": 0.05 } },
        """;

    [Theory]
    [InlineData(""" "pricing": { "model": "flat", "fee": 900 }, "renewal": { "recaptureProbability": 0.5 } """)]
    [InlineData(""" "pricing": { "model": "seat", "seatPrice": 40, "minimumSeats": 10 } """)]
    [InlineData(""" "pricing": { "model": "usage", "usagePrice": 0.4, "mrrSmoothingMonths": 3 }, "usage": { "monthlyVolatility": 0.3 }, "billShock": { "threshold": 0.2 } """)]
    [InlineData(""" "pricing": { "model": "hybrid", "fee": 100, "seatPrice": 20, "usagePrice": 0.1, "mrrSmoothingMonths": 3 } """)]
    [InlineData(""" "history": { "churn": { "annualRate": 0.05 }, "contract": { "discount": 0.1 } }, "churn": { "shape": "weibull", "weibullShape": 0.7 } """)]
    public void A_book_file_agrees_with_the_twin(string changes) => Agrees(Book, changes);

    [Fact]
    public void Accounts_on_either_plan_of_a_migration_agree_with_the_twin()
    {
        var lines = Book.ReplaceLineEndings("\n").Split('\n');
        var book = string.Join("\n", lines.Select((line, i) =>
        {
            var cells = line.Split(',');
            cells[7] = i == 0 ? "plan" : i % 3 == 0 ? "flat" : i % 3 == 1 ? "seat" : string.Empty;
            return string.Join(",", cells);
        }));
        Agrees(book, """
            "pricing": { "model": "flat", "fee": 900 },
            "migration": { "fromMonth": 4, "acceptProbability": 0.5, "extraHazard": 0.1, "pricing": { "model": "seat", "seatPrice": 35 } }
            """);
    }

    private static void Agrees(string book, string changes)
    {
        using var files = new Files();
        files.Write("lively.json", TwinScenarios.Lively);
        files.Write("book.csv", book);
        var scenario = files.Load($$"""{ "extends": "lively.json", {{World}} {{changes}} }""", "horizonMonths=25");
        var comparison = new TraceComparison(scenario, 17);
        comparison.AssertEqual();
        comparison.AssertMetricsEqual();
    }
}
