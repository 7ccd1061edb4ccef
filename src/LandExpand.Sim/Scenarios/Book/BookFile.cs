using CsvHelper;
using LandExpand.Sim.Scenarios.Tree;

namespace LandExpand.Sim.Scenarios.Book;

/// <summary>Reads an opening book of real accounts from CSV; comma, semicolon or tab.</summary>
public static class BookFile
{
    /// <summary>Reads the book file of a scenario.</summary>
    /// <exception cref="InputException">As the other overload.</exception>
    public static BookReading Read(Scenario scenario, bool skipBadRows = false) =>
        Read(scenario.BookFile ?? throw new ArgumentException("The scenario has no book file.", nameof(scenario)), scenario.AsOf, BookNames.Of(scenario),
            skipBadRows);

    /// <summary>Reads a book file. A row with any bad cell is no account; nothing is dropped without a problem that says so.</summary>
    /// <param name="path">The CSV file; its first line names the columns.</param>
    /// <param name="asOf">The date against which dates are read; null where the file may hold none.</param>
    /// <param name="names">The segments and plans that rows may name.</param>
    /// <param name="skipBadRows">True to go on without bad rows, which the result counts.</param>
    /// <exception cref="InputException">The file or its header cannot be used, no good row is left, or a row is bad and is not to be skipped.</exception>
    public static BookReading Read(string path, DateOnly? asOf, BookNames names, bool skipBadRows = false)
    {
        var problems = new List<InputProblem>();
        if (FileText.Read(path, problems) is not { } text)
        {
            throw new InputException(problems);
        }

        var malformed = new Dictionary<long, CsvMalformedReason>();
        using var reader = CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = SeparatorOf(text),
            TrackLineNumbers = true,
            TrimWhitespace = true,
            OnMalformedRecord = record => malformed[record.LineNumber] = record.Reason,
        });
        if (!reader.Read())
        {
            throw new InputException([new(path, 1, string.Empty, "an empty file", "a first line that names the columns, such as account,mrr,seats")]);
        }

        var notes = new List<string>();
        var header = new BookHeader(path, Cells(reader), asOf, problems, notes);
        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        return ReadRows(path, reader, new BookRowReader(path, header, asOf, names, malformed, problems), problems, notes, skipBadRows);
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static BookReading ReadRows(
        string path, CsvReader reader, BookRowReader rows, List<InputProblem> problems, List<string> notes, bool skipBadRows)
    {
        var accounts = new List<OpeningAccount>();
        var (skipped, skippedMrr) = (0, 0.0);
        while (reader.Read())
        {
            var (account, mrr) = rows.Read(Cells(reader), (int)reader.LineNumber);
            if (account is not null)
            {
                accounts.Add(account);
            }
            else
            {
                skipped++;
                skippedMrr += mrr;
            }
        }

        if (accounts.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(path, 1, string.Empty, "no rows", "at least one account"));
        }

        return problems.Count > 0 && (!skipBadRows || accounts.Count == 0)
            ? throw new InputException(problems)
            : new(accounts, problems, notes, skipped, skippedMrr);
    }

    private static char SeparatorOf(byte[] text)
    {
        var end = Array.IndexOf(text, (byte)'\n');
        var header = end < 0 ? text : text[..end];
        return (char)",;\t"u8.ToArray().MaxBy(separator => header.Count(b => b == separator));
    }
}
