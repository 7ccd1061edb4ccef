using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;

namespace LandExpand.Sim.Engine;

/// <summary>Looks, before a run, for accounts of a book whose plan would bill nothing (model, section 2.2): those rows are errors.</summary>
public static class BookCheck
{
    /// <summary>The rows of the file that bill nothing in any of the first sixteen replications, ascending.</summary>
    public static IReadOnlyCollection<int> UnbilledRows(Scenario scenario, IReadOnlyList<OpeningAccount> accounts, ulong seed)
    {
        var matrix = new ParameterMatrix(scenario, seed);
        var book = new BookAccounts(scenario, accounts) { UnbilledRows = [] };
        using var arena = new Arena();
        var block = new Block(scenario, matrix, EqualFooting.Of(scenario, matrix, seed), hasBook: true, seed, arena);
        var opening = new OpeningBook(block, book, new StepScratch(arena), arena);
        block.Load(0);
        for (var first = 0; first < opening.Accounts; first += OpeningBook.ChunkAccounts)
        {
            opening.Age(first);
        }

        return book.UnbilledRows;
    }
}
