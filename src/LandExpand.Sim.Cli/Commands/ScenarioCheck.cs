using System.Globalization;
using LandExpand.Sim.Engine;
using LandExpand.Sim.Scenarios;
using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Scenarios.Schema;

namespace LandExpand.Sim.Cli.Commands;

/// <summary>Checks a scenario file, and the book file it names, as a run would before its first month.</summary>
/// <param name="File">The file as given.</param>
/// <param name="Summary">What the scenario is, on one line; empty where there are problems.</param>
/// <param name="Problems">Everything that is wrong; empty for a scenario that runs.</param>
/// <param name="Notes">What has no effect: values of mechanisms that are off, columns of the book that are not read.</param>
internal sealed record ScenarioCheck(string File, string Summary, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes)
{
    /// <summary>Checks one file under some overrides; never throws for what a user wrote.</summary>
    public static ScenarioCheck Of(string file, IReadOnlyList<string> overrides, IReadOnlyDictionary<string, string>? environment = null)
    {
        try
        {
            var scenario = ScenarioLoader.Load(file, overrides, environment);
            var book = scenario.BookFile is null ? null : OpeningBookReader.Read(scenario, skipBadRows: false, scenario.Seed);
            SurvivalCheck.Refuse(scenario, book?.Accounts);
            return new(file, Summarise(scenario, book), [], [.. scenario.Unused, .. (book?.Notes ?? []).Select(note => $"opening book: {note}")]);
        }
        catch (InputException) when (IsSchema(file))
        {
            return new(file, "the schema of scenarios, and no scenario: nothing to check", [], []);
        }
        catch (InputException input)
        {
            return new(file, string.Empty, [.. input.Problems.Select(p => p.ToString())], []);
        }
        catch (RunException run)
        {
            return new(file, string.Empty, [$"{file}: {run.Message}"], []);
        }
    }

    // `validate *.json` meets the schema that `init` wrote beside the scenario.
    private static bool IsSchema(string file) =>
        file.EndsWith(".schema.json", StringComparison.Ordinal) && System.IO.File.Exists(file)
        && System.IO.File.ReadAllText(file).Contains(ScenarioSchema.Id, StringComparison.Ordinal);

    private static string Summarise(Scenario scenario, BookReading? book)
    {
        var accounts = book is null
            ? Counted(scenario.OpeningAccounts, "opening account")
            : $"{Counted(book.Accounts.Count, "opening account")} from {Path.GetFileName(scenario.BookFile)}";
        var uncertain = Counted(scenario.Slots.Count(s => s.IsUncertain), "uncertain parameter");
        return $"{Counted(scenario.Segments.Count, "segment")}, {Pricing(scenario)}, {uncertain}, {accounts}";
    }

    private static string Pricing(Scenario scenario)
    {
        string Models(int plan) =>
            string.Join(" and ", Enumerable.Range(0, scenario.Segments.Count).Select(s => scenario.Model(plan, s)).Distinct()).ToLowerInvariant();
        return scenario.HasMigration ? $"{Models(0)} pricing migrating to {Models(1)}" : $"{Models(0)} pricing";
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? string.Empty : "s")}");
}
