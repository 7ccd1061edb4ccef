using System.Text;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Tests.Scenarios;

public class LoaderErrorTests
{
    /// <summary>A wrong scenario, the line of the problem, its path, and a part of what is expected.</summary>
    public static TheoryData<string, int, string, string> Wrong => new()
    {
        { "{\n\"churn\": { \"anualRate\": 0.1 } }", 2, "churn.anualRate", "expected annualRate" },
        { "{\n\n\"chrun\": {} }", 3, "chrun", "expected churn" },
        { "{ \"annualRate\": 0.1 }", 1, "annualRate", "expected churn.annualRate" },
        { "{ \"segments\": { \"a\": { \"share\": 1, \"lands\": { \"perMonth\": 3 } } } }", 1, "segments.a.lands", "" },
        { "{ \"churn\": { \"annualRate\": 12 } }", 1, "churn.annualRate", "12 means 1,200 %; did you mean 0.12?" },
        { "{ \"churn\": { \"annualRate\": 1 } }", 1, "churn.annualRate", "a number from 0 to less than 1" },
        { "{ \"churn\": { \"annualRate\": \"a lot\" } }", 1, "churn.annualRate", "\"5 to 50\"" },
        { "{ \"churn\": { \"annualRate\": \"2 to 5\" } }", 1, "churn.annualRate", "" },
        { "{ \"churn\": { \"annualRate\": { \"uniform\": { \"min\": 2, \"max\": 3 } } } }", 1, "churn.annualRate", "reaches into the legal range" },
        { "{ \"churn\": { \"annualRate\": { \"pret\": { \"min\": 0 } } } }", 1, "churn.annualRate.pret", "expected pert" },
        { "{ \"churn\": { \"annualRate\": { \"pert\": { \"min\": 0, \"mod\": 0.1, \"max\": 0.2 } } } }", 1, "churn.annualRate.pert", "pert(min, mode, max" },
        { "{ \"churn\": { \"annualRate\": { \"uniform\": { \"min\": 0.3, \"max\": 0.2 } } } }", 1, "churn.annualRate", "a valid distribution" },
        { "{ \"churn\": { \"annualRate\": 1e999 } }", 1, "churn.annualRate", "below 1e308" },
        { "{ \"churn\": { \"shape\": \"weibul\" } }", 1, "churn.shape", "did you mean weibull?" },
        { "{ \"churn\": { \"tenureTable\": [] } }", 1, "churn.tenureTable", "at least one number" },
        { "{ \"churn\": { \"tenureTable\": [1,\n-1] } }", 2, "churn.tenureTable.1", "a number from 0" },
        { "{ \"churn\": 0.1 }", 1, "churn", "an object in braces" },
        { "{ \"horizonMonths\": 241 }", 1, "horizonMonths", "from 1 to 240" },
        { "{ \"horizonMonths\": { \"uniform\": { \"min\": 1, \"max\": 2 } } }", 1, "horizonMonths", "cannot be uncertain" },
        { "{ \"proof\": { \"windowMonths\": 2.5 } }", 1, "proof.windowMonths", "a whole number" },
        { "{ \"sampling\": { \"design\": \"sobl\" } }", 1, "sampling.design", "did you mean sobol?" },
        { "{ \"sampling\": { \"design\": \"sobol\",\n\"points\": 100 } }", 2, "sampling.points", "such as 64 or 128" },
        { "{ \"correlations\": { \"churn.annualRate\": 0.3 } }", 1, "correlations", "pairs in brackets" },
        { "{ \"correlations\": [{ \"between\": [\"churn.annualRate\"], \"rank\": 0.3 }] }", 1, "correlations.0.between", "two different parameters" },
        { "{ \"correlations\": [{ \"between\": [\"churn.annualRate\", \"renewal.uplift\"],\n\"rank\": 1 }] }", 2, "correlations.0.rank", "over -1 and under 1" },
        { "{ \"correlations\": [{ \"between\": [\"churn.anualRate\", \"renewal.uplift\"], \"rank\": 0.5 }] }", 1, "correlations.0.between", "expected churn.annualRate" },
        { "{ \"correlations\": [{ \"between\": [\"churn.annualRate\", \"renewal.uplift\"], \"rank\": 0.5 },\n{ \"between\": [\"renewal.uplift\", \"churn.annualRate\"], \"rank\": 0.4 }] }", 2, "correlations.1.between", "each pair once" },
        { "{ \"correlations\": [{ \"between\": [\"churn.annualRate\", \"renewal.uplift\"], \"rank\": 0.9 }, { \"between\": [\"churn.annualRate\", \"lands.perMonth\"], \"rank\": 0.9 }, { \"between\": [\"renewal.uplift\", \"lands.perMonth\"], \"rank\": -0.9 }] }", 1, "correlations", "the nearest one (Higham 2002) has" },
        { "{ \"startMonth\": \"Jan 2026\" }", 1, "startMonth", "such as 2026-01" },
        { "{ \"currency\": \"dollars\" }", 1, "currency", "three capital letters" },
        { "{ \"plan\": { \"36\": 1e6 } }", 1, "plan.36", "from 1 to the horizon, 24" },
        { "{ \"opening\": { \"bookFile\": \"none.csv\" } }", 1, "opening.bookFile", "exists" },
        { "{ \"extends\": \"none.json\" }", 1, "extends", "exists" },
        { "{ \"seed\": 1,\n \"seed\": 2 }", 2, "seed", "each key once" },
        { "{ \"contract\": { \"midTermReductions\": \"yes\" } }", 1, "contract.midTermReductions", "true or false" },
        { "{ \"lands\": { \"perMonth\": 3,\n \"prospectsPerMonth\": 50 } }", 2, "lands.prospectsPerMonth", "not both" },
        { "{ \"pricing\": { \"model\": \"usage\" } }", 1, "pricing.usagePrice", "a price per unit of usage" },
        { "{ \"pricing\": { \"model\": \"hybrid\", \"fee\": 3 } }", 1, "pricing.seatPrice", "a seat price or a usage price" },
        { "{ \"pricing\": { \"model\": \"flat\" } }", 1, "pricing.fee", "or land.acv" },
        { "{ \"pricing\": { \"model\": \"flat\", \"fee\": 3,\n \"seatPrice\": 4 } }", 2, "pricing.seatPrice", "flat pricing does not use it" },
        { "{\n\"migration\": {} }", 2, "migration.pricing.seatPrice", "a monthly price per seat" },
        { "{ \"land\": { \"acv\": 9000 }, \"pricing\": { \"model\": \"hybrid\", \"seatPrice\": 3 } }", 1, "land.acv", "a hybrid plan lands in seats" },
        { "{ \"land\": { \"acv\": 9000 }, \"pricing\": { \"equalFootingLandAcv\": 9000 } }", 1, "land.acv", "not both" },
        { "{ \"land\": { \"teams\": 3 },\n\"gate\": { \"teams\": 4 } }", 2, "gate.teams", "at most the 3 teams" },
        { "{ \"segments\": { \"a\": { \"share\": 0.5 }, \"b\": { \"share\": 0.4 } } }", 1, "segments", "shares that sum to 0.9" },
        { "{ \"segments\": { \"a\": { \"share\": 0.5 }, \"b\": {} } }", 1, "segments.b.share", "share of lands" },
        { "{ \"segments\": {} }", 1, "segments", "at least one segment" },
        { "{ \"history\": { \"segments\": { \"smb\": {} } } }", 1, "history.segments.smb", "a name that the segments block at the top level defines" },
        { "{ \"history\": { \"macro\": {} } }", 1, "history.macro", "" },
        { "{ \"contraction\": { \"shareLow\": 0.5, \"shareHigh\": 0.2 } }", 1, "contraction.shareLow", "at most contraction.shareHigh" },
        { "{ \"modules\": {\n\"logs\": {} } }", 2, "modules.logs.priceShare", "either priceShare or monthlyFee" },
        { "{ \"pricing\": { \"seatTiers\": [{ \"above\": 9 }] } }", 1, "pricing.seatTiers.0", "a bracket with above and price" },
        { "{ \"pricing\": { \"seatTiers\": [{ \"above\": 9, \"price\": 3 }, { \"above\": 9, \"price\": 2 }] } }", 1, "pricing.seatTiers.1.above", "more than the bracket before" },
        { "{ \"contract\": { \"termMonths\": { \"discrete\": { \"values\": [1, 12], \"weights\": [1] } } } }", 1, "contract.termMonths.discrete", "same length" },
        { "{ \"land\": { \"seats\": 0 } }", 1, "land.seats", "from 1" },
        { "{\n\n\"seed\": ", 3, "", "no valid JSON" },
        { "[1]", 1, "", "an object in braces" },
        { " \n ", 1, "", "an empty file" },
        { "{ \"seed\": \"\\ud800\" }", 1, "", "valid Unicode" },
        { "{ \"churn\": { \"monthlyRate\": 0.01 } }", 1, "churn.monthlyRate", "expected annualRate (share per year)" },
        { "{ \"churn.annualRate\": 0.1 }", 1, "churn.annualRate", "\"churn\": { \"annualRate\": … }" },
        { "{ \"history\": { \"lands\": { \"perMonth\": 3 } } }", 1, "history.lands", "expected lands at the top level only" },
        { "{ \"churn\": { \"annualRate\": \"5 to 9\" } }", 1, "churn.annualRate", "5 % is written 0.05" },
        { "{ \"macro\": { \"landsMultiplier\": 70 } }", 1, "macro.landsMultiplier", "did you mean 0.7?" },
        { "{ \"billShock\": { \"threshold\": 50 } }", 1, "billShock.threshold", "did you mean 0.5?" },
        { "{ \"pricing\": { \"model\": \"per-seat\" } }", 1, "pricing.model", "did you mean seat?" },
        { "{ \"segments\": [\"smb\"] }", 1, "segments", "such as { \"smb\": { \"share\": 0.6 }" },
        { "{ \"land\": { \"seats\": { \"mean\": 4, \"sd\": 2 } } }", 1, "land.seats", "such as { \"normal\": { \"mean\": 4, \"sd\": 2 } }" },
        { "{ \"land\": { \"seats\": { \"uniform\": { \"min\": 1, \"max\": 2 }, \"constant\": { \"value\": 1 } } } }", 1, "land.seats", "not uniform and constant" },
        { "{ \"plan\": { \"12\": \"21M\" } }", 1, "plan.12", "did you mean 21000000?" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_scenario_is_refused_with_line_path_and_what_was_expected(string text, int line, string path, string part)
    {
        using var files = new Files();
        var problem = Assert.Single(files.Problems(text));
        Assert.Equal((line, path), (problem.Line, problem.Path));
        Assert.Contains(part, problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12%", "0.12")]
    [InlineData("12 %", "0.12")]
    [InlineData("0.12", "0.12")]
    [InlineData("0,12", "0.12")]
    [InlineData(",5", "0.5")]
    [InlineData("$45", "45")]
    [InlineData("45 €", "45")]
    [InlineData("EUR 1.234,50", "1234.5")]
    [InlineData("1,234.50 USD", "1234.5")]
    [InlineData("18M", "18000000")]
    [InlineData("18,000,000", "18000000")]
    [InlineData("18.000.000", "18000000")]
    [InlineData("18 000 000", "18000000")]
    [InlineData("5k", "5000")]
    [InlineData("5-50", "\"5 to 50\"")]
    [InlineData("5 – 50", "\"5 to 50\"")]
    [InlineData("5% to 9%", "\"0.05 to 0.09\"")]
    [InlineData("5,000 to 50k", "\"5000 to 50000\"")]
    public void A_number_written_as_people_write_it_is_refused_and_shown_as_it_should_be(string written, string meant)
    {
        using var files = new Files();
        var problem = Assert.Single(files.Problems($"{{ \"pricing\": {{ \"seatPrice\": \"{written}\" }} }}"));
        Assert.Contains($"did you mean {meant}?", problem.Expected, StringComparison.Ordinal);
        files.Load($"{{ \"pricing\": {{ \"seatPrice\": {meant} }} }}");
    }

    [Theory]
    [InlineData("a lot")]
    [InlineData("12 apples")]
    [InlineData("")]
    [InlineData("2026-01-31")]
    [InlineData("-")]
    public void A_text_that_is_no_number_is_not_guessed_at(string written)
    {
        using var files = new Files();
        var problem = Assert.Single(files.Problems($"{{ \"pricing\": {{ \"seatPrice\": \"{written}\" }} }}"));
        Assert.DoesNotContain("did you mean", problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"seed\": 0,12 }", 1, "0,12", "0.12, not 0,12")]
    [InlineData("{ \"seed\": 18 000 000 }", 1, "18 000", "18000000")]
    [InlineData("{ \"seed\": 12% }", 1, "12%", "12%")]
    [InlineData("{ \"seed\": 18M }", 1, "18M", "18M")]
    [InlineData("{ \"seed\": .5 }", 1, ".5", "a digit first")]
    [InlineData("{ \"seed\": $5 }", 1, "$5", "without a currency")]
    [InlineData("{ \"name\": \"a\"\n\"seed\": 1 }", 2, "\"seed\": 1", "a comma after the entry before")]
    [InlineData("{ \"seed\": 1, , }", 1, ", }", "one comma")]
    [InlineData("{ # note\n }", 1, "# note", "begins with //")]
    [InlineData("{ 'name': 1 }", 1, "'name'", "straight double quotes")]
    [InlineData("{ “name”: 1 }", 1, "“name”", "straight double quotes")]
    [InlineData("{ name: 1 }", 1, "name: 1", "a name in double quotes")]
    [InlineData("{ \"seed\" 1 }", 1, "1 }", "a colon")]
    [InlineData("{ \"name\": \"a }\n", 1, "", "a closing quote")]
    [InlineData("{\n\"name\": \"a\nb\" }", 2, "", "a closing quote")]
    [InlineData("{ \"churn\": {\n", 2, "", "a closing }")]
    [InlineData("{ } }", 1, "}", "a closing brace is too many")]
    [InlineData("// nothing", 1, "", "a scenario in braces")]
    [InlineData("{ \"name\": \"c:\\x\" }", 1, "x", "write / in paths")]
    [InlineData("{ \"gate\": True }", 1, "True", "true, false")]
    public void A_text_that_is_no_json_is_answered_in_plain_words(string text, int line, string near, string expected)
    {
        using var files = new Files();
        var problem = Assert.Single(files.Problems(text));
        Assert.Equal(line, problem.Line);
        Assert.StartsWith("no valid JSON", problem.Value, StringComparison.Ordinal);
        Assert.Contains(near, problem.Value, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extends=other.json", "names its base itself")]
    [InlineData("churn.tenureTable.5=1", "1 is the next free one")]
    [InlineData("churn:annualRate=0.1", "expected churn.annualRate")]
    [InlineData("churn.annualRate=12%", "did you mean 0.12?")]
    public void An_override_that_cannot_mean_anything_is_refused(string given, string expected)
    {
        using var files = new Files();
        Assert.Contains(expected, Assert.Single(files.Problems("{ \"churn\": { \"tenureTable\": [1] } }", given)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_come_at_once()
    {
        using var files = new Files();
        var problems = files.Problems("{ \"seed\": -1,\n\"chrun\": {},\n\"churn\": { \"annualRate\": 7 },\n\"pricing\": { \"model\": \"flat\" } }");
        Assert.Equal(["seed", "chrun", "churn.annualRate", "pricing.fee"], problems.Select(p => p.Path));
    }

    [Fact]
    public void A_problem_reads_file_line_path_value_expected()
    {
        using var files = new Files();
        var problem = Assert.Single(files.Problems("{\n\"churn\": { \"annualRate\": 12 } }"));
        Assert.Equal(
            $"{problem.File}:2 churn.annualRate: 12; expected a number from 0 to less than 1 (12 means 1,200 %; did you mean 0.12?)", problem.ToString());
        Assert.EndsWith("scenario.json", problem.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_does_not_carry_control_characters_to_the_screen()
    {
        var problem = new InputProblem("a.json", 1, "name", "\u001b[31mred\u0007", "a name");
        Assert.Equal("a.json:1 name:  [31mred ; expected a name", problem.ToString());
    }

    [Fact]
    public void A_problem_in_a_base_names_the_base()
    {
        using var files = new Files();
        files.Write("base.json", "{\n\n\"churn\": { \"annualRate\": -1 } }");
        var problem = Assert.Single(files.Problems("{ \"extends\": \"base.json\" }"));
        Assert.EndsWith("base.json", problem.File, StringComparison.Ordinal);
        Assert.Equal(3, problem.Line);
    }

    [Fact]
    public void Scenarios_that_extend_each_other_are_refused()
    {
        using var files = new Files();
        files.Write("base.json", "{ \"extends\": \"scenario.json\" }");
        Assert.Equal("extends", Assert.Single(files.Problems("{ \"extends\": \"base.json\" }")).Path);
        Assert.Equal("extends", Assert.Single(files.Problems("{ \"extends\": \"scenario.json\" }")).Path);
    }

    [Fact]
    public void Files_that_are_no_scenario_text_are_refused()
    {
        using var files = new Files();
        string[] paths =
        [
            files.Write("zero.json", new byte[300]),
            files.Write("noise.json", [0x7b, 0xC3, 0x28, 0xFE]),
            files.Write("odd.json", [0xFF, 0xFE, 0x7b]),
            Large(files),
            files.Write("empty.json", string.Empty),
            files.Write("deep.json", string.Concat(Enumerable.Repeat("{\"a\":", 1000)) + "1" + new string('}', 1000)),
            files.Write("keys.json", "{" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"\"k{i}\":1,")) + "}"),
            Path.Combine(files.Folder, "missing.json"),
            files.Folder,
            string.Empty,
        ];
        Assert.All(paths, path => Assert.Single(Assert.Throws<InputException>(() => Files.LoadFile(path)).Problems));
    }

    private static string Large(Files files)
    {
        var path = files.Write("big.json", "{}");
        using var file = File.OpenWrite(path);
        file.SetLength(50L * 1024 * 1024);
        return path;
    }

    [Fact]
    public void Text_with_a_byte_order_mark_and_utf16_are_read()
    {
        using var files = new Files();
        const string Text = "{ \"name\": \"Łódź\" }";
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var path = files.Write("marked.json", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);
            Assert.Equal("Łódź", Files.LoadFile(path).Name);
        }
    }

    [Fact]
    public void Problems_in_overrides_name_the_option_and_the_variable()
    {
        using var files = new Files();
        Assert.Equal("--set churn.annualRate=12", Assert.Single(files.Problems("{}", "churn.annualRate=12")).File);
        Assert.Equal("--set", Assert.Single(files.Problems("{}", "churn.annualRate")).File);
        var path = files.Write("a.json", "{}");
        var thrown = Assert.Throws<InputException>(() => ScenarioLoader.Load(path, [], new Dictionary<string, string> { ["LANDEXPAND__chrun__annualRate"] = "0.1" }));
        Assert.Equal(("environment LANDEXPAND__chrun__annualRate", "chrun"), (thrown.Problems[0].File, thrown.Problems[0].Path));
    }
}
