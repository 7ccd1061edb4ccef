using System.Buffers.Text;
using System.Text;

namespace LandExpand.Sim.Runs;

/// <summary>Writes shortest round-trip numbers as UTF-8 without a string for each.</summary>
internal sealed class NumberWriter(Stream stream) : IDisposable
{
    private const int MostBytesPerNumber = 32;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;

    public void Text(string text)
    {
        if (Encoding.UTF8.GetMaxByteCount(text.Length) > _buffer.Length)
        {
            Flush();
            stream.Write(Encoding.UTF8.GetBytes(text));
            return;
        }

        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    public void Whole(long value)
    {
        Reserve(MostBytesPerNumber);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    public void Number(float value)
    {
        if (float.IsNaN(value))
        {
            return;
        }

        Reserve(MostBytesPerNumber);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    public void Number(double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            Reserve(MostBytesPerNumber);
            Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
            _used += written;
        }
    }

    /// <summary>A text of a user's: in quotes where CSV needs them, and with an apostrophe before what a spreadsheet would take for a formula.</summary>
    public void Cell(string text)
    {
        var safe = text.TrimStart() is ['=' or '+' or '-' or '@', ..] or ['\t' or '\r' or '\n', ..] ? "'" + text : text;
        Text(safe.AsSpan().ContainsAny(",\"\r\n;\t") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe);
    }

    public void Dispose() => Flush();

    private void Reserve(int bytes)
    {
        if (_used + bytes > _buffer.Length)
        {
            Flush();
        }
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }
}
