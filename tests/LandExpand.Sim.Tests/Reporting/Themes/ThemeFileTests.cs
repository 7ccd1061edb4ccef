using LandExpand.Sim.Reporting;
using LandExpand.Sim.Reporting.Charts;
using LandExpand.Sim.Reporting.Description;
using LandExpand.Sim.Reporting.Html;
using LandExpand.Sim.Reporting.Svg;
using LandExpand.Sim.Reporting.Text;
using LandExpand.Sim.Reporting.Themes;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Reporting.Themes;

public sealed class ThemeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("landexpand-theme-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_theme_colours_and_signs_the_page_and_the_pictures()
    {
        File.WriteAllText(Path.Combine(_folder, "mark.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var theme = Read("""
            {
              // the house of Acme
              "colours": { "forecast": "#5B2A86", "text": "#201030", "ramp": ["#ffffff", "#5b2a86"] },
              "fonts": { "body": "Source Sans 3", "heading": "Georgia" },
              "logo": "mark.svg", "date": "14 May 2027", "confidentiality": "Board only: <b>\"secret\"</b>",
            }
            """).Theme!;
        Assert.Equal("#5b2a86", theme.Light.Roles[ColourRole.Forecast]);
        Assert.Equal(Palette.Light.Roles[ColourRole.Churn], theme.Light.Roles[ColourRole.Churn]);
        var sample = SampleResults.Create();
        var page = HtmlReport.Render(sample, new ReportOptions { Theme = theme });
        var picture = SvgChart.Render(ArrFanChart.Describe(sample)!, SourceLine.Of(sample), theme);
        Assert.All([page, picture], text => Assert.All(["#5b2a86", "#201030", "Source Sans 3", "Georgia", "14 May 2027", "data:image/svg+xml;base64,", "Board only: &lt;b&gt;"],
            part => Assert.Contains(part, text, StringComparison.Ordinal)));
        Assert.DoesNotContain("<b>\"secret", page, StringComparison.Ordinal);
        Assert.Contains("@bottom-left { content: \"Board\\000020only\\00003A\\000020\\00003Cb\\00003E\\000022secret", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_with_a_theme_is_said_at_once()
    {
        File.WriteAllText(Path.Combine(_folder, "mark.png"), "no picture");
        var (theme, problems) = Read("""
            { "colors": {},
              "colours": { "forcast": "#123456", "text": "blue", "ramp": ["#ffffff"], "churn": "#12345" },
              "darkColours": [],
              "fonts": { "body": "Arial; } body { display: none" , "headline": "x" },
              "logo": "mark.png", "date": 7, "confidentiality": "" }
            """);
        Assert.Null(theme);
        Assert.Equal(
            ["colors:1", "colours.churn:2", "colours.forcast:2", "colours.ramp:2", "colours.text:2", "confidentiality:5", "darkColours:3", "date:5", "fonts.body:4", "fonts.headline:4", "logo:5"],
            problems.Select(problem => $"{problem.Path}:{problem.Line}").Order(StringComparer.Ordinal));
        Assert.Contains(problems, problem => problem.Path == "colours.forcast" && problem.Expected == "forecast");
        Assert.Contains(problems, problem => problem.Path == "logo" && problem.Value.Contains("neither PNG nor SVG", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Arial\\u0022 onload=\\u0022x")]
    [InlineData("Arial,serif")]
    [InlineData("Arial\\n")]
    [InlineData("")]
    [InlineData("url(x)")]
    public void A_font_name_that_could_leave_its_attribute_is_refused(string font) =>
        Assert.Equal("fonts.body", Assert.Single(Read($"{{ \"fonts\": {{ \"body\": \"{font}\" }} }}").Problems).Path);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_theme_is_refused_in_words(string text) => Assert.Single(Read(text).Problems);

    [Fact]
    public void A_missing_file_is_refused_in_words()
    {
        var problems = new List<InputProblem>();
        Assert.Null(ThemeFile.Read(Path.Combine(_folder, "none.json"), problems));
        Assert.Equal("no such file", Assert.Single(problems).Value);
    }

    private (Theme? Theme, List<InputProblem> Problems) Read(string json)
    {
        var problems = new List<InputProblem>();
        File.WriteAllText(Path.Combine(_folder, "theme.json"), json);
        return (ThemeFile.Read(Path.Combine(_folder, "theme.json"), problems), problems);
    }
}
