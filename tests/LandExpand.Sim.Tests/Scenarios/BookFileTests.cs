using System.Text;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;

namespace LandExpand.Sim.Tests.Scenarios;

public class BookFileTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 31);
    private static readonly BookNames Names = new(["smb", "enterprise"], [["seat"], ["seat", "flat"]]);

    private static BookReading Read(string text, bool skip = false, bool withDate = true)
    {
        using var files = new Files();
        return BookFile.Read(files.Write("book.csv", text), withDate ? AsOf : null, Names, skip);
    }

    private static IReadOnlyList<InputProblem> Problems(string text, bool withDate = true) =>
        Assert.Throws<InputException>(() => Read(text, withDate: withDate)).Problems;

    [Fact]
    public void Every_known_column_is_read_under_any_of_its_names()
    {
        var reading = Read("""
            Account ID,Annual_Recurring Revenue,USERS,teams,Customer Since,Renewal Date,Term,Price Plan,Segment,Units
            "Smith, Jones",24000,40,2,2025-03-31,2026-04-01,12,Seat,SMB,1500.5
            b,1200,,,,,,,,
            """);
        Assert.Equal(new OpeningAccount("Smith, Jones", 2, 2000, 40, 2, 10, 3, 12, "seat", "smb", 1500.5), reading.Accounts[0]);
        Assert.Equal(new OpeningAccount("b", 3, 100), reading.Accounts[1]);
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Notes);
    }

    [Theory]
    [InlineData("id;mrr;seats\na;100;3\n")]
    [InlineData("id\tmrr\tseats\r\na\t100\t3\r\n")]
    [InlineData("id , mrr , seats\n\na , 100 , 3")]
    public void Comma_semicolon_and_tab_are_told_apart(string text)
    {
        var account = Assert.Single(Read(text).Accounts);
        Assert.Equal(("a", 100.0, 3.0), (account.Id, account.Mrr, account.Seats));
    }

    /// <summary>A row under the header account,mrr,seats,tenure,landed…; the column letter of its bad cell; what is expected.</summary>
    public static TheoryData<string, string, string> BadRows => new()
    {
        { ",100,1,2026-02-01,1,seat,smb", "column A", "name or number" },
        { "good,100,1,2026-02-01,1,seat,smb", "column A", "it stands on line 2 already" },
        { "x,0,1,2026-02-01,1,seat,smb", "column B", "over 0" },
        { "x,-5,1,2026-02-01,1,seat,smb", "column B", "over 0" },
        { "x,,1,2026-02-01,1,seat,smb", "column B", "an amount over 0" },
        { "x,NaN,1,2026-02-01,1,seat,smb", "column B", "such as 1250.50" },
        { "x,$100,1,2026-02-01,1,seat,smb", "column B", "such as 1250.50" },
        { "x,100,2.5,2026-02-01,1,seat,smb", "column C", "a whole number from 1" },
        { "x,100,1,01/02/2026,1,seat,smb", "column D", "a date such as" },
        { "x,100,1,2026-01-30,1,seat,smb", "column D", "2026-01-31" },
        { "x,100,1,2026-02-01,0,seat,smb", "column E", "from 1 to 120" },
        { "x,100,1,2026-05-01,2,seat,smb", "column D", "within the term of 2 months" },
        { "x,100,1,2026-02-01,1,flat,smb", "column F", "one of seat" },
        { "x,100,1,2026-02-01,1,flot,enterprise", "column F", "one of seat, flat; did you mean flat?" },
        { "x,100,1,2026-02-01,1,seat,smbb", "column G", "did you mean smb?" },
        { "x,100,1", "row", "7, as in the header" },
        { "x,100,1,2026-02-01,1,seat,\"smb", "row", "quotation marks" },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void A_bad_cell_is_named_by_line_and_column(string row, string column, string expected)
    {
        const string Start = "account,mrr,seats,renewal_date,term,plan,segment\ngood,100,1,2026-02-01,1,seat,smb\n";
        var problem = Problems(Start + row).First(p => p.Path.StartsWith(column, StringComparison.Ordinal));
        Assert.Equal(3, problem.Line);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);

        var kept = Read(Start + row, skip: true);
        Assert.Equal("good", Assert.Single(kept.Accounts).Id);
        Assert.Equal(1, kept.SkippedRows);
        Assert.NotEmpty(kept.Problems);
    }

    [Fact]
    public void All_bad_cells_come_at_once_and_skipped_rows_are_counted_with_their_mrr()
    {
        const string Text = "account,mrr,seats\na,100,x\nb,y,-1\nc,40,2\nd,50,0\n";
        Assert.Equal([(2, "column C (seats)"), (3, "column B (mrr)"), (3, "column C (seats)"), (5, "column C (seats)")], Problems(Text).Select(p => (p.Line, p.Path)));
        var reading = Read(Text, skip: true);
        Assert.Equal((1, 3, 150.0), (reading.Accounts.Count, reading.SkippedRows, reading.SkippedMrr));
    }

    [Theory]
    [InlineData("account,seats\na,1", "a column mrr")]
    [InlineData("name,mrr\na,1", "a column account")]
    [InlineData("account,customer,mrr\na,a,1", "only column A (account)")]
    [InlineData("account,mrr", "at least one account")]
    [InlineData("", "names the columns")]
    public void A_file_without_the_needed_columns_or_rows_is_refused(string text, string expected) =>
        Assert.Contains(expected, Problems(text)[0].Expected, StringComparison.Ordinal);

    [Fact]
    public void Dates_need_an_as_of_date()
    {
        Assert.Contains("opening.asOf", Assert.Single(Problems("account,mrr,landed\na,1,2025-01-01", withDate: false)).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_read_is_noted()
    {
        var reading = Read("account,mrr,arr,owner\na,10,120,Kim");
        Assert.Equal(["column D (owner) is not read", "column C (arr) is not read: column B (mrr) says the same"], reading.Notes);
    }

    [Fact]
    public void Lines_are_those_of_the_file_after_cells_that_span_lines()
    {
        Assert.Equal(4, Assert.Single(Problems("account,mrr\n\"two\nlines\",5\nb,x")).Line);
    }

    [Fact]
    public void A_file_in_utf16_is_read()
    {
        using var files = new Files();
        var path = files.Write("book.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("account,mrr\nŁódź,5")]);
        Assert.Equal("Łódź", BookFile.Read(path, null, Names).Accounts[0].Id);
    }

    [Fact]
    public void Shipped_books_are_read_whole()
    {
        foreach (var name in Directory.GetFiles(Files.Shipped, "*.json"))
        {
            var scenario = Files.LoadFile(name);
            if (scenario.BookFile is not null)
            {
                Assert.Empty(BookFile.Read(scenario).Problems);
            }
        }
    }
}
