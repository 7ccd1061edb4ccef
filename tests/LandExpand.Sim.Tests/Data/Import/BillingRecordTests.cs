using System.Globalization;
using LandExpand.Sim.Data.Export;
using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Data.Panels;

namespace LandExpand.Sim.Tests.Data.Import;

public sealed class BillingRecordTests
{
    [Fact]
    public void One_business_told_in_four_kinds_of_record_is_one_panel()
    {
        const string Tail = "customer,currency,start,end,";
        var periods = Records.Read(Tail
            + "mrr\nA,USD,2024-01-01,2024-04-01,100\nA,USD,2024-04-01,2024-07-01,150\nB,USD,2024-02-01,2024-05-01,50\nB,USD,2024-06-01,2024-07-01,60\nA,USD,2024-06-01,2024-07-01,5\n");
        var invoices = Records.Read("customer,currency,service_start,service_end,amount\nA,USD,2024-01-01,2024-03-31,300\nA,USD,2024-04-01,2024-06-30,450\nB,USD,2024-02-01,2024-04-30,150\nB,USD,2024-06-01,2024-06-30,60\nA,USD,2024-06-01,2024-06-30,5\n");
        var wide = Records.Read("customer,currency,2024-01,2024-02,2024-03,2024-04,2024-05,2024-06\nA,USD,100,100,100,150,150,155\nB,USD,,50,50,50,,60\n");
        var months = Records.Read("customer,currency,month,mrr\n"
            + string.Concat(new[] { 100, 100, 100, 150, 150, 155 }.Select((mrr, month) => $"A,USD,2024-0{month + 1},{mrr}\n"))
            + "B,USD,2024-02,50\nB,USD,2024-03,50\nB,USD,2024-04,50\nB,USD,2024-06,60\n");
        Assert.Equal([RecordKind.Periods, RecordKind.Invoices, RecordKind.WideMonths, RecordKind.Months],
            new[] { periods, invoices, wide, months }.Select(read => read.Quality.Kind));
        Assert.All([invoices, wide, months], read => Assert.Equal(Records.Lines(periods.Panel), Records.Lines(read.Panel)));
        Assert.Equal([100.0, 100, 100, 150, 150, 155], periods.Panel.Accounts[0].Mrr);
        Assert.Equal("USD", periods.Panel.Currency);
    }

    [Fact]
    public void A_panel_that_is_written_and_read_again_is_the_same_panel()
    {
        var read = Records.Read("customer,start,end,mrr,seats,plan,segment\n\"=\"\"x\"\"\",2024-01-01,2024-04-01,33.333333,3,Pro,smb\n'-5,2024-02-01,2024-05-01,0.1,1,,mid\n\"a, b\",2024-01-15,2024-06-14,99.99,7,Basic,smb\n", new() { Currency = "EUR" }).Panel;
        var file = Path.GetTempFileName();
        using (var stream = File.Create(file))
        {
            PanelCsv.Write(stream, read);
        }

        var again = BillingRecord.Read([file]).Panel;
        File.Delete(file);
        Assert.Equal(Records.Lines(read), Records.Lines(again));
        Assert.Equal(3, again.Accounts.Count);
        Assert.Equal(("EUR", read.MonthCount), (again.Currency, again.MonthCount));
    }

    [Fact]
    public void Amounts_that_add_up_to_the_same_in_another_order_do_not_move()
    {
        var mrr = Records.Read("customer,month,mrr\nA,2024-01,0.1\nA,2024-01,0.2\nA,2024-02,0.3\n").Panel.Accounts[0].Mrr;
        Assert.Equal(mrr[0], mrr[1]);
    }

    [Theory]
    [InlineData("2024-01-31,2024-02-28", 1)]
    [InlineData("2024-01-01,2024-01-31", 0)]
    [InlineData("2024-01-15,2024-07-15", 6)]
    [InlineData("2024-01-01,2024-02-01", 1)]
    public void A_period_counts_in_the_months_whose_last_day_it_covers(string period, int months)
    {
        // Of the other customer: so that there are enough months, and one with MRR.
        var panel = Records.Read($"customer,start,end,mrr\nA,{period},100\nB,2024-01-01,2024-12-01,10\nB,2024-12-01,2025-01-01,10\n",
            new() { Ends = EndDay.After }).Panel;
        Assert.Equal(months, panel.Accounts.Where(account => account.Id == "A").Sum(account => account.Mrr.Count(mrr => mrr > 0)));
    }

