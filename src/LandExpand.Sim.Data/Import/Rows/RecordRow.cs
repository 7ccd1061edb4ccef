namespace LandExpand.Sim.Data.Import.Rows;

/// <summary>One amount of one customer over a stretch of days, as a row of a record says it.</summary>
/// <param name="Customer">Its place in <see cref="Names.Customers"/>.</param>
/// <param name="From">The first day, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="To">The last day, or the one after it; <see cref="int.MaxValue"/> where there is no end yet.</param>
/// <param name="ToIsAfter">Whether <paramref name="To"/> is known to be the day after the last.</param>
/// <param name="Amount">As the row gives it; for a month, or for the whole stretch, by the kind of record.</param>
/// <param name="Currency">Its place in <see cref="Names.Currencies"/>; −1 where the row says none.</param>
/// <param name="Seats">NaN where the row says none.</param>
/// <param name="Plan">Its place in <see cref="Names.Plans"/>; −1 where the row says none.</param>
/// <param name="Segment">Its place in <see cref="Names.Segments"/>; −1 where the row says none.</param>
/// <param name="TermMonths">0 where the row says none.</param>
/// <param name="Renewal">A day; 0 where the row says none.</param>
internal readonly record struct RecordRow(
    int Customer, int From, int To, bool ToIsAfter, double Amount, int Currency, double Seats, int Plan, int Segment, int TermMonths, int Renewal)
{
    /// <summary>Whether the record gives no end.</summary>
    public bool IsOpen => To == int.MaxValue;
}

/// <summary>The names in a record, each once over all files.</summary>
internal sealed class Names
{
    public NameList Customers { get; } = new();

    public NameList Currencies { get; } = new();

    public NameList Plans { get; } = new();

    public NameList Segments { get; } = new();
}

/// <summary>Names in order of appearance.</summary>
internal sealed class NameList
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public int Count => _names.Count;

    public string this[int place] => _names[place];

    /// <summary>The place of a name, at the end of the list if it is new.</summary>
    public int Place(string name)
    {
        if (!_places.TryGetValue(name, out var place))
        {
            place = _names.Count;
            _places.Add(name, place);
            _names.Add(name);
        }

        return place;
    }
}
