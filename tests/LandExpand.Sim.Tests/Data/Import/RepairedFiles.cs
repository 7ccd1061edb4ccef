using System.Text;
using static LandExpand.Sim.Tests.Data.Import.DirtyFile;

namespace LandExpand.Sim.Tests.Data.Import;

/// <summary>Files that can be read, and what must be said of the way in which they are.</summary>
internal static class RepairedFiles
{
    private const string Head = "customer,start,end,mrr\n", Good = "A,2024-01-01,2024-04-01,100\nB,2024-02-01,2024-05-01,50\n";
    private const string FebruaryA = "MRR of the last month 150.00";

    private static readonly string Accents = "customer,start,end,mrr\nCafé Zürich,2024-01-01,2024-04-01,100\nB,2024-02-01,2024-05-01,50\n";

    public static IEnumerable<DirtyFile> All =>
    [
        new("UTF-8 with a byte order mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Accents)], [], ["The text is UTF-8 with byte order mark.", FebruaryA]),
        new("UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Accents)], [], ["The text is UTF-16.", FebruaryA]),
        new("UTF-16, big-endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Accents)], [], ["The text is UTF-16, big-endian.", FebruaryA]),
        new("UTF-16 without a mark", Encoding.Unicode.GetBytes(Accents), [], ["The text is UTF-16 without byte order mark.", FebruaryA]),
        new("Windows-1252", Encoding.Latin1.GetBytes(Accents), [], ["The text is Windows-1252 (it is not UTF-8; if names look wrong, save the file as UTF-8).", FebruaryA]),
        OfText("semicolons and decimal commas", "customer;start;end;mrr\nA;2024-01-01;2024-04-01;1.100,50\nB;2024-02-01;2024-05-01;50\n", "", "separated by semicolon", "Amounts have a decimal comma.", "1,150.50"),
        OfText("tabs", (Head + Good).Replace(',', '\t'), "", "separated by tab", FebruaryA),
        OfText("bars", (Head + Good).Replace(',', '|'), "", "separated by bar", FebruaryA),
        OfText("a line that names the separator", "sep=;\n" + (Head + Good).Replace(',', ';'), "", "separated by semicolon", FebruaryA),
        OfText("a title above the header", "Subscriptions of Acme Ltd\nexported on Monday\n" + Head + Good, "", "2 lines above the header are passed over.", FebruaryA),
        OfText("line ends of Windows", (Head + Good).Replace("\n", "\r\n"), "", FebruaryA),
        OfText("line ends of old", (Head + Good).Replace("\n", "\r"), "", FebruaryA),
        OfText("empty rows", Head + "\n,,,\n" + Good + ",,,\n\n", "", "2 rows hold nothing.", FebruaryA),
        OfText("empty columns to the right", "customer,start,end,mrr,,\nA,2024-01-01,2024-04-01,100,,\nB,2024-02-01,2024-05-01,50,,\n", "", FebruaryA),
        OfText("a header in other letters", "  Customer ID , START DATE,End-Date,Monthly Amount\n" + Good, "", "customer = Customer ID", FebruaryA),
        OfText("names of one's own", "Kunde,Von,Bis,Betrag\n" + Good, "--customer kunde --start Von --end Bis --amount Betrag --kind periods", "customer = Kunde, start = Von, end = Bis, amount = Betrag", FebruaryA),
        OfText("the same row twice", Head + Good + "A,2024-01-01,2024-04-01,100\n", "", "1 row repeats an earlier row in every cell and is left out; --keep-duplicates counts it.", FebruaryA, "3 rows, of which 1 left out"),
        OfText("the same row twice, on purpose", Head + Good + "A,2024-01-01,2024-04-01,100\n", "--keep-duplicates", "MRR of the last month 250.00", "1 row begins before an earlier one"),
        OfText("day, month, year", Head + "A,13/01/2024,13/04/2024,100\nB,01/02/2024,01/05/2024,50\n", "", "Dates are read as day, month, year.", FebruaryA),
        OfText("month, day, year", Head + "A,01/13/2024,04/13/2024,100\nB,2/1/2024,5/1/2024,50\n", "", "Dates are read as month, day, year.", FebruaryA),
        OfText("an order that is given", Head + "A,01-02-2024,01-04-2024,100\nB,01-02-2024,01-05-2024,50\n", "--dates dmy", "Dates are read as day, month, year.", "2024-02 to 2024-02"),
        OfText("an order that makes no difference", Head + "A,01/01/2024,04/04/2024,100\nB,02/02/2024,05/05/2024,50\n", "", FebruaryA),
        OfText("two digits for the year", Head + "A,13.01.24,13.04.24,100\nB,01.02.24,01.05.24,50\n", "--dates dmy", "Dates are read as day, month, year.", FebruaryA),
        OfText("the year first, and slashes", (Head + Good).Replace("2024-", "2024/"), "", FebruaryA),
        OfText("dates without signs", Head + "A,20240101,20240401,100\nB,20240201,20240501,50\n", "", FebruaryA),
        OfText("day numbers of a spreadsheet", Head + "A,45292,45383,100\nB,45323,45413,50\n", "", "Some dates are day numbers of a spreadsheet, counted from 1899-12-30.", FebruaryA),
        OfText("times of day", Head + "A,2024-01-01T00:00:00Z,2024-04-01 00:00:00,100\nB,2024-02-01 09:30,2024-05-01 23:59:59.123,50\n", "", "Times of day beside dates are left out.", FebruaryA),
        OfText("months by name", Head + "A,1 Jan 2024,\"April 1, 2024\",100\nB,01-Feb-24,\"Wed, 1 May 2024\",50\n", "", FebruaryA),
        OfText("months for ends", Head + "A,2024-01,2024-03,100\nB,2024-02,2024-04,50\n", "", FebruaryA),
        OfText("an end in the year 9999", Head + "A,2024-01-01,9999-12-31,100\nB,2024-02-01,2024-05-01,50\n", "", "1 row ends after 2100, which stands for no end.", "pay in the last month", "2024-01 to 2024-05", "MRR of the last month 100.00"),
        OfText("no end", Head + "A,2024-01-01,,100\nB,2024-02-01,NULL,50\n", "", "2 rows have no end and run on to the last month.", FebruaryA),
        OfText("signs and thousands", Head + "A,2024-01-01,2024-04-01,\"$1,100.00\"\nB,2024-02-01,2024-05-01,US$ 50\n", "", "MRR of the last month 1,150.00 USD"),
        OfText("a sign behind", "customer;start;end;mrr\nA;2024-01-01;2024-04-01;1.100,00 €\nB;2024-02-01;2024-05-01;50 EUR\n", "", "MRR of the last month 1,150.00 EUR"),
        OfText("thousands as the Swiss write them", Head + "A,2024-01-01,2024-04-01,1'100.50\nB,2024-02-01,2024-05-01,50\n", "", "1,150.50"),
        OfText("spaces inside numbers", Head + "A,2024-01-01,2024-04-01,1\u00A0100.50\nB,2024-02-01,2024-05-01,1 050\n", "", "2,150.50"),
        OfText("a decimal mark that is given", Head + "A,2024-01-01,2024-04-01,\"1,100\"\nB,2024-02-01,2024-05-01,50\n", "--decimal dot", "MRR of the last month 1,150.00"),
        OfText("a refund in brackets", Head + Good + "A,2024-01-01,2024-04-01,(20)\n", "", "1 row, −20.00 in all; they are subtracted", "MRR of the last month 130.00"),
        OfText("a minus behind", Head + Good + "A,2024-01-01,2024-04-01,20-\n", "", "1 row, −20.00 in all; they are subtracted", "MRR of the last month 130.00"),
        OfText("a true minus", Head + Good + "A,2024-01-01,2024-04-01,\u221220\n", "", "MRR of the last month 130.00"),
        OfText("a refund larger than what was paid", Head + Good + "A,2024-01-01,2024-02-01,-120\n", "", "In 1 month of a customer refunds are larger than what was paid; such a month counts as 0, which leaves 20.00 of refunds out."),
        OfText("zeros", Head + Good + "A,2024-01-01,2024-04-01,0\nC,2024-01-01,2024-04-01,0\n", "", "Zero amounts 2 rows", "1 customer never paid anything up to the last month and is left out.", FebruaryA),
        OfText("one currency picked of two", "customer,start,end,mrr,currency\nA,2024-01-01,2024-04-01,100,usd\nB,2024-02-01,2024-05-01,50,USD\nC,2024-02-01,2024-05-01,50,EUR\nD,2024-02-01,2024-05-01,50,\n", "--currency USD", "2 rows in other currencies, or in none, are left out.", "MRR of the last month 150.00 USD"),
        OfText("a row without currency", "customer,start,end,mrr,currency\nA,2024-01-01,2024-04-01,100,USD\nB,2024-02-01,2024-05-01,50,\n", "", "1 row names no currency and is taken as USD.", "MRR of the last month 150.00 USD"),
        OfText("a currency that only the user knows", Head + Good, "--currency eur", "MRR of the last month 150.00 EUR"),
        OfText("ids as text for a spreadsheet", Head + "\"=\"\"0042\"\"\",2024-01-01,2024-04-01,100\n'0043,2024-02-01,2024-05-01,50\n", "", "2 rows name the customer in the form by which spreadsheets mark text", FebruaryA),
        OfText("a row of totals", Head + Good + "Total,,,150\n", "", "1 row of totals is no customer and is left out.", FebruaryA),
        OfText("bad rows to go on without", Head + Good + "C,2024-01-01,2024-04-01,x\nD,soon,2024-04-01,10\n", "--skip-bad-rows", "2 rows cannot be read and are left out, with 10.00 as far as it can be told.", FebruaryA),
        OfText("rows that are short of optional cells", "customer,start,end,mrr,plan,seats\nA,2024-01-01,2024-04-01,100\nB,2024-02-01,2024-05-01,50,Pro,5\n", "", "1 row has fewer cells than the header; what is missing is empty.", FebruaryA),
        OfText("periods that overlap", Head + "A,2024-01-01,2024-06-01,100\nA,2024-02-01,2024-05-01,30\nB,2024-02-01,2024-05-01,20\n", "", "1 row begins before an earlier one of the same customer has ended (1 customer); they add up", FebruaryA),
        OfText("a customer that came back", Head + "A,2024-01-01,2024-02-01,100\nA,2024-05-01,2024-06-01,150\n", "", "1 customer stopped and came back, 1 time in all; the longest gap is 3 months", FebruaryA),
        OfText("ends that are the last day", Head + "A,2024-01-01,2024-02-29,100\nB,2024-02-01,2024-04-30,50\n", "", "The end of a period is taken as its last day", FebruaryA),
        OfText("ends that are the day after, in spite of all", Head + "A,2024-01-01,2024-02-29,100\nB,2024-02-01,2024-04-30,50\n", "--ends after", "MRR of the last month 50.00"),
        OfText("periods inside a month", Head + Good + "C,2024-02-03,2024-02-20,70\n", "", "1 row covers the last day of no month and so counts in none (70.00 a month).", FebruaryA),
        OfText("an amount for a year", "customer,start,end,arr\nA,2024-01-01,2024-04-01,1200\nB,2024-02-01,2024-05-01,600\n", "", "arr is for a year: a month has a twelfth of it.", FebruaryA),
        OfText("a column a month", "customer,Jan 2024,Feb 2024,Mar 2024\nA,100,100,\nB,,50,0\n", "", "a column for each month", "2024-01 to 2024-02", FebruaryA),
        OfText("a row a month", "customer,month,mrr\nA,2024-01-01,100\nA,2024-02-01,100\nB,2024-02-01,30\nB,2024-02-15,20\n", "", "MRR by customer and month", FebruaryA),
        OfText("months without amounts", "customer,month,mrr\nA,2024-01,100\nA,2024-02,\nB,2024-02,150\n", "", "1 row has no amount and counts as 0.", FebruaryA),
        OfText("months without signs", "customer,month,mrr\nA,202401,100\nA,202402,100\nB,202402,50\n", "", FebruaryA),
        OfText("invoices for a year", "customer,service_start,service_end,amount\nA,2024-01-15,2025-01-14,1200\nB,2024-02-01,2024-02-29,50\n", "", "invoice lines", "is a plan and not used", FebruaryA),
        OfText("invoices with prorated lines", "customer,service_start,service_end,invoice_amount\nA,2024-01-01,2024-01-31,100\nA,2024-02-01,2024-02-29,100\nA,2024-02-10,2024-02-29,30\nA,2024-02-10,2024-02-20,20\n", "", FebruaryA),
        OfText("ends that lie ahead", Head + "A,2024-01-01,2025-01-01,100\nB,2024-02-01,2025-02-01,50\n", "", "The last period starts in 2024-02: what periods say of the months after it, up to 2025-01, is a plan and not used (--as-of MONTH, otherwise).", "Nearly all periods last whole years: they are taken as contracts, their ends as renewals.", FebruaryA),
        OfText("a last month that is given", Head + Good, "--as-of 2024-04", "2024-01 to 2024-04", "MRR of the last month 50.00"),
        OfText("names in quotation marks", Head + "\"Smith, Jones \"\"and\"\" sons\",2024-01-01,2024-04-01,100\n\"B\nof two lines\",2024-02-01,2024-05-01,50\n", "", FebruaryA),
        OfText("spaces around ids", Head + " A ,2024-01-01,2024-02-01,100\nA,2024-02-01,2024-03-01,150\n", "", "Customers 1, of which 1 pay", FebruaryA),
        OfText("names that would rewrite the screen", Head + "\u001b[2J<script>alert(1)</script>,2024-01-01,2024-04-01,100\nB,2024-02-01,2024-05-01,50\n", "", FebruaryA),
        OfText("a plan that changes", "customer,start,end,mrr,plan\nA,2024-01-01,2024-02-01,100,Basic\nA,2024-02-01,2024-03-01,150,Pro\n", "", "1 customer changes plan; the last one stands.", FebruaryA),
        OfText("seats that are missing for some", "customer,start,end,mrr,seats\nA,2024-01-01,2024-04-01,100,\nB,2024-02-01,2024-05-01,50,5\n", "", "1 customer has months without a number of seats; its seats are not used.", FebruaryA),
    ];
}