    [Fact]
    public void Seats_add_up_over_the_periods_of_a_month_and_are_0_where_nothing_is_paid()
    {
        var account = Assert.Single(Records.Read("customer,month,mrr,seats\nA,2024-01,10,2\nA,2024-01,20,3\nA,2024-03,30,4\n").Panel.Accounts);
        Assert.Equal([5.0, 0, 4], account.Seats);
    }

    [Fact]
    public void Contracts_of_whole_years_tell_term_and_renewal()
    {
        var accounts = Records.Read("customer,start,end,mrr\nA,2022-03-01,2023-03-01,10\nA,2023-03-01,2024-03-01,10\nB,2022-01-01,2024-01-01,10\nC,2024-02-01,2025-02-01,10\n").Panel.Accounts;
        Assert.Equal([("B", 24, 24), ("A", 12, 14), ("C", 12, 37)],
            accounts.Select(account => (account.Id, account.TermMonths!.Value, account.RenewalIndex!.Value)));
        Assert.All(Records.Read("customer,start,end,mrr\nA,2022-03-01,2022-05-01,10\nB,2022-03-01,2022-04-01,10\n").Panel.Accounts, account =>
            Assert.Null(account.TermMonths));
    }

    [Fact]
    public void A_next_renewal_that_is_given_tells_the_first_one()
    {
        var account = Assert.Single(Records.Read("customer,start,end,mrr,term,renewal_date\nA,2022-03-01,,10,12,2025-03-01\n",
            new() { AsOf = new(2024, 6) }).Panel.Accounts);
        Assert.Equal((12, 12), (account.TermMonths, account.RenewalIndex));
    }

    [Fact]
    public void Several_files_are_one_record_and_what_they_repeat_counts_once()
    {
        var files = new[] { "A,2024-01-01,2024-02-01,100\nB,2024-01-01,2024-02-01,50\n",
            "B,2024-01-01,2024-02-01,50\nA,2024-02-01,2024-03-01,70\n" }.Select(rows =>
        {
            var file = Path.GetTempFileName();
            File.WriteAllText(file, "customer,start,end,mrr\n" + rows);
            return file;
        }).ToArray();
        var read = BillingRecord.Read(files);
        Assert.All(files, File.Delete);
        Assert.Equal((4, 1, 2), (read.Quality.Rows, read.Quality.RowsLeftOut, read.Quality.Files.Count));
        Assert.Equal([100.0, 70], read.Panel.Accounts.Single(account => account.Id == "A").Mrr);
    }

    [Fact]
    public void A_reading_can_be_stopped_and_says_how_far_it_is()
    {
        var text = "customer,month,mrr\n"
            + string.Concat(Enumerable.Range(0, 20_000).Select(row => $"C{row},2024-01,{row.ToString(CultureInfo.InvariantCulture)}\n"));
        var told = new List<(long, long)>();
        Records.Read(text, new() { Progress = (done, total) => told.Add((done, total)) });
        Assert.Equal(told.OrderBy(step => step.Item1), told);
        Assert.All(told, step => Assert.InRange(step.Item1, 1, step.Item2));
        Assert.True(told.Count >= 4);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Records.Read(text, new() { Cancel = stop.Token, Progress = (_, _) => stop.Cancel() }));
    }

    [Fact]
    public void The_panel_up_to_a_month_is_what_the_record_said_then()
    {
        const string Rows = "customer,month,mrr\nA,2024-01,10\nA,2024-02,12\nB,2024-03,5\nA,2024-04,7\n";
        Assert.Equal(Records.Lines(Records.Read(Rows, new() { AsOf = new(2024, 2) }).Panel), Records.Lines(Records.Read(Rows).Panel.Until(2)));
    }
}
