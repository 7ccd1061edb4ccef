using System.Runtime.Intrinsics;
using LandExpand.Sim.Randomness;

namespace LandExpand.Sim.Tests.Randomness;

/// <summary>
/// The words in the order in which the engine draws them, streams of replications, accounts, months and purposes interleaved: 786,432 of them, at a seed
/// that was not chosen. Four standard deviations; generators that a careless program would use instead fail each of the checks.
/// </summary>
public sealed class InterleavedStreamTests
{
    private const int Replications = 64, Accounts = 64, Months = 24, Purposes = 8;
    private const int Step = Replications * Accounts;

    /// <summary>A generator for each stream, seeded by counting; what a stream gives is its first number.</summary>
    private static readonly Lazy<uint[]> SeededByCounting = new(() =>
        [.. Enumerable.Range(0, 1 << 18).Select(i => (uint)(new Random(i).NextDouble() * 4294967296.0))]);

    private static readonly Lazy<uint[]> Drawn = new(Draw);
    private static readonly uint[] Counter = [.. Enumerable.Range(0, 1 << 18).Select(i => (uint)i << 14)];

    public static TheoryData<string, int, int> Coordinates { get; } = new()
    {
        { "replications", Replications, 1 }, { "accounts", Accounts, Replications }, { "purposes", Purposes, Step }, { "months", Months, Step * Purposes },
    };

    [Fact]
    public void Interleaved_words_are_spread_evenly_in_one_to_four_dimensions_and_in_every_bit()
    {
        AssertGood(StreamScores.Equidistribution(Drawn.Value));
        AssertBad(StreamScores.Equidistribution(Counter));
        AssertBad(StreamScores.Equidistribution(SeededByCounting.Value));
    }

    [Fact]
    public void Interleaved_words_are_not_correlated_with_what_comes_later()
    {
        AssertGood(StreamScores.Serial(Drawn.Value, 1, 2, 3, 15, 16, 17, Replications, Step, 2 * Step, Step * Purposes, 12 * Step * Purposes));
        AssertBad(StreamScores.Serial(SeededByCounting.Value, 1, 2));
    }

    [Theory]
    [MemberData(nameof(Coordinates))]
    public void No_two_streams_are_correlated(string coordinate, int values, int stride)
    {
        AssertGood(StreamScores.CrossStream(Drawn.Value, values, stride), coordinate);
        AssertBad(StreamScores.CrossStream(SeededByCounting.Value, 64, 1));
    }

    [Fact]
    public void Birthday_spacings_of_interleaved_words_are_poisson_in_one_and_two_dimensions()
    {
        AssertGood(StreamScores.Birthdays(Drawn.Value));
        AssertBad(StreamScores.Birthdays(Counter));
        AssertBad(StreamScores.Birthdays(SeededByCounting.Value));
    }

    private static void AssertGood(Dictionary<string, double> scores, string of = "") =>
        Assert.All(scores, score => Assert.True(Math.Abs(score.Value) < 4, FormattableString.Invariant($"{of} {score.Key}: {score.Value:F1}")));

    private static void AssertBad(Dictionary<string, double> scores) => Assert.Contains(scores.Values, score => Math.Abs(score) > 4);

    /// <summary>[month][purpose][account][replication], by the code that the engine draws with.</summary>
    private static unsafe uint[] Draw()
    {
        var drawn = new uint[Months * Purposes * Step];
        var accounts = Enumerable.Range(0, Accounts).Select(account => Vector512.Create((uint)account)).ToArray();
        var words = new Vector512<uint>[4 * Accounts];
        fixed (Vector512<uint>* from = accounts, to = words)
        {
            for (var first = 0; first < Replications; first += LaneMath.LaneCount)
            {
                var random = new LanePhilox(20260101, (uint)first, 0);
                for (var i = 0; i < Months * Purposes / 4; i++)
                {
                    random.Fill(from, Accounts, Address.Month(1 + (i / 2), i % 2 == 0 ? Group.MonthState : Group.MonthFootprint), to);
                    for (var j = 0; j < 4 * Accounts; j++)
                    {
                        to[j].CopyTo(drawn.AsSpan((((4 * i) + (j % 4)) * Step) + (j / 4 * Replications) + first));
                    }
                }
            }
        }

        return drawn;
    }
}
