namespace LandExpand.Sim.Scenarios.Book;

/// <summary>One real account of an opening book; what the file does not tell is null, and drawn.</summary>
/// <param name="Id">Unique in the file.</param>
/// <param name="Row">The line of the file, from 1 (the header).</param>
/// <param name="Mrr">Over 0, in the scenario's currency.</param>
/// <param name="Seats">A whole number of at least 1.</param>
/// <param name="Teams">Deployed teams, a whole number of at least 1.</param>
/// <param name="TenureMonths">Months since landing at the as-of date, 0 to 240.</param>
/// <param name="MonthsToRenewal">1 to 120; 1 is a renewal in the first simulated month.</param>
/// <param name="TermMonths">1 to 120.</param>
/// <param name="Plan">flat, seat, usage or hybrid.</param>
/// <param name="Segment">The name of a segment of the scenario.</param>
/// <param name="Usage">Units a month, at least 0.</param>
/// <param name="UsualUsage">The units a month to which usage reverts, at least 0; read beside <paramref name="Usage"/> alone, and equal to it where not given.</param>
public sealed record OpeningAccount(
    string Id,
    int Row,
    double Mrr,
    double? Seats = null,
    double? Teams = null,
    int? TenureMonths = null,
    int? MonthsToRenewal = null,
    int? TermMonths = null,
    string? Plan = null,
    string? Segment = null,
    double? Usage = null,
    double? UsualUsage = null);

/// <summary>What a book file held.</summary>
/// <param name="Accounts">The rows without a problem, in file order.</param>
/// <param name="Problems">Every bad cell: line, column, value, what was expected.</param>
/// <param name="Notes">What was passed over without harm, such as unknown columns.</param>
/// <param name="SkippedRows">How many rows were left out for their problems.</param>
/// <param name="SkippedMrr">The MRR of those rows, as far as it could be read.</param>
public sealed record BookReading(
    IReadOnlyList<OpeningAccount> Accounts, IReadOnlyList<InputProblem> Problems, IReadOnlyList<string> Notes, int SkippedRows, double SkippedMrr);

/// <summary>The names a book may use: the scenario's segments, and for each of them the pricing models of its plans.</summary>
public sealed record BookNames(IReadOnlyList<string> Segments, IReadOnlyList<IReadOnlyList<string>> Plans)
{
    /// <summary>The names of a scenario: a segment's plan, and the migration's where there is one.</summary>
    public static BookNames Of(Scenario scenario) => new(
        scenario.Segments,
        [.. scenario.Segments.Select((_, segment) => (IReadOnlyList<string>)[.. Enumerable.Range(0, scenario.HasMigration ? 2 : 1)
            .Select(plan => scenario.Model(plan, segment).ToString().ToLowerInvariant()).Distinct()])]);
}
