using LandExpand.Sim.Scenarios;

namespace LandExpand.Sim.Data.Import;

/// <summary>What a billing record is like, and what was done to read it.</summary>
/// <param name="Kind">What a row is.</param>
/// <param name="Rows">Rows under the headers.</param>
/// <param name="Customers">Customers that ever paid.</param>
/// <param name="FirstMonth">The first month paid.</param>
/// <param name="LastMonth">The last month observed.</param>
/// <param name="Repairs">What was changed, guessed or left out, a sentence each.</param>
public sealed record DataQuality(RecordKind Kind, int Rows, int Customers, YearMonth FirstMonth, YearMonth LastMonth, IReadOnlyList<string> Repairs);

/// <summary>A billing record as read.</summary>
public sealed record RecordReading(Panels.MrrPanel Panel, DataQuality Quality);
