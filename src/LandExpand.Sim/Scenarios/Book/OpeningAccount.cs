namespace LandExpand.Sim.Scenarios;

public sealed record OpeningAccount(string Id, int Row, double Mrr, double? Seats, double? Teams, int? TenureMonths, int? MonthsToRenewal, int? TermMonths, string? Plan, string? Segment, double? Usage);
