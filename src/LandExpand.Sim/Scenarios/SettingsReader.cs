using System.Globalization;
using System.Text.RegularExpressions;
using LandExpand.Sim.Scenarios.Tree;
using Microsoft.Extensions.Configuration;

namespace LandExpand.Sim.Scenarios;

/// <summary>Checks the plain settings of a run in the tree, where lines are known, then binds them from the configuration.</summary>
internal sealed partial class SettingsReader(ScenarioReader scenario, string scenarioFile, List<InputProblem> problems)
{
    /// <summary>Checks all texts and the plan; adds what is wrong to the problems.</summary>
    public void Check()
    {
        CheckText(Parameters.Name, t => t.Length is > 0 and <= 200 && !t.Any(char.IsControl), "a name of 1 to 200 characters on one line");
        CheckText(Parameters.Description, _ => true, "text");
        CheckText(Parameters.Schema, _ => true, "the address of a schema, in quotes");
        CheckText(Parameters.Currency, Currency().IsMatch, "a currency code of three capital letters, such as USD");
        CheckText(Parameters.StartMonth, t => YearMonth.TryParse(t, out _), "a year and month, such as 2026-01");
        CheckText(Parameters.OpeningAsOf, IsDate, "a date, such as 2026-01-31");
        CheckText(Parameters.OpeningBookFile, t => t.Length > 0 && File.Exists(BookPath(t)),
            "the path of a CSV file that exists, relative to the scenario file");
        CheckPlan();
    }

    /// <summary>The settings, through Microsoft.Extensions.Configuration; call it when there are no problems.</summary>
    public ScenarioSettings Bind(IConfiguration configuration)
    {
        // By key, and not by the reflecting binder, which takes as long as all else that reads a scenario.
        string? Given(Parameter parameter) => configuration[parameter.Path.Replace('.', ConfigurationPath.KeyDelimiter[0])];
        ulong Whole(Parameter parameter) => ulong.Parse(Given(parameter) ?? parameter.DefaultJson!, NumberStyles.None, CultureInfo.InvariantCulture);
        var book = Given(Parameters.OpeningBookFile) is { } file ? BookPath(file) : null;
        return new()
        {
            Name = Given(Parameters.Name) ?? Path.GetFileNameWithoutExtension(scenarioFile),
            Description = Given(Parameters.Description) ?? string.Empty,
            Currency = Given(Parameters.Currency) ?? Parameters.Currency.DefaultJson!.Trim('"'),
            Seed = Whole(Parameters.Seed),
            Replications = (int)Whole(Parameters.Replications),
            HorizonMonths = (int)Whole(Parameters.HorizonMonths),
            StartMonth = Given(Parameters.StartMonth) is { } month && YearMonth.TryParse(month, out var start) ? start : null,
            FiscalYearStart = (int)Whole(Parameters.FiscalYearStart),
            Plan = PlanIn(configuration),
            OpeningAccounts = book is null ? (int)Whole(Parameters.OpeningAccounts) : 0,
            BookFile = book,
            SamplingPoints = Given(Parameters.SamplingPoints) is { } points ? int.Parse(points, NumberStyles.None, CultureInfo.InvariantCulture) : null,
            Correlations = [.. CorrelationsReader.Read(scenario.Setting(Parameters.Correlations), problems).Select(pair => pair.Value)],
            AsOf = Given(Parameters.OpeningAsOf) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        };
    }

    private static SortedDictionary<int, double> PlanIn(IConfiguration configuration)
    {
        var plan = new SortedDictionary<int, double>();
        foreach (var month in configuration.GetSection(Parameters.Plan.Path).GetChildren())
        {
            plan[int.Parse(month.Key, NumberStyles.None, CultureInfo.InvariantCulture)] = double.Parse(month.Value!, CultureInfo.InvariantCulture);
        }

        return plan;
    }

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex Currency();

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // A path is relative to the file that states it; one given outside a file, to the scenario file.
    private string BookPath(string text)
    {
        var place = scenario.Setting(Parameters.OpeningBookFile)?.Place;
        var holder = place is { Line: > 0 } inFile ? inFile.File : scenarioFile;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(holder)) ?? string.Empty, text));
    }

    private void CheckText(Parameter parameter, Func<string, bool> isLegal, string expected)
    {
        var node = scenario.Setting(parameter);
        var text = node switch
        {
            TextNode given => given.Value,
            NumberNode { Place.Line: 0 } typed => typed.Digits, // --set name=2026: outside a file nobody writes quotes
            _ => null,
        };
        if (node is not null && (text is null || text.Contains('\0', StringComparison.Ordinal) || !isLegal(text)))
        {
            problems.Add(new(node.Place.File, node.Place.Line, parameter.Path, node.Shown, expected));
        }
    }

    private void CheckPlan()
    {
        const string Months = "ARR by month, such as { \"12\": 21000000, \"24\": 26000000 }";
        if (scenario.Setting(Parameters.Plan) is not { } node)
        {
            return;
        }

        if (node is not ObjectNode plan)
        {
            problems.Add(new(node.Place.File, node.Place.Line, "plan", node.Shown, Months));
            return;
        }

        var horizon = scenario.Number(Parameters.HorizonMonths) ?? 240;
        foreach (var (key, place, value) in plan.Members.Where(m => m.Value is not NullNode))
        {
            if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month < 1 || month > horizon
                || key != month.ToString(CultureInfo.InvariantCulture))
            {
                problems.Add(new(place.File, place.Line, $"plan.{key}", $"month \"{key}\"", string.Create(CultureInfo.InvariantCulture, $"a month from 1 to the horizon, {horizon}")));
            }

            new ValueReader(problems).ReadNumber(Parameters.Plan, value, $"plan.{key}");
        }
    }
}
