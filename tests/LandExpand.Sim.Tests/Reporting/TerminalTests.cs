using LandExpand.Sim.Reporting.Terminal;

namespace LandExpand.Sim.Tests.Reporting;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(100, true, "terminal-100.txt")]
    [InlineData(60, false, "terminal-60.txt")]
    public void The_summary_is_written_as_on_file(int width, bool full, string file)
    {
        var writer = new StringWriter();
        TerminalSummary.Write(SampleResults.Create(dated: full, plan: full), writer, width);
        GoldenFile.Matches(file, writer.ToString());
    }

    [Fact]
    public void Control_characters_of_a_name_do_not_reach_the_screen()
    {
        var writer = new StringWriter();
        TerminalSummary.Write(SampleResults.Create("evil\u001b[2Jname"), writer, 80);
        Assert.DoesNotContain('\u001b', writer.ToString());
    }

    [Fact]
    public void A_terminal_sees_a_bar_with_the_time_left_and_then_nothing_of_it()
    {
        var (writer, clock) = (new StringWriter(), new HandClock());
        var progress = new EtaProgress(writer, isTerminal: true, clock);
        progress.Report(1, 100);
        Assert.Equal("", writer.ToString());
        clock.Advance(TimeSpan.FromSeconds(30));
        progress.Report(25, 100);
        Assert.Contains("25 %, 1 min 30 s left", writer.ToString(), StringComparison.Ordinal);
        var once = writer.ToString().Length;
        progress.Report(26, 100);
        Assert.Equal(once, writer.ToString().Length);
        progress.Finish();
        Assert.EndsWith("\r", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', writer.ToString());
    }

    [Fact]
    public void A_pipe_sees_a_line_a_minute()
    {
        var (writer, clock) = (new StringWriter(), new HandClock());
        var progress = new EtaProgress(writer, isTerminal: false, clock);
        for (var second = 0; second < 150; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            progress.Report(second, 1000);
        }

        Assert.Equal(2, writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain('\r', writer.ToString().ReplaceLineEndings("\n"));
    }

    private sealed class HandClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
