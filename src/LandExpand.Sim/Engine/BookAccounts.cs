using LandExpand.Sim.Scenarios.Book;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Engine;

/// <summary>The real accounts of a book file, with segments and plans resolved to numbers.</summary>
internal sealed class BookAccounts
{
    private readonly IReadOnlyList<OpeningAccount> _accounts;
    private readonly int?[] _segments;

    public BookAccounts(Scenario scenario, IReadOnlyList<OpeningAccount> accounts)
    {
        _accounts = accounts;
        _segments = [.. accounts.Select(account => account.Segment is null ? (int?)null : IndexOf(scenario.Segments, account.Segment))];
    }

    public int Count => _accounts.Count;

    public OpeningAccount this[int index] => _accounts[index];

    /// <summary>The segment of an account; null where the file does not say.</summary>
    public int? Segment(int index) => _segments[index];

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new RunException($"The book names a segment '{name}' that the scenario does not have.");
    }
}
