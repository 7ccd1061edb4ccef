using System.Text;

namespace LandExpand.Sim.Data.Import.Files;

/// <summary>A column of text with each distinct cell kept once: what a cell means is worked out once, however many rows repeat it.</summary>
internal sealed class CellColumn
{
    private const int Short = 256;
    private readonly List<int> _codes = [];
    private readonly List<string> _distinct = [];
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);

    /// <summary>The distinct cells, trimmed, in order of appearance.</summary>
    public IReadOnlyList<string> Distinct => _distinct;

    /// <summary>The place in <see cref="Distinct"/> of a row's cell.</summary>
    public int CodeAt(int row) => _codes[row];

    /// <summary>The text of a row's cell.</summary>
    public string At(int row) => _distinct[_codes[row]];

    /// <summary>Appends a cell.</summary>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        Span<char> buffer = utf8.Length <= Short ? stackalloc char[Short] : new char[utf8.Length];
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        var lookup = _codeOf.GetAlternateLookup<ReadOnlySpan<char>>();
        text = text.Trim();
        if (!lookup.TryGetValue(text, out var code))
        {
            code = _distinct.Count;
            var kept = text.ToString();
            _distinct.Add(kept);
            _codeOf.Add(kept, code);
        }

        _codes.Add(code);
    }
}
