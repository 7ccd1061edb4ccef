using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;

namespace LandExpand.Sim.Cli.Commands;

/// <summary>Reads the book of a scenario and says what was left out of it.</summary>
internal static class OpeningBookReader
{
    /// <summary>The book; rows that the plan would bill nothing are bad rows like any other.</summary>
    /// <exception cref="InputException">A row is bad and is not to be skipped, or no good row is left.</exception>
    public static BookReading Read(Scenario scenario, bool skipBadRows, ulong seed)
    {
        var book = BookFile.Read(scenario, skipBadRows);
        SurvivalCheck.Refuse(scenario, book.Accounts);
        var unbilled = BookCheck.UnbilledRows(scenario, book.Accounts, seed);
        if (unbilled.Count == 0)
        {
            return book;
        }

        var bad = book.Accounts.Where(account => unbilled.Contains(account.Row)).ToList();
        List<InputProblem> problems = [.. book.Problems, .. bad.Select(account => new InputProblem(
            scenario.BookFile!, account.Row, account.Id, "the plan bills nothing for it, so its MRR fixes no price", "seats or usage in the row, or a plan that bills it"))];
        var left = book.Accounts.Except(bad).ToList();
        return skipBadRows && left.Count > 0
            ? book with { Accounts = left, Problems = problems, SkippedRows = book.SkippedRows + bad.Count, SkippedMrr = book.SkippedMrr + bad.Sum(account => account.Mrr) }
            : throw new InputException(problems);
    }

    /// <summary>What people must know of the reading.</summary>
    public static List<string> NotesOf(BookReading book, string currency)
    {
        List<string> notes = [.. book.Notes.Select(note => $"Opening book: {note}.")];
        if (book.SkippedRows > 0)
        {
            // By its name alone: where the file lies differs between equal runs, and is nobody's business in a mailed report.
            notes.AddRange(book.Problems.Select(problem => $"Left out: {problem with { File = Path.GetFileName(problem.File) }}"));
            notes.Add(FormattableString.Invariant($"Opening book: {book.SkippedRows:N0} bad rows with {book.SkippedMrr:N2} {currency} of MRR are left out; {book.Accounts.Count:N0} accounts are used."));
        }

        return notes;
    }
}
