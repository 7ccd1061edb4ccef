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

    /// <summary>Where given, accounts whose plan bills nothing are listed here; otherwise the first one ends the run.</summary>
    public SortedSet<int>? UnbilledRows { get; init; }

    /// <summary>To be told of an account whose plan bills nothing, so that its MRR fixes no price.</summary>
    public void BillsNothing(OpeningAccount account)
    {
        if (UnbilledRows is null)
        {
            throw new RunException(FormattableString.Invariant(
                $"Row {account.Row} of the book ({account.Id}): in one of the histories the plan bills nothing for this account, so its MRR of {account.Mrr:G6} fixes no price. Give its seats or usage, lower the allowance, or leave the row out."));
        }

        UnbilledRows.Add(account.Row);
    }

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
