using System.Globalization;
using System.Security.Cryptography;
using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Experiments.Sweeps.Plans;

/// <summary>Which random numbers the points of a sweep use.</summary>
public enum SeedPolicy
{
    /// <summary>Every point has its scenario's seed: points share their luck event by event, and their differences are far less noisy than they are.</summary>
    Common,

    /// <summary>Every point has a seed of its own, made of its scenario's and its number: errors of different points are independent.</summary>
    Independent,
}

/// <summary>A base scenario of a sweep, with the bytes of the book it names.</summary>
/// <param name="Template">Makes the points.</param>
/// <param name="Book">The book file as it was when the plan was read; null where the opening book is synthetic.</param>
public sealed record SweepBase(ScenarioTemplate Template, byte[]? Book)
{
    /// <summary>Rows of the book, for estimates of work; 0 where there is none.</summary>
    internal int BookRows { get; } = Book is null ? 0 : Book.Count(letter => letter == (byte)'\n');
}

/// <summary>
/// What a sweep computes: every base scenario at every combination of the rows of its factor blocks. Complete in itself: nothing in it is read from
/// another file later.
/// </summary>
public sealed record SweepPlan
{
    public const int MostPoints = 100_000_000;

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The scenarios, at least one; the outermost factor.</summary>
    public required IReadOnlyList<SweepBase> Bases { get; init; }

    /// <summary>The blocks, each crossed with all others; the last one varies fastest.</summary>
    public IReadOnlyList<FactorBlock> Blocks { get; init; } = [];

    /// <summary>What is estimated at each point, at least one.</summary>
    public required IReadOnlyList<SweepMetric> Metrics { get; init; }

    /// <summary>Replications of a point, or the first ones where a precision is asked for; null: the scenario's own.</summary>
    public int? Replications { get; init; }

    /// <summary>The precision at which a point is done; null: its replications are fixed.</summary>
    public PrecisionGoal? Precision { get; init; }

    /// <summary>Points with more replications than this are computed, and spread over shards, in ranges of this size; null: each point in one piece.</summary>
    public int? PartReplications { get; init; }

    public SeedPolicy Seeds { get; init; }

    /// <summary>Whether the value of every replication is stored.</summary>
    public bool KeepReplications { get; init; }

    /// <summary>The paths that differ between points, in the order of columns.</summary>
    public IReadOnlyList<string> Paths => [.. Blocks.SelectMany(block => block.Paths)];

    /// <summary>How many points there are.</summary>
    public long Points => Blocks.Aggregate((long)Bases.Count, (points, block) => points * block.Rows);

    /// <summary>Pieces into which each point's replications are cut.</summary>
    public int PartsPerPoint => PartReplications is { } part && Replications is { } all ? (all + part - 1) / part : 1;

    /// <summary>Pieces of work: part <c>w % parts</c> of point <c>w / parts</c>.</summary>
    public long Works => Points * PartsPerPoint;

    /// <summary>
    /// SHA-256 of all that the results follow from, but for the engine: lower-case hexadecimal. Equal for equal plans wherever they lie and however their files are laid out.
    /// </summary>
    public string Hash { get; init; } = "";

    /// <summary>The name under which a base's book is kept beside the plan: its content says its name.</summary>
    internal static string? BookName(SweepBase given) =>
        given.Book is null ? null : string.Create(CultureInfo.InvariantCulture, $"book-{Convert.ToHexStringLower(SHA256.HashData(given.Book))[..16]}.csv");
}
