using LandExpand.Sim.Data.History;
using LandExpand.Sim.Data.Import;
using LandExpand.Sim.Data.Panels;
using Microsoft.Data.Sqlite;

namespace LandExpand.Sim.Tests.Data.History;

/// <summary>The shipped export of subscription periods, by hand and by another program.</summary>
public sealed class SubscriptionHistoryTests
{
    private static readonly MrrPanel Whole = BillingRecord.Read([Records.Shipped], new() { Edge = EdgeReading.Churn }).Panel;

    public static TheoryData<string, string> ByHand => new()
    {
        { "1", "2018-11 new 50, 2019-02 churn 50, 2019-04 reactivation 50, 2019-06 expansion 25, 2019-08 churn 75" },
        {
            "10", "2018-04 new 80, 2018-05 churn 80, 2018-09 reactivation 50, 2018-10 contraction 25, 2019-04 expansion 25, 2019-05 contraction 25, 2019-06 expansion 25, "
            + "2019-11 contraction 25, 2019-12 expansion 10, 2020-01 churn 35"
        },
        {
            "17", "2018-11 new 25, 2018-12 expansion 25, 2019-05 contraction 25, 2019-06 expansion 15, 2019-09 contraction 5, 2019-10 expansion 30, 2019-11 expansion 35, "
            + "2019-12 contraction 5, 2020-01 churn 95"
        },
    };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void The_movements_of_three_customers_are_those_found_by_hand(string customer, string movements) =>
        Assert.Equal(movements.Split(", "), Movements.Of(Whole).Where(movement => movement.Customer == customer)
            .Select(movement => FormattableString.Invariant(
                $"{Whole.FirstMonth.AddMonths(movement.Index)} {movement.Kind.ToString().ToLowerInvariant()} {movement.Amount}")));

    [Theory]
    [InlineData(EdgeReading.Censor)]
    [InlineData(EdgeReading.Churn)]
    public void Counts_and_amounts_of_every_movement_by_month_are_those_that_sql_finds(EdgeReading edge)
    {
        var panel = BillingRecord.Read([Records.Shipped], new() { Edge = edge }).Panel;
        Assert.Equal(BySql(panel.FirstMonth.ToString(), panel.LastMonth.ToString()), ByHistory(panel));
    }

    [Fact]
    public void A_reading_of_ends_as_last_days_is_not_what_sql_finds()
    {
        var wrong = BillingRecord.Read([Records.Shipped], new() { Edge = EdgeReading.Churn, Ends = EndDay.Last }).Panel;
        // A period from the 1st to the 1st then overlaps the next only in days, not in months: the months stay, and so must the movements.
        Assert.Equal(ByHistory(Whole), ByHistory(wrong));
        var shifted = Whole with { Accounts = [.. Whole.Accounts.Select(account => account.FirstIndex > 0
            ? account with { FirstIndex = account.FirstIndex - 1, Mrr = [.. account.Mrr, 0] } : account)] };
        Assert.NotEqual(BySql(Whole.FirstMonth.ToString(), Whole.LastMonth.ToString()), ByHistory(shifted));
    }

    private static List<string> ByHistory(MrrPanel panel) =>
    [
        .. RecordHistory.Of(panel).Months.SelectMany(month => month.Counts.Where(kind => kind.Value > 0)
            .Select(kind => FormattableString.Invariant(
                $"{month.Month} {kind.Key.ToString().ToLowerInvariant()} {kind.Value} {month.Moved[kind.Key]:0.##}"))).Order(StringComparer.Ordinal),
    ];

    // Knows nothing of panels: months from a calendar, MRR by joining periods that hold the month's last day, movements by the row before.
    private static List<string> BySql(string first, string last)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = "create table period (customer text, start text, stop text, amount real)";
        create.ExecuteNonQuery();
        foreach (var cells in File.ReadLines(Records.Shipped).Skip(1).Select(line => line.Split(',')))
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "insert into period values ($customer, $start, $stop, $amount)";
            insert.Parameters.AddWithValue("$customer", cells[1]);
            insert.Parameters.AddWithValue("$start", cells[2]);
            insert.Parameters.AddWithValue("$stop", cells[3]);
            insert.Parameters.AddWithValue("$amount", double.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture));
            insert.ExecuteNonQuery();
        }

        using var query = connection.CreateCommand();
        query.CommandText = """
            with recursive month(m) as (select $first || '-01' union all select date(m, '+1 month') from month where m < $last || '-01'),
            mrr as (
              select customer, m, coalesce((select sum(amount) from period p where p.customer = c.customer and p.start <= date(m,
                  '+1 month', '-1 day') and p.stop > date(m, '+1 month', '-1 day')), 0) as now
              from (select distinct customer from period) c cross join month),
            step as (
              select customer, m, now, lag(now) over (partition by customer order by m) as before,
                     coalesce(max(now) over (partition by customer order by m rows between unbounded preceding and 1 preceding), 0) as most
              from mrr),
            named as (
              select strftime('%Y-%m', m) as month, abs(now - before) as moved,
                     case when before = 0 and most = 0 then 'new' when before = 0 then 'reactivation' when now = 0 then 'churn' when now > before then 'expansion' else 'contraction' end as kind
              from step where before is not null and now <> before)
            select month, kind, count(*), sum(moved) from named group by month, kind
            """;
        query.Parameters.AddWithValue("$first", first);
        query.Parameters.AddWithValue("$last", last);
        using var reader = query.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(FormattableString.Invariant($"{reader.GetString(0)} {reader.GetString(1)} {reader.GetInt64(2)} {reader.GetDouble(3):0.##}"));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
