using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Html;

namespace LandExpand.Sim.Tests.Reporting;

public sealed class HtmlReportTests
{
    private const string Hostile = "</script><img src=x onerror=alert(1)>";
    private static readonly string Page = HtmlReport.Render(SampleResults.Create());

    [Fact]
    public void A_hostile_name_stays_text()
    {
        var page = HtmlReport.Render(SampleResults.Create(Hostile) with { Description = Hostile });
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<h1>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(page, "<script"), Regex.Count(page, "</script"));
    }

    [Fact]
    public void Hostile_names_of_months_cannot_end_the_data_script()
    {
        var sample = SampleResults.Create();
        var page = HtmlReport.Render(sample with
        {
            Curves = sample.Curves with { Months = [.. sample.Curves.Months.Select(label => label with { Date = Hostile })] },
        });
        Assert.DoesNotContain(Hostile, page, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(page, "</script>"));
    }

    [Fact]
    public void The_page_requests_nothing()
    {
        var markup = Regex.Replace(Page, "<(script|style)[^>]*>.*?</\\1>", "", RegexOptions.Singleline);
        Assert.DoesNotMatch("(?i)\\s(src|href|srcset|action|data|poster)\\s*=", markup);
        Assert.DoesNotMatch("(?i)@import|url\\(", Page[..Page.IndexOf("</style>", StringComparison.Ordinal)]);
        Assert.DoesNotMatch("(?i)<(link|iframe|object|embed|base|form)\\b", markup);
    }

    [Fact]
    public void The_policy_allows_exactly_the_scripts_of_the_page()
    {
        var policy = Regex.Match(Page, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value;
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-", policy, StringComparison.Ordinal);
        var scripts = Regex.Matches(Page, "<script>(.*?)</script>", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(2, scripts.Length);
        Assert.All(scripts, script => Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))), policy, StringComparison.Ordinal));
        Assert.DoesNotMatch("(?i)<[a-z][^>]*\\son[a-z]+\\s*=", Regex.Replace(Page, "<script[^>]*>.*?</script>", "", RegexOptions.Singleline));
    }

    [Fact]
    public void Its_elements_nest_and_close()
    {
        var open = new Stack<string>();
        var markup = Regex.Replace(Page, "(<(script|style)[^>]*>).*?(</\\2>)", "$1$3", RegexOptions.Singleline);
        foreach (Match tag in Regex.Matches(markup, "<(/?)([a-z][a-z0-9]*)[^>]*>"))
        {
            var name = tag.Groups[2].Value;
            if (tag.Groups[1].Value == "/")
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (name is not ("meta" or "br"))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Headings_never_skip_a_level()
    {
        var levels = Regex.Matches(Page, "<h([1-6])[ >]").Select(match => match.Groups[1].Value[0] - '0').ToArray();
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Every_chart_has_a_place_a_table_and_data()
    {
        var json = Regex.Match(Page, "id=\"chart-data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        using var data = JsonDocument.Parse(json);
        var drawn = data.RootElement.GetProperty("charts").EnumerateArray().Select(chart => chart.GetProperty("key").GetString()!).ToArray();
        Assert.Equal(ChartCatalogue.All.Select(kind => kind.Key), drawn);
        Assert.All(drawn, key => Assert.Contains($"id=\"chart-{key}\" role=\"img\" aria-label=\"", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_assumption_stands_in_the_page_with_where_its_default_comes_from() => Assert.All(SampleResults.Create().Assumptions, assumption =>
    {
        Assert.Contains($"<th scope=\"row\">{assumption.Path}</th>", Page, StringComparison.Ordinal);
        Assert.Contains($"Default: {HtmlText.Escape(assumption.Source)}.", Page, StringComparison.Ordinal);
    });

    [Fact]
    public void A_partial_run_says_so() => Assert.Contains("Partial run.",
        HtmlReport.Render(SampleResults.Create() is var sample ? sample with { Summary = sample.Summary with { Partial = true } } : null!), StringComparison.Ordinal);
}
