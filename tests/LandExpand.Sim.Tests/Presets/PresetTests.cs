using System.Globalization;
using System.Text;
using LandExpand.Sim.Metrics;
using LandExpand.Sim.Tests.Reporting;
using LandExpand.Sim.Tests.Scenarios;

namespace LandExpand.Sim.Tests.Presets;

public class PresetTests(ShippedRuns runs) : IClassFixture<ShippedRuns>
{
    private static readonly (string Header, Metric Metric, int Month, string Format)[] Pinned =
    [
        ("arr.0", MetricCatalogue.Arr, 0, "F0"),
        ("arr.24", MetricCatalogue.Arr, 24, "F0"),
        ("nrr.12", MetricCatalogue.Nrr, 12, "F4"),
        ("nrr.24", MetricCatalogue.Nrr, 24, "F4"),
        ("grr.12", MetricCatalogue.Grr, 12, "F4"),
        ("grr.24", MetricCatalogue.Grr, 24, "F4"),
        ("logoRetention.12", MetricCatalogue.LogoRetention, 12, "F4"),
        ("logoRetention.24", MetricCatalogue.LogoRetention, 24, "F4"),
    ];

    public static TheoryData<string> Names => [.. ShippedRuns.Names];

    [Fact]
    public void Every_shipped_scenario_runs_to_the_figures_on_file()
    {
        var text = new StringBuilder("scenario,").AppendJoin(',', Pinned.Select(pin => pin.Header)).Append('\n');
        foreach (var name in ShippedRuns.Names)
        {
            var values = Pinned.Select(pin => runs.Mean(name, pin.Metric, pin.Month).ToString(pin.Format, CultureInfo.InvariantCulture));
            text.Append(name).Append(',').AppendJoin(',', values).Append('\n');
        }

        GoldenFile.Matches("presets.csv", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_scenario_begins_with_the_schema_and_a_comment_and_fits_on_a_screen(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Files.Shipped, name + ".json"));
        Assert.Equal("{", lines[0]);
        Assert.Equal("  \"$schema\": \"../schema/landexpand.schema.json\",", lines[1]);
        Assert.StartsWith("  // ", lines[2], StringComparison.Ordinal);
        Assert.InRange(lines.Length, 4, 60);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 160));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_scenario_is_named_for_people_and_listed_in_the_readme(string name)
    {
        Assert.Contains($"`{name}.json`", File.ReadAllText(Path.Combine(Files.Shipped, "README.md")), StringComparison.Ordinal);
        var scenario = Files.LoadShipped(name + ".json");
        Assert.NotEmpty(scenario.Name);
        Assert.NotEmpty(scenario.Description);
    }

    [Fact]
    public void A_flat_fee_grows_less_than_seats_usage_and_hybrid_on_the_same_accounts()
    {
        foreach (var other in new[] { "pricing-seat", "pricing-usage", "pricing-hybrid" })
        {
            Assert.True(runs.Mean("pricing-flat", MetricCatalogue.Nrr, 24) < runs.Mean(other, MetricCatalogue.Nrr, 24) - 0.05, other);
        }
    }

    [Fact]
    public void Lands_are_worth_the_same_under_all_four_pricing_models()
    {
        foreach (var name in new[] { "pricing-flat", "pricing-seat", "pricing-usage", "pricing-hybrid" })
        {
            var lands = runs.Mean(name, MetricCatalogue.Lands, 24);
            Assert.InRange(runs.Mean(name, MetricCatalogue.NewArr, 24) / lands, 19_500, 20_500);
        }
    }

    [Fact]
    public void A_downturn_lowers_arr_and_retention_of_the_mid_market_company()
    {
        Assert.Equal(runs.Mean("mid-market", MetricCatalogue.Arr, 0), runs.Mean("downturn", MetricCatalogue.Arr, 0));
        foreach (var metric in new[] { MetricCatalogue.Arr, MetricCatalogue.Nrr, MetricCatalogue.Grr, MetricCatalogue.LogoRetention, MetricCatalogue.NewArr })
        {
            Assert.True(runs.Mean("downturn", metric, 24) < runs.Mean("mid-market", metric, 24), metric.Key);
        }
    }

    [Fact]
    public void Free_landing_presets_turn_free_accounts_into_lands()
    {
        // Of 60 and 100 landings a month, 6 and 5 on average pay at once; the rest of the lands are conversions.
        Assert.True(runs.Mean("slack-like", MetricCatalogue.Lands, 24) > 1.5 * 12 * 6);
        Assert.True(runs.Mean("dropbox-like", MetricCatalogue.Lands, 24) > 1.2 * 12 * 5);
    }

    [Fact]
    public void The_move_to_seats_with_owners_lifts_nrr_from_about_102_to_about_118_percent()
    {
        Assert.Equal(runs.Mean("devtools-flat", MetricCatalogue.Arr, 0), runs.Mean("devtools-per-seat", MetricCatalogue.Arr, 0), 18.0);
        Assert.InRange(runs.Mean("devtools-flat", MetricCatalogue.Arr, 0), 17.9e6, 18.1e6);
        Assert.InRange(runs.Mean("devtools-flat", MetricCatalogue.Nrr, 12), 1.00, 1.04);
        Assert.InRange(runs.Mean("devtools-per-seat", MetricCatalogue.Nrr, 12), 1.15, 1.21);
    }

    [Theory]
    [InlineData("smb-self-serve", 0.03, 0.07)]
    [InlineData("enterprise-three-year", 0.005, 0.01)]
    public void Monthly_logo_churn_of_a_segment_preset_lies_near_the_published_range(string name, double least, double most)
    {
        var monthly = 1 - Math.Pow(runs.Mean(name, MetricCatalogue.LogoRetention, 12), 1.0 / 12);
        Assert.InRange(monthly, 0.9 * least, 1.1 * most);
    }

    [Fact]
    public void Consumption_companies_expand_far_more_than_land_and_die_or_land_and_leave()
    {
        foreach (var grows in new[] { "snowflake-like", "datadog-like", "twilio-like", "slack-like" })
        {
            Assert.True(runs.Mean(grows, MetricCatalogue.Nrr, 12) > 1.25, grows);
        }

        Assert.True(runs.Mean("dropbox-like", MetricCatalogue.Nrr, 12) < 1.05);
        Assert.True(runs.Mean("land-and-leave", MetricCatalogue.Nrr, 12) < 1.05);
    }

    [Fact]
    public void Four_owners_of_expansion_start_from_one_book_and_part_in_the_order_of_what_they_see_and_close()
    {
        string[] order = ["owner-nobody", "owner-account-executive", "owner-cs-nominates", "owner-account-managers"];
        Assert.Single(order.Select(name => runs.Mean(name, MetricCatalogue.Arr, 0)).Distinct());
        for (var i = 1; i < order.Length; i++)
        {
            Assert.True(runs.Mean(order[i - 1], MetricCatalogue.Arr, 24) < runs.Mean(order[i], MetricCatalogue.Arr, 24), order[i]);
        }
    }

    [Fact]
    public void The_site_licence_decision_is_about_one_company_that_pays_28_800_a_year()
    {
        foreach (var name in new[] { "site-licence-none", "site-licence-volume", "site-licence-enterprise" })
        {
            Assert.Equal(28_800, runs.Mean(name, MetricCatalogue.Arr, 0), 1.0);
            Assert.Equal(1, runs.Mean(name, MetricCatalogue.Accounts, 0));
        }
    }
}
