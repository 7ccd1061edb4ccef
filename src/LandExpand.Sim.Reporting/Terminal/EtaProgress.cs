using System.Globalization;

namespace LandExpand.Sim.Reporting.Terminal;

/// <summary>
/// A progress bar with the time left, for long runs. On a terminal it redraws one line, at most ten times a second and not before the first
/// second; elsewhere it writes a line a minute. Safe to report to from several threads.
/// </summary>
/// <param name="writer">Usually the error stream, so that the result can be piped.</param>
/// <param name="isTerminal">Whether a person watches the writer.</param>
/// <param name="time">The clock; the system's where null.</param>
/// <param name="counted">What is counted.</param>
public sealed class EtaProgress(TextWriter writer, bool isTerminal, TimeProvider? time = null, string counted = "histories")
{
    private const int BarWidth = 28;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly long _started = (time ?? TimeProvider.System).GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _next = isTerminal ? Quiet : TimeSpan.FromMinutes(1);
    private int _shown;

    /// <summary>Says how much is done. Cheap: mostly it only looks at the clock.</summary>
    /// <param name="done">How much is done.</param>
    /// <param name="total">Of how much.</param>
    /// <param name="remark">What else to say, asked for only when a line is written.</param>
    public void Report(long done, long total, Func<string>? remark = null)
    {
        lock (_lock)
        {
            var elapsed = _time.GetElapsedTime(_started);
            if (elapsed < _next || total <= 0)
            {
                return;
            }

            _next = elapsed + (isTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromMinutes(1));
            var share = Math.Clamp(done / (double)total, 0, 1);
            var words = $"{((int)(100 * share)).ToString(CultureInfo.InvariantCulture)} %, {Left(elapsed, share)}{remark?.Invoke()}";
            if (!isTerminal)
            {
                writer.WriteLine($"{done.ToString(CultureInfo.InvariantCulture)} of {total.ToString(CultureInfo.InvariantCulture)} {counted}: {words}");
                return;
            }

            var filled = (int)(share * BarWidth);
            var line = $"[{new string('█', filled)}{new string('·', BarWidth - filled)}] {words}";
            writer.Write('\r' + line.PadRight(_shown));
            writer.Flush();
            _shown = line.Length;
        }
    }

    /// <summary>Takes the bar away, so that what follows starts on a clean line.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            Clear();
            _next = TimeSpan.MaxValue;
        }
    }

    /// <summary>Writes a line of its own; the bar comes back under it.</summary>
    public void Say(string line)
    {
        lock (_lock)
        {
            Clear();
            writer.WriteLine(line);
        }
    }

    private void Clear()
    {
        if (_shown > 0)
        {
            writer.Write('\r' + new string(' ', _shown) + '\r');
            writer.Flush();
            _shown = 0;
        }
    }

    private static string Left(TimeSpan elapsed, double share)
    {
        if (share <= 0)
        {
            return "time left unknown";
        }

        var left = TimeSpan.FromSeconds(Math.Min(elapsed.TotalSeconds * (1 - share) / share, 359_999));
        var text = left.TotalHours >= 1
            ? $"{(int)left.TotalHours} h {left.Minutes} min"
            : left.TotalMinutes >= 1 ? $"{left.Minutes} min {left.Seconds} s" : $"{Math.Ceiling(left.TotalSeconds).ToString(CultureInfo.InvariantCulture)} s";
        return text + " left";
    }
}
